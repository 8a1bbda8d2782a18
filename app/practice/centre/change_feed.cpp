#include "practice/centre/change_feed.h"

#include "practice/centre/people.h"
#include "practice/centre/user_document.h"
#include "practice/clock.h"
#include "practice/store/settings.h"

#include <QJsonDocument>

namespace practice::change_feed {

using namespace Qt::StringLiterals;

namespace {

void append(Transaction &transaction, qint64 number, const QString &person, const QVariant &document,
    const Author &author)
{
    transaction.run(
        "INSERT INTO change(number, person, document, at, by, operation) VALUES(?, ?, ?, ?, ?, ?)",
        {number, person, document, author.at, author.name,
            author.operation.isEmpty() ? QVariant() : QVariant(author.operation)});
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

qint64 save(Transaction &transaction, Person person, const Author &author)
{
    person.version = latest(transaction) + 1;
    people::save(transaction, person);
    append(transaction, person.version, person.id, userDocument(person, etag(transaction, person.version)),
        author);
    return person.version;
}

void remove(Transaction &transaction, const QString &person, const Author &author)
{
    people::remove(transaction, person);
    append(transaction, latest(transaction) + 1, person, QVariant(), author);
}

QByteArray documentOf(Transaction &transaction, const QString &person)
{
    Rows rows = transaction.run(
        "SELECT c.document FROM person p JOIN change c ON c.number = p.version WHERE p.id = ?", {person});
    return rows.next() ? rows.bytes(0) : QByteArray();
}

qint64 latest(Transaction &transaction)
{
    Rows rows = transaction.run("SELECT MAX(number) FROM change");
    return rows.next() ? rows.number(0) : 0;
}

Page users(Transaction &transaction, const QString &afterId, int limit)
{
    Rows rows = transaction.run("SELECT p.id, c.document FROM person p JOIN change c ON c.number = p.version"
                                " WHERE p.id > ? ORDER BY p.id LIMIT ?",
        {afterId, limit + 1});
    Page page;
    for (int taken = 0; rows.next(); ++taken) {
        if (taken == limit) {
            page.more = true;
            break;
        }
        page.lastId = rows.text(0);
        addItem(page.items, rows.bytes(1));
    }
    page.items = '[' + page.items + ']';
    return page;
}

Page changes(Transaction &transaction, qint64 after, int limit)
{
    const QString prefix = u"\"%1-"_s.arg(settings::value(transaction, u"epoch"_s));
    Rows rows = transaction.run("SELECT number, person, document, at, by, operation FROM change"
                                " WHERE number > ? ORDER BY number LIMIT ?",
        {after, limit + 1});
    Page page;
    page.last = after;
    for (int taken = 0; rows.next(); ++taken) {
        if (taken == limit) {
            page.more = true;
            break;
        }
        page.last = rows.number(0);
        const QString tag = prefix + QString::number(page.last) + u'"';
        addItem(page.items, withUser(entry(rows, tag), rows.bytes(2)));
    }
    page.items = '[' + page.items + ']';
    return page;
}

} // namespace practice::change_feed
