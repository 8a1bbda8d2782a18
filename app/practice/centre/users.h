#pragma once

#include "practice/centre/portal.h"

namespace practice {

/// One user with their ETag, as the caller may see them, or 404.
Reply userReply(Transaction &transaction, const Caller &caller, const QString &id);

/// listUsers, getUser, listChanges: for every account of the centre. A User sees the list (S8) and can change
/// nothing in it (S40–S42).
Reply listUsers(const Portal &portal, const Request &request);
Reply getUser(const Portal &portal, const Request &request);
Reply listChanges(const Portal &portal, const Request &request);

/// changeUser (S35, S39, S42): not the Exams Officer's permissions, who has everything always, nor their
/// account type, and not one's own.
Reply changeUser(const Portal &portal, const Request &request);
/// deleteUser (S37, S41): never the Exams Officer, never oneself.
Reply deleteUser(const Portal &portal, const Request &request);

} // namespace practice
