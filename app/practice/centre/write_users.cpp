#include "practice/centre/body.h"
#include "practice/centre/change_feed.h"
#include "practice/centre/portal_problems.h"
#include "practice/centre/rules.h"
#include "practice/centre/users.h"
#include "practice/centre/writes.h"

namespace practice {

using namespace Qt::StringLiterals;

namespace {

const QString typeMember = u"accountType"_s;
const QString permissionsMember = u"permissions"_s;

QJsonObject readChange(const Request &request)
{
    const QJsonObject body =
        body::parse(request, "application/merge-patch+json", {typeMember, permissionsMember});
    if (body.isEmpty()) {
        throw problems::badRequest(u"accountType and permissions are missing"_s);
    }
    return body;
}

/// What is asked of one's own account or of one that is not theirs to change is refused by the rule for it.
void requireRight(const Caller &caller, const Member &person, const QJsonObject &body)
{
    const AccountType actor = caller.person.accountType;
    const bool oneself = person.id == caller.person.id;
    if (body.contains(typeMember) && (oneself || !rules::mayRetype(actor, person.accountType))) {
        throw problems::notAllowed(u"S39"_s);
    }
    if (oneself || !rules::mayAssign(actor, person.accountType)) {
        throw problems::notAllowed(u"S42"_s);
    }
}

/// The person as the body wants them; an account of another type starts anew.
Member changed(Member person, const QJsonObject &body)
{
    body::FieldErrors errors;
    const AccountType before = person.accountType;
    if (body.contains(typeMember)) {
        person.accountType = body::word(body, typeMember, &accountTypeOf, before, errors);
    }
    if (person.accountType != before) {
        person.granted = rules::startingPermissions(person.accountType);
    }
    person.granted = body::permissions(body, person.granted, errors);
    errors.throwIfAny();
    return person;
}

} // namespace

Reply changeUser(const Portal &portal, const Request &request)
{
    return answerWrite(portal, request, [&](Transaction &transaction, const Caller &caller) {
        const QJsonObject body = readChange(request);
        const Member before = requirePerson(transaction, request, caller);
        requireRight(caller, before, body);
        requireVersion(transaction, request, before);
        const Member after = changed(before, body);
        if (after.accountType != before.accountType) {
            requireSeat(transaction, caller.centre, after.accountType);
        }
        if (after.accountType != before.accountType || after.granted != before.granted) {
            change_feed::save(transaction, after, authorOf(portal, request, caller));
        }
        return userReply(transaction, caller, after.id);
    });
}

Reply deleteUser(const Portal &portal, const Request &request)
{
    return answerWrite(portal, request, [&](Transaction &transaction, const Caller &caller) {
        const Member person = requirePerson(transaction, request, caller);
        if (!rules::mayDelete(caller.person.accountType, person.accountType)
            || person.id == caller.person.id) {
            throw problems::notAllowed(u"S41"_s);
        }
        requireVersion(transaction, request, person);
        return removePerson(transaction, person, authorOf(portal, request, caller));
    });
}

} // namespace practice
