#include "practice/centre/invite.h"

#include "practice/centre/body.h"
#include "practice/centre/invitations.h"
#include "practice/centre/people.h"
#include "practice/centre/portal_problems.h"
#include "practice/centre/rules.h"
#include "practice/centre/school_address.h"
#include "practice/centre/users.h"
#include "practice/centre/writes.h"
#include "practice/crypto/random.h"
#include "practice/pool/administration.h"

#include <QJsonDocument>
#include <QUuid>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

/// The id that the client chose, or a new one; malformed ones are judged later.
QString idFor(const Request &request)
{
    const QString chosen = QJsonDocument::fromJson(request.body).object().value("id"_L1).toString();
    const QUuid id = QUuid::fromString(chosen);
    return id.isNull() ? randomUuid() : id.toString(QUuid::WithoutBraces);
}

void readId(const QJsonObject &body, body::FieldErrors &errors)
{
    const QString text = body::text(body, u"id"_s);
    if (body.contains("id"_L1) && (text.size() != 36 || QUuid::fromString(text).isNull())) {
        errors.add(u"id"_s, u"malformed"_s);
    }
}

QString readEmail(const QJsonObject &body, const Centre &centre, body::FieldErrors &errors)
{
    const QString email = body::text(body, u"email"_s);
    if (email.isEmpty()) {
        errors.add(u"email"_s, u"missing"_s);
    } else if (email.size() > 254) {
        errors.add(u"email"_s, u"too-long"_s);
    } else if (!school_address::isWellFormed(email)) {
        errors.add(u"email"_s, u"malformed"_s);
    } else if (!school_address::isSchools(email, centre.emailDomains)) {
        errors.add(u"email"_s, u"not-school-address"_s);
    }
    return email;
}

Member readInvitation(const QJsonObject &body, const QString &id, const Centre &centre)
{
    body::FieldErrors errors;
    Member person;
    person.id = id;
    person.centre = centre.number;
    person.state = State::Invited;
    readId(body, errors);
    person.firstName = body::name(body, u"firstName"_s, errors);
    person.lastName = body::name(body, u"lastName"_s, errors);
    person.email = readEmail(body, centre, errors);
    person.language = body::word(body, u"language"_s, &languageOf, Language::English, errors);
    person.accountType = body::word(body, u"accountType"_s, &accountTypeOf, AccountType::User, errors);
    person.granted = body::permissions(body, rules::startingPermissions(person.accountType), errors);
    errors.throwIfAny();
    return person;
}

/// What stands in the way of this person in this centre.
void checkPlace(Transaction &transaction, const Caller &caller, const Member &person)
{
    if (person.accountType == AccountType::ExamsOfficer) {
        throw problems::examsOfficerExists();
    }
    if (!rules::mayInvite(caller.person.accountType, person.accountType)) {
        throw problems::notAllowed(u"S40"_s);
    }
    if (people::idWasUsed(transaction, person.id)) {
        body::FieldErrors errors;
        errors.add(u"id"_s, u"taken"_s);
        errors.throwIfAny();
    }
    if (people::byEmail(transaction, person.email)) {
        throw problems::emailTaken();
    }
    requireSeat(transaction, caller.centre, person.accountType);
}

} // namespace

Reply inviteUser(const Portal &portal, const Request &request)
{
    const QString id = idFor(request);
    const auto password = administration::makeTemporaryPassword(portal.pool, id);
    return answerWrite(portal, request, [&](Transaction &transaction, const Caller &caller) {
        const QJsonObject body = body::parse(request, "application/json",
            {u"id"_s, u"firstName"_s, u"lastName"_s, u"email"_s, u"language"_s, u"accountType"_s,
                u"permissions"_s});
        if (caller.person.accountType == AccountType::User) {
            throw problems::notAllowed(u"S6"_s);
        }
        Member person = readInvitation(body, id, caller.centre);
        checkPlace(transaction, caller, person);
        const auto author = authorOf(portal, request, caller);
        person.invitation = invitationWith(password, author.at);
        change_feed::save(transaction, person, author);
        mailInvitation(transaction, person, password, author.at);
        Reply reply = userReply(transaction, caller, person.id);
        reply.status = 201;
        reply.headers.emplaceBack("Location", (request.path + u'/' + person.id).toLatin1());
        return reply;
    });
}

} // namespace practice
