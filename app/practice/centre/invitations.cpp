#include "practice/centre/invitations.h"

#include "practice/centre/portal_problems.h"
#include "practice/centre/rules.h"
#include "practice/centre/users.h"
#include "practice/centre/writes.h"
#include "practice/post/letters.h"

namespace practice {

using namespace Qt::StringLiterals;

namespace {

void requireInvited(Transaction &transaction, const Request &request, const Member &person)
{
    requireVersion(transaction, request, person);
    if (person.state != State::Invited) {
        throw problems::invitationAccepted();
    }
}

} // namespace

SentInvitation invitationWith(const administration::TemporaryPassword &password, qint64 now)
{
    return {now, password.stored.temporaryUntil.value_or(now)};
}

void mailInvitation(Transaction &transaction, const Member &person,
    const administration::TemporaryPassword &password, qint64 now)
{
    credentials::setPassword(transaction, person.id, password.stored);
    post::send(transaction, letters::invitation(person, person.centre, password.text), now);
}

Reply resendInvitation(const Portal &portal, const Request &request)
{
    const auto password = administration::makeTemporaryPassword(portal.pool, personIn(request));
    return answerWrite(portal, request, [&](Transaction &transaction, const Caller &caller) {
        Member person = requirePerson(transaction, request, caller);
        if (!rules::mayInvite(caller.person.accountType, person.accountType)) {
            throw problems::notAllowed(u"S40"_s);
        }
        requireInvited(transaction, request, person);
        const auto author = authorOf(portal, request, caller);
        person.invitation = invitationWith(password, author.at);
        change_feed::saveEverywhere(transaction, person, author);
        mailInvitation(transaction, person, password, author.at);
        return userReply(transaction, caller, person.id);
    });
}

Reply cancelInvitation(const Portal &portal, const Request &request)
{
    return answerWrite(portal, request, [&](Transaction &transaction, const Caller &caller) {
        const Member person = requirePerson(transaction, request, caller);
        if (!rules::mayDelete(caller.person.accountType, person.accountType)) {
            throw problems::notAllowed(u"S41"_s);
        }
        requireInvited(transaction, request, person);
        return removePerson(transaction, person, authorOf(portal, request, caller));
    });
}

} // namespace practice
