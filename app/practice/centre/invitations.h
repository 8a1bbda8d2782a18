#pragma once

#include "practice/centre/portal.h"
#include "practice/pool/administration.h"

namespace practice {

/// When the invitation with this password is sent and ends.
SentInvitation invitationWith(const administration::TemporaryPassword &password, qint64 now);
/// Lets the account have the password and mails it (S11, S52), with the number of the centre that invites.
void mailInvitation(Transaction &transaction, const Member &person,
    const administration::TemporaryPassword &password, qint64 now);

/// resendInvitation: who may invite somebody may send it again (S6, S40), to those who have not signed in
/// yet.
Reply resendInvitation(const Portal &portal, const Request &request);
/// cancelInvitation: who may delete somebody may take their invitation back (S41), until they have signed in.
Reply cancelInvitation(const Portal &portal, const Request &request);

} // namespace practice
