#pragma once

#include "practice/centre/change_feed.h"
#include "practice/centre/portal.h"
#include "practice/pool/administration.h"

namespace practice {

/// Stores the person with the invitation that they are sent now, and sends it (S11, S52).
void sendInvitation(Transaction &transaction, Person person,
    const administration::TemporaryPassword &password, const Centre &centre,
    const change_feed::Author &author);

/// resendInvitation: who may invite somebody may send it again (S6, S40), to those who have not signed in
/// yet.
Reply resendInvitation(const Portal &portal, const Request &request);
/// cancelInvitation: who may delete somebody may take their invitation back (S41), until they have signed in.
Reply cancelInvitation(const Portal &portal, const Request &request);

} // namespace practice
