#pragma once

#include "practice/centre/change_feed.h"
#include "practice/centre/portal.h"

/// What the writes of the portal API have in common. All but the author throw Problem.
namespace practice {

/// The id in the address of a request about one person, whoever that is.
QString personIn(const Request &request);
/// 404 if there is nobody of that id in the caller's centre.
Member requirePerson(Transaction &transaction, const Request &request, const Caller &caller);
/// If-Match: exactly one strong tag, and that of the person as they are (RFC 9110 section 13.1.1).
void requireVersion(Transaction &transaction, const Request &request, const Member &person);
/// 422 if the centre has nothing free of this account type: there is one Exams Officer (S39), and so many
/// seats for Admins (S20).
void requireSeat(Transaction &transaction, const Centre &centre, AccountType type);

/// As the change feed names them.
change_feed::Author authorOf(const Portal &portal, const Request &request, const Caller &caller);

/// Ends what they have in this centre (S37), and the account with the last of their centres: 204.
Reply removePerson(Transaction &transaction, const Member &person, const change_feed::Author &author);

} // namespace practice
