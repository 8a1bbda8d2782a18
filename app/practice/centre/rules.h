#pragma once

#include "practice/centre/account.h"

/// Who may do what (S38–S50, and "How the matrix is read" of the requirements). Pure functions.
///
/// Written from the requirements on its own, not from the client's rules: tests hold both against one table
/// (tests/data/rules.json).
namespace practice::rules {

/// S20, S39: how many a centre has.
inline constexpr int adminSeats = 3;

/// S6, S40. Nobody invites an Exams Officer: a change of Exams Officer is asked of the board.
bool mayInvite(AccountType actor, AccountType invited);
/// S41. Nobody deletes themselves either; that is for the caller to see.
bool mayDelete(AccountType actor, AccountType deleted);
/// S42. Nobody assigns to themselves either; that is for the caller to see.
bool mayAssign(AccountType actor, AccountType assignee);

/// S39, S42: whether the actor may give this account another type. Nobody does so to themselves; nobody is
/// made an Exams Officer, and an Admin needs a seat: that is for the caller to see.
bool mayRetype(AccountType actor, AccountType person);

/// Who may read what a register of accounts needs, and the history: whoever manages anybody (S42).
bool maySeeRecords(AccountType actor);

/// A2C Keys comes with the account type and cannot be given or taken (S43).
bool isAssignable(Permission permission);
/// An Admin starts with everything, a User with Past Papers only (S44–S50).
Permissions startingPermissions(AccountType type);
/// What holds: the Exams Officer has everything, whatever was granted; A2C Keys follows from the account
/// type.
Permissions effective(AccountType type, Permissions granted);

} // namespace practice::rules
