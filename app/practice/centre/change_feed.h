#pragma once

#include "practice/centre/person.h"
#include "practice/store/transaction.h"

#include <QByteArray>
#include <QString>

/// Who is in which centre, as a history of each centre: every change to the table of members goes through
/// here, gets the next number, and is kept for ever with the user as they were after it. That number is the
/// user's version in this centre; so a centre's list of users is the documents of each one's last change, and
/// folding its feed gives the list. The numbers are of one sequence for all centres.
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

/// Stores what somebody is in one of their centres, and their account with it, with a new version.
void save(Transaction &transaction, Member member, const Author &author);
/// Stores what is the same in all of their centres, with a new version in each.
void saveEverywhere(Transaction &transaction, const Person &person, const Author &author);
/// Takes somebody out of the centre and leaves a tombstone. Their account stays.
void remove(Transaction &transaction, const Member &member, const Author &author);
/// Somebody has signed in, or their second factor has changed: puts it into the feed of each of their
/// centres, where it is news.
void noteRecord(Transaction &transaction, const Person &person, qint64 now);
/// Of a data folder in which nothing of it was kept yet: makes it from the documents.
void completeRecords(Transaction &transaction);

/// How much of people is shown.
enum class Sees
{
    People,
    Records ///< with what a register tells of them
};

/// The JSON document of somebody who is in the centre, schema User of the portal API.
QByteArray documentOf(Transaction &transaction, const Member &member, Sees sees);

/// The number of the latest change in any centre.
qint64 latest(Transaction &transaction);
/// The same in one.
qint64 latestIn(Transaction &transaction, const QString &centre);

struct Page
{
    QByteArray items; ///< a JSON array
    QString lastId; ///< of a page of users
    qint64 last = 0; ///< of a page of changes: the number of the last one
    bool more = false;
};

/// Users of a centre with an id after `afterId`, in order of id.
Page users(Transaction &transaction, const QString &centre, Sees sees, const QString &afterId, int limit);
/// Changes in a centre with a number after `after`, oldest first; schema Change.
Page changes(Transaction &transaction, const QString &centre, Sees sees, qint64 after, int limit);

} // namespace practice::change_feed
