#pragma once

#include "practice/centre/person.h"
#include "practice/store/transaction.h"

#include <QByteArray>
#include <QString>

/// Who is in the centre, as a history: every change to the table of people goes through here, gets the next
/// number, and is kept for ever with the user as they were after it. That number is the user's version; so a
/// list of users is the documents of each one's last change, and folding the feed gives the list.
namespace practice::change_feed {

/// Who changed something, when, and with which Idempotency-Key (empty for the practice portal itself).
struct Author
{
    QString name;
    qint64 at = 0; ///< milliseconds since 1970
    QString operation;
};

/// The ETag of a version, quotes included. It names the data folder too, so that a version of another
/// practice centre never matches.
QString etag(Transaction &transaction, qint64 version);

/// Stores the person with a new version, which it returns.
qint64 save(Transaction &transaction, Person person, const Author &author);
/// Removes the person and leaves a tombstone.
void remove(Transaction &transaction, const QString &person, const Author &author);

/// The person's JSON document, schema User of the portal API. Empty if there is no such person.
QByteArray documentOf(Transaction &transaction, const QString &person);

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
Page users(Transaction &transaction, const QString &afterId, int limit);
/// Changes with a number after `after`, oldest first; schema Change.
Page changes(Transaction &transaction, qint64 after, int limit);

} // namespace practice::change_feed
