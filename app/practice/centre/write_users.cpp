#include "practice/centre/body.h"
#include "practice/centre/change_feed.h"
#include "practice/centre/kept_replies.h"
#include "practice/centre/portal_problems.h"
#include "practice/centre/rules.h"
#include "practice/centre/users.h"
#include "practice/pool/administration.h"

#include <QRegularExpression>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

Person requirePerson(Transaction &transaction, const Request &request)
{
    const auto person = people::byId(transaction, request.pathArguments.value(1).toLower());
    if (!person) {
        throw problems::userNotFound();
    }
    return *person;
}

/// If-Match: exactly one strong tag, and that of the person as they are (RFC 9110 section 13.1.1).
void requireVersion(Transaction &transaction, const Request &request, const Person &person)
{
    if (!request.hasHeader("if-match")) {
        throw problems::versionRequired();
    }
    static const QRegularExpression form(uR"re(^"[0-9a-z-]+"$)re"_s);
    const QString tag = QString::fromLatin1(request.header("if-match"));
    if (!form.match(tag).hasMatch()) {
        throw problems::badRequest(u"If-Match must be one version"_s);
    }
    if (tag != change_feed::etag(transaction, person.version)) {
        throw problems::changedMeanwhile(change_feed::documentOf(transaction, person.id));
    }
}

change_feed::Author authorOf(const Portal &portal, const Request &request, const Caller &caller)
{
    return {caller.person.name(), portal.clock.milliseconds(), KeptReplies::keyOf(request)};
}

} // namespace

Reply changeUser(const Portal &portal, const Request &request)
{
    return answerWrite(portal, request, [&](Transaction &transaction, const Caller &caller) {
        const QJsonObject body = body::parse(request, "application/merge-patch+json", {u"permissions"_s});
        if (!body.contains("permissions"_L1)) {
            throw problems::badRequest(u"permissions is missing"_s);
        }
        Person person = requirePerson(transaction, request);
        if (!rules::mayAssign(caller.person.accountType, person.accountType)
            || person.id == caller.person.id) {
            throw problems::notAllowed(u"S42"_s);
        }
        requireVersion(transaction, request, person);
        body::FieldErrors errors;
        const Permissions wanted = body::permissions(body, person.granted, errors);
        errors.throwIfAny();
        if (wanted != person.granted) {
            person.granted = wanted;
            change_feed::save(transaction, person, authorOf(portal, request, caller));
        }
        return userReply(transaction, person.id);
    });
}

Reply deleteUser(const Portal &portal, const Request &request)
{
    return answerWrite(portal, request, [&](Transaction &transaction, const Caller &caller) {
        const Person person = requirePerson(transaction, request);
        if (!rules::mayDelete(caller.person.accountType, person.accountType)
            || person.id == caller.person.id) {
            throw problems::notAllowed(u"S41"_s);
        }
        requireVersion(transaction, request, person);
        change_feed::remove(transaction, person.id, authorOf(portal, request, caller));
        administration::end(transaction, person.id);
        return Reply{204, {}, {}, {}};
    });
}

} // namespace practice
