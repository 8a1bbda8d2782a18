#include "practice/centre/change_feed.h"

#include "practice/centre/history.h"
#include "practice/centre/members.h"
#include "practice/centre/people.h"
#include "practice/centre/record.h"
#include "practice/centre/user_document.h"
#include "practice/clock.h"
#include "practice/store/settings.h"

#include <QJsonDocument>

#include <limits>

namespace practice::change_feed {

using namespace Qt::StringLiterals;

namespace {

/// Somebody in a centre, whether they are still there or not.
struct Place
{
    QString centre;
    QString person;
};

Place placeOf(const Member &member)
{
    return {member.centre, member.id};
}

/// What the feed has of somebody last.
struct Entry
{
    qint64 number = 0; ///< 0: nothing
    QByteArray document;
    QByteArray record;
    bool isVersion = true; ///< and not only a record
};

Entry lastBefore(Transaction &transaction, const Place &place, qint64 number)
{
    Rows rows =
        transaction.run("SELECT number, document, record, version IS NULL FROM change"
                        " WHERE person = ? AND centre = ? AND number < ? ORDER BY number DESC LIMIT 1",
            {place.person, place.centre, number});
    return rows.next() ? Entry{rows.number(0), rows.bytes(1), rows.bytes(2), rows.number(3) != 0} : Entry();
}

Entry lastOf(Transaction &transaction, const Place &place)
{
    return lastBefore(transaction, place, std::numeric_limits<qint64>::max());
}

/// NULL for an empty one.
QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/// What the history and a register need of a change, beside it.
struct Told
{
    QVariant record;
    QVariant kind;
    QVariant email; ///< whose who did it
    QString emailKey; ///< of the person
    QString searchKey;
};

/// From what was there before it.
Told toldOf(Transaction &transaction, const QString &person, const Entry &before, const QByteArray &document,
    const Author &author)
{
    const QJsonObject was = QJsonDocument::fromJson(before.document).object();
    const QJsonObject is = QJsonDocument::fromJson(document).object();
    const QJsonObject &about = is.isEmpty() ? was : is;
    Told told{{}, orNull(history::kindOf(was, is)), orNull(author.email),
        about.value("email"_L1).toString().toCaseFolded(), history::searchKeyOf(about)};
    if (!is.isEmpty()) {
        told.record = record::of(transaction, person,
            record::given(record::givenIn(before.record), was, is, {author.name, author.at}));
    }
    return told;
}

void append(Transaction &transaction, qint64 number, const Place &place, const QByteArray &document,
    const Author &author)
{
    const Told told = toldOf(transaction, place.person, lastOf(transaction, place), document, author);
    transaction.run("INSERT INTO change(number, centre, person, document, at, by, operation, record, kind,"
                    " by_email, email_key, search_key) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {number, place.centre, place.person, document.isEmpty() ? QVariant() : QVariant(document), author.at,
            author.name, orNull(author.operation), told.record, told.kind, told.email, told.emailKey,
            told.searchKey});
}

void noteRecordIn(Transaction &transaction, const Member &member, qint64 now)
{
    const Entry last = lastOf(transaction, placeOf(member));
    const QByteArray record = record::of(transaction, member.id, record::givenIn(last.record));
    if (last.document.isEmpty() || record == last.record) {
        return;
    }
    transaction.run("INSERT INTO change(centre, person, document, at, by, version, record)"
                    " VALUES(?, ?, ?, ?, ?, ?, ?)",
        {member.centre, member.id, last.document, now, member.name(), member.version, record});
    if (!last.isVersion) {
        transaction.run("DELETE FROM change WHERE number = ?", {last.number});
    }
}

QByteArray seen(Sees sees, const QByteArray &document, const QByteArray &record)
{
    return sees == Sees::Records ? record::joined(document, record) : document;
}

/// The columns of a change, without its user, as a JSON object.
QJsonObject entry(const Rows &rows, const QString &tag)
{
    const bool deleted = rows.isNull(2);
    QJsonObject change{{"kind"_L1, deleted ? "deleted"_L1 : "user"_L1}, {"id"_L1, rows.text(1)},
        {"version"_L1, tag}, {"at"_L1, isoTime(rows.number(3))}, {"by"_L1, rows.text(4)}};
    if (!rows.isNull(5)) {
        change.insert("operation"_L1, rows.text(5));
    }
    return change;
}

/// The user's document is put in as it is stored: parsing a thousand of them only to write them again is
/// slow.
QByteArray withUser(const QJsonObject &change, const QByteArray &document)
{
    QByteArray text = QJsonDocument(change).toJson(QJsonDocument::Compact);
    if (!document.isEmpty()) {
        text.chop(1);
        text += ",\"user\":" + document + '}';
    }
    return text;
}

void addItem(QByteArray &items, const QByteArray &item)
{
    if (!items.isEmpty()) {
        items += ',';
    }
    items += item;
}

} // namespace

QString etag(Transaction &transaction, qint64 version)
{
    return u"\"%1-%2\""_s.arg(settings::value(transaction, u"epoch"_s)).arg(version);
}

void save(Transaction &transaction, Member member, const Author &author)
{
    member.version = latest(transaction) + 1;
    people::save(transaction, member);
    members::save(transaction, member);
    append(transaction, member.version, placeOf(member),
        userDocument(member, etag(transaction, member.version)), author);
}

void saveEverywhere(Transaction &transaction, const Person &person, const Author &author)
{
    const QList<Member> everywhere = members::all(transaction, person);
    for (const Member &member : everywhere) {
        save(transaction, member, author);
    }
}

void remove(Transaction &transaction, const Member &member, const Author &author)
{
    members::remove(transaction, member.centre, member.id);
    append(transaction, latest(transaction) + 1, placeOf(member), {}, author);
}

void noteRecord(Transaction &transaction, const Person &person, qint64 now)
{
    const QList<Member> everywhere = members::all(transaction, person);
    for (const Member &member : everywhere) {
        noteRecordIn(transaction, member, now);
    }
}

void completeRecords(Transaction &transaction)
{
    struct Bare
    {
        qint64 number = 0;
        Place place;
        QByteArray document;
        Author author;
    };
    QList<Bare> bare;
    {
        Rows rows = transaction.run("SELECT number, centre, person, document, at, by FROM change"
                                    " WHERE search_key IS NULL AND version IS NULL ORDER BY number");
        while (rows.next()) {
            bare.append({rows.number(0), {rows.text(1), rows.text(2)}, rows.bytes(3),
                {rows.text(5), rows.number(4), {}}});
        }
    }
    for (const Bare &change : bare) {
        const Entry before = lastBefore(transaction, change.place, change.number);
        const Told told = toldOf(transaction, change.place.person, before, change.document, change.author);
        transaction.run("UPDATE change SET record = ?, kind = ?, email_key = ?, search_key = ?"
                        " WHERE number = ?",
            {told.record, told.kind, told.emailKey, told.searchKey, change.number});
    }
}

QByteArray documentOf(Transaction &transaction, const Member &member, Sees sees)
{
    const Entry last = lastOf(transaction, placeOf(member));
    return seen(sees, last.document, last.record);
}

qint64 latest(Transaction &transaction)
{
    Rows rows = transaction.run("SELECT MAX(number) FROM change");
    return rows.next() ? rows.number(0) : 0;
}

qint64 latestIn(Transaction &transaction, const QString &centre)
{
    Rows rows = transaction.run("SELECT MAX(number) FROM change WHERE centre = ?", {centre});
    return rows.next() ? rows.number(0) : 0;
}

Page users(Transaction &transaction, const QString &centre, Sees sees, const QString &afterId, int limit)
{
    Rows rows = transaction.run(
        "SELECT m.person, c.document, c.record FROM membership m JOIN change c ON c.number ="
        " (SELECT MAX(l.number) FROM change l WHERE l.person = m.person AND l.centre = m.centre)"
        " WHERE m.centre = ? AND m.person > ? ORDER BY m.person LIMIT ?",
        {centre, afterId, limit + 1});
    Page page;
    for (int taken = 0; rows.next(); ++taken) {
        if (taken == limit) {
            page.more = true;
            break;
        }
        page.lastId = rows.text(0);
        addItem(page.items, seen(sees, rows.bytes(1), rows.bytes(2)));
    }
    page.items = '[' + page.items + ']';
    return page;
}

Page changes(Transaction &transaction, const QString &centre, Sees sees, qint64 after, int limit)
{
    const QString prefix = u"\"%1-"_s.arg(settings::value(transaction, u"epoch"_s));
    Rows rows =
        transaction.run("SELECT number, person, document, at, by, operation,"
                        " COALESCE(version, number), record FROM change WHERE centre = ? AND number > ?"
                        " ORDER BY number LIMIT ?",
            {centre, after, limit + 1});
    Page page;
    page.last = after;
    for (int taken = 0; rows.next(); ++taken) {
        if (taken == limit) {
            page.more = true;
            break;
        }
        page.last = rows.number(0);
        const QString tag = prefix + QString::number(rows.number(6)) + u'"';
        addItem(page.items, withUser(entry(rows, tag), seen(sees, rows.bytes(2), rows.bytes(7))));
    }
    page.items = '[' + page.items + ']';
    return page;
}

} // namespace practice::change_feed
