#pragma once

#include "practice/store/transaction.h"

#include <QString>

/// Places in a list or in the change feed, as opaque text. A cursor names its format, what it is for, its
/// data folder and when it was given; one that is older than 30 days, of another format, of another folder or
/// of before expireAll() has expired (410), one that was never ours, or is damaged, is a bad request (400).
namespace practice::cursor {

enum class Purpose
{
    Users,
    Changes,
    History
};

QString make(Transaction &transaction, Purpose purpose, const QString &position, qint64 now);
/// The position. Throws Problem.
QString parse(Transaction &transaction, Purpose purpose, const QString &text, qint64 now);

/// As if all that were given so far had been given too long ago.
void expireAll(Transaction &transaction);

} // namespace practice::cursor
