#include "practice/centre/history.h"

#include "practice/centre/cursor.h"
#include "practice/centre/paging.h"
#include "practice/centre/portal_problems.h"
#include "practice/centre/record.h"
#include "practice/centre/rules.h"
#include "practice/clock.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace practice {

using namespace Qt::StringLiterals;

namespace history {

namespace {

QString changeOfInvitation(const QJsonObject &before, const QJsonObject &after)
{
    const bool wasInvited = before.value("state"_L1) == textOf(State::Invited);
    if (wasInvited && after.value("state"_L1) == textOf(State::Active)) {
        return u"invitationAccepted"_s;
    }
    return before.value("invitation"_L1) == after.value("invitation"_L1) ? QString() : u"invitationResent"_s;
}

} // namespace

QString kindOf(const QJsonObject &before, const QJsonObject &after)
{
    const auto differs = [&](QLatin1StringView member) {
        return before.value(member) != after.value(member);
    };
    if (before.isEmpty()) {
        return after.value("state"_L1) == textOf(State::Invited) ? u"invited"_s : u"added"_s;
    }
    if (after.isEmpty()) {
        const bool wasInvited = before.value("state"_L1) == textOf(State::Invited);
        return wasInvited ? u"invitationCancelled"_s : u"deleted"_s;
    }
    if (differs("accountType"_L1)) {
        return u"accountTypeChanged"_s;
    }
    if (differs("permissions"_L1)) {
        return u"accessChanged"_s;
    }
    const QString invitation = changeOfInvitation(before, after);
    if (!invitation.isEmpty()) {
        return invitation;
    }
    const bool profile = differs("firstName"_L1) || differs("lastName"_L1) || differs("language"_L1);
    return profile ? u"profileChanged"_s : QString();
}

QString searchKey(const QString &text)
{
    QString key;
    const QString decomposed = text.normalized(QString::NormalizationForm_D).toCaseFolded();
    for (const QChar character : decomposed) {
        if (character.category() != QChar::Mark_NonSpacing) {
            key += character;
        }
    }
    return key;
}

QString searchKeyOf(const QJsonObject &document)
{
    return searchKey(document.value("firstName"_L1).toString() + u' '
        + document.value("lastName"_L1).toString() + u'\n' + document.value("email"_L1).toString());
}

} // namespace history

namespace {

/// What a reader wants to see of it; as it stands in the query.
struct Wanted
{
    QString centre; ///< its number
    qint64 since = 0; ///< milliseconds since 1970
    qint64 until = std::numeric_limits<qint64>::max(); ///< not itself
    QString kind; ///< empty: any
    QString person; ///< an id, or an address in small letters; empty: anybody
    QString search; ///< a key; empty: anything
    int limit = 0;
};

qint64 momentOf(const Request &request, const QString &name, qint64 otherwise)
{
    if (!request.query.contains(name)) {
        return otherwise;
    }
    const QDateTime moment = QDateTime::fromString(request.query.value(name), Qt::ISODateWithMs);
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime) {
        throw problems::badRequest(u"%1 must be a time with its zone"_s.arg(name));
    }
    return moment.toMSecsSinceEpoch();
}

QString kindIn(const Request &request)
{
    static const QStringList kinds{u"added"_s, u"invited"_s, u"invitationResent"_s, u"invitationAccepted"_s,
        u"invitationCancelled"_s, u"accessChanged"_s, u"accountTypeChanged"_s, u"profileChanged"_s,
        u"deleted"_s};
    const QString kind = request.query.value(u"kind"_s);
    if (request.query.contains(u"kind"_s) && !kinds.contains(kind)) {
        throw problems::badRequest(u"There is no such kind"_s);
    }
    return kind;
}

/// SQLite compares nothing with NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

Wanted wantedIn(const Request &request, const Centre &centre)
{
    Wanted wanted;
    wanted.centre = centre.number;
    wanted.since = momentOf(request, u"since"_s, wanted.since);
    wanted.until = momentOf(request, u"until"_s, wanted.until);
    wanted.kind = notNull(kindIn(request));
    wanted.person = notNull(request.query.value(u"person"_s).toCaseFolded());
    wanted.search = notNull(history::searchKey(request.query.value(u"search"_s)));
    wanted.limit = limitOf(request);
    return wanted;
}

QJsonObject accessOf(const QJsonObject &document)
{
    QJsonArray holding;
    for (const Permission permission : allPermissions) {
        if (document.value("permissions"_L1)[textOf(permission)].toBool()) {
            holding.append(textOf(permission));
        }
    }
    return {{"accountType"_L1, document.value("accountType"_L1)}, {"permissions"_L1, holding}};
}

QJsonObject entryOf(const Rows &rows)
{
    const QJsonObject after = QJsonDocument::fromJson(rows.bytes(5)).object();
    const QJsonObject before = QJsonDocument::fromJson(rows.bytes(6)).object();
    const QJsonObject &about = after.isEmpty() ? before : after;
    QJsonObject by{{"name"_L1, rows.text(3)}};
    if (!rows.isNull(4)) {
        by.insert("email"_L1, rows.text(4));
    }
    QJsonObject entry{{"id"_L1, rows.text(0)}, {"kind"_L1, rows.text(1)}, {"at"_L1, isoTime(rows.number(2))},
        {"by"_L1, by},
        {"about"_L1,
            QJsonObject{{"id"_L1, about.value("id"_L1)}, {"firstName"_L1, about.value("firstName"_L1)},
                {"lastName"_L1, about.value("lastName"_L1)}, {"email"_L1, about.value("email"_L1)}}}};
    const QJsonObject was = before.isEmpty() ? QJsonObject() : accessOf(before);
    const QJsonObject is = after.isEmpty() ? QJsonObject() : accessOf(after);
    if (was != is && !was.isEmpty()) {
        entry.insert("before"_L1, was);
    }
    if (was != is && !is.isEmpty()) {
        entry.insert("after"_L1, is);
    }
    return entry;
}

/// The columns that entryOf() takes, of the entries before this number.
Rows entriesBefore(Transaction &transaction, qint64 number, const Wanted &wanted)
{
    return transaction.run(
        "SELECT c.number, c.kind, c.at, c.by, c.by_email, c.document, (SELECT b.document FROM change b"
        "  WHERE b.person = c.person AND b.centre = c.centre AND b.number < c.number"
        "  ORDER BY b.number DESC LIMIT 1)"
        " FROM change c WHERE c.centre = ? AND c.kind > '' AND c.number < ? AND c.at >= ? AND c.at < ?"
        " AND (? = '' OR c.kind = ?) AND (? = '' OR c.person = ? OR c.email_key = ?)"
        " AND (? = '' OR instr(c.search_key, ?) > 0) ORDER BY c.number DESC LIMIT ?",
        {wanted.centre, number, wanted.since, wanted.until, wanted.kind, wanted.kind, wanted.person,
            wanted.person, wanted.person, wanted.search, wanted.search, wanted.limit + 1});
}

Reply historyPage(Transaction &transaction, const Request &request, const Centre &centre, qint64 now)
{
    const Wanted wanted = wantedIn(request, centre);
    const cursor::List list{cursor::Purpose::History, centre.number};
    const qint64 before = request.query.contains(u"cursor"_s)
        ? cursor::parse(transaction, list, request.query.value(u"cursor"_s), now).toLongLong()
        : std::numeric_limits<qint64>::max();
    QJsonArray items;
    QString last;
    bool more = false;
    {
        Rows rows = entriesBefore(transaction, before, wanted);
        while (rows.next()) {
            more = items.size() == wanted.limit;
            if (more) {
                break;
            }
            items.append(entryOf(rows));
            last = rows.text(0);
        }
    }
    QJsonObject rest;
    if (more) {
        rest.insert("next"_L1, cursor::make(transaction, list, last, now));
    }
    return pageReply(QJsonDocument(items).toJson(QJsonDocument::Compact), rest);
}

} // namespace

Reply listHistory(const Portal &portal, const Request &request)
{
    return answerRead(portal, request, [&](Transaction &transaction, const Caller &caller) {
        if (!rules::maySeeRecords(caller.person.accountType)) {
            throw problems::notAllowed({});
        }
        return historyPage(transaction, request, caller.centre, portal.clock.milliseconds());
    });
}

} // namespace practice
