#pragma once

#include "domain/centreuser.h"
#include "domain/profile.h"

#include <optional>

namespace canolfan {

/// Why the signed-in account may not do something; shown in words beside what is disabled.
enum class Refusal
{
    UserAccount, ///< S39–S42: a User account manages nobody
    ExamsOfficerFixed, ///< the EO has everything, always; never deleted (S41)
    Yourself, ///< your own account
    OneExamsOfficer, ///< a centre has one; a change is asked of the board (S39)
    NoAdminSeat ///< S20: all Admin accounts are in use
};

/// nullopt: allowed. The portal decides again, by its own rules; these only spare the person a refusal.
using Verdict = std::optional<Refusal>;

/// S6, S40; with an account type also S12, S20, S39.
Verdict mayInvite(AccountType actor);
Verdict mayInvite(AccountType actor, AccountType invited, int adminSeatsLeft);

/// S6, S40: sending an invitation again, which takes no seat. Only while it has not been accepted.
Verdict mayResend(AccountType actor, AccountType invited);

/// S37, S41; of somebody invited too, whose invitation is cancelled by it.
Verdict mayDelete(AccountType actor, bool yourself, AccountType target);

/// S42
Verdict mayAssign(AccountType actor, bool yourself, AccountType target);

/// S39: changing somebody's account type, who then starts anew.
Verdict mayMake(AccountType actor, bool yourself, AccountType from, AccountType to, int adminSeatsLeft);

/// Reading the history, and what a register of accounts says of people (S42): for whoever manages anybody.
Verdict mayReadRecords(AccountType actor);

/// What an account of this type starts with (S43–S50).
Permissions startingPermissions(AccountType type);

/// What holds for an account: the EO has everything, A2C Keys come with EO and Admin.
Permissions effective(AccountType type, Permissions assigned);

/// What a permission allows follows from the account type (S43–S50).
enum class Meaning
{
    Allowed, ///< no more to say
    MakeEntriesAndResultsUnderEmbargo, ///< S46, S47: EO and Admin
    ViewEntriesAndResultsFromEight, ///< S46, S47: User; 8am on results day, Europe/London
    AllSubjects ///< S44
};
Meaning meaningOf(Permission permission, AccountType type);

} // namespace canolfan
