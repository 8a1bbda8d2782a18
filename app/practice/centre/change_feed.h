#pragma once

#include "practice/centre/person.h"
#include "practice/store/transaction.h"

#include <QByteArray>
#include <QString>

/// Who is in the centre, as a history: every change to the table of people goes through here, gets the next
/// number, and is kept for ever with the user as they were after it. That number is the user's version; so a
/// list of users is the documents of each one's last change, and folding the feed gives the list.
///
/// What only a register tells of somebody (record.h) is in the feed too, and is no version: nothing that
/// anybody changes is made from it. Of such entries the newest of each person is kept.
namespace practice::change_feed {

/// Who changed something, when, and with which Idempotency-Key (empty for the practice portal itself).
struct Author
{
    QString name;
    qint64 at = 0; ///< milliseconds since 1970
    QString operation;
    QString email{}; ///< empty where it is the portal itself
};

/// The ETag of a version, quotes included. It names the data folder too, so that a version of another
/// practice centre never matches.
QString etag(Transaction &transaction, qint64 version);

/// Stores the person with a new version, which it returns.
qint64 save(Transaction &transaction, Person person, const Author &author);
/// Removes the person and leaves a tombstone.
void remove(Transaction &transaction, const QString &person, const Author &author);
/// Somebody has signed in, or their second factor has changed: puts it into the feed, if it is news.
void noteRecord(Transaction &transaction, const Person &person, qint64 now);
/// Of a data folder in which nothing of it was kept yet: makes it from the documents.
void completeRecords(Transaction &transaction);

/// How much of people is shown.
enum class Sees
{
    People,
    Records ///< with what a register tells of them
};

/// The person's JSON document, schema User of the portal API. Empty if there is no such person.
QByteArray documentOf(Transaction &transaction, const QString &person, Sees sees);

/// The number of the latest change.
qint64 latest(Transaction &transaction);

struct Page
{
    QByteArray items; ///< a JSON array
    QString lastId; ///< of a page of users
    qint64 last = 0; ///< of a page of changes: the number of the last one
    bool more = false;
};

/// Users with an id after `afterId`, in order of id.
Page users(Transaction &transaction, Sees sees, const QString &afterId, int limit);
/// Changes with a number after `after`, oldest first; schema Change.
Page changes(Transaction &transaction, Sees sees, qint64 after, int limit);

} // namespace practice::change_feed
