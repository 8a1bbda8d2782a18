#pragma once

#include "practice/store/transaction.h"

#include <QString>

/// Places in a list or in the change feed, as opaque text. A cursor names its format, what it is for, its
/// data folder, its centre and when it was given; one that is older than 30 days, of another format, folder
/// or centre, or of before expireAll() has expired (410), one that was never ours, or is damaged, is a bad
/// request (400).
namespace practice::cursor {

enum class Purpose
{
    Users,
    Changes,
    History
};

/// Which list a place is in.
struct List
{
    Purpose purpose;
    QString centre; ///< its number
};

QString make(Transaction &transaction, const List &list, const QString &position, qint64 now);
/// The position. Throws Problem.
QString parse(Transaction &transaction, const List &list, const QString &text, qint64 now);

/// As if all that were given so far had been given too long ago.
void expireAll(Transaction &transaction);

} // namespace practice::cursor
