#include "practice/centre/invitations.h"

#include "practice/centre/portal_problems.h"
#include "practice/centre/rules.h"
#include "practice/centre/users.h"
#include "practice/centre/writes.h"
#include "practice/post/letters.h"

namespace practice {

using namespace Qt::StringLiterals;

namespace {

void requireInvited(Transaction &transaction, const Request &request, const Person &person)
{
    requireVersion(transaction, request, person);
    if (person.state != State::Invited) {
        throw problems::invitationAccepted();
    }
}

} // namespace

void sendInvitation(Transaction &transaction, Person person,
    const administration::TemporaryPassword &password, const Centre &centre,
    const change_feed::Author &author)
{
    person.invitation = SentInvitation{author.at, password.stored.temporaryUntil.value_or(author.at)};
    change_feed::save(transaction, person, author);
    credentials::setPassword(transaction, person.id, password.stored);
    post::send(transaction, letters::invitation(person, centre.number, password.text), author.at);
}

Reply resendInvitation(const Portal &portal, const Request &request)
{
    const auto password = administration::makeTemporaryPassword(portal.pool, personIn(request));
    return answerWrite(portal, request, [&](Transaction &transaction, const Caller &caller) {
        const Person person = requirePerson(transaction, request);
        if (!rules::mayInvite(caller.person.accountType, person.accountType)) {
            throw problems::notAllowed(u"S40"_s);
        }
        requireInvited(transaction, request, person);
        sendInvitation(transaction, person, password, caller.centre, authorOf(portal, request, caller));
        return userReply(transaction, caller, person.id);
    });
}

Reply cancelInvitation(const Portal &portal, const Request &request)
{
    return answerWrite(portal, request, [&](Transaction &transaction, const Caller &caller) {
        const Person person = requirePerson(transaction, request);
        if (!rules::mayDelete(caller.person.accountType, person.accountType)) {
            throw problems::notAllowed(u"S41"_s);
        }
        requireInvited(transaction, request, person);
        return removePerson(transaction, person, authorOf(portal, request, caller));
    });
}

} // namespace practice
