#include "practice/centre/writes.h"

#include "practice/centre/kept_replies.h"
#include "practice/centre/members.h"
#include "practice/centre/people.h"
#include "practice/centre/portal_problems.h"
#include "practice/pool/administration.h"

#include <QRegularExpression>

namespace practice {

using namespace Qt::StringLiterals;

QString personIn(const Request &request)
{
    return request.pathArguments.value(1).toLower();
}

Member requirePerson(Transaction &transaction, const Request &request, const Caller &caller)
{
    const auto person = members::find(transaction, caller.centre.number, personIn(request));
    if (!person) {
        throw problems::userNotFound();
    }
    return *person;
}

void requireVersion(Transaction &transaction, const Request &request, const Member &person)
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
        throw problems::changedMeanwhile(
            change_feed::documentOf(transaction, person, change_feed::Sees::Records));
    }
}

void requireSeat(Transaction &transaction, const Centre &centre, AccountType type)
{
    if (type == AccountType::ExamsOfficer) {
        throw problems::examsOfficerExists();
    }
    if (type == AccountType::Admin
        && members::countOf(transaction, centre.number, type) >= centre.adminSeats) {
        throw problems::adminSeatsTaken();
    }
}

change_feed::Author authorOf(const Portal &portal, const Request &request, const Caller &caller)
{
    return {caller.person.name(), portal.clock.milliseconds(),
        portal.keepsReplies ? KeptReplies::keyOf(request) : QString(), caller.person.email};
}

Reply removePerson(Transaction &transaction, const Member &person, const change_feed::Author &author)
{
    change_feed::remove(transaction, person, author);
    if (members::all(transaction, person).isEmpty()) {
        people::remove(transaction, person.id);
        administration::end(transaction, person.id);
    }
    return {204, {}, {}, {}};
}

} // namespace practice
