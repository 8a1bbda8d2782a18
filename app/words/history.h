#pragma once

#include "domain/history.h"

#include <QList>
#include <QString>
#include <QStringList>

/// The portal's log in words. No sentence puts a name where Welsh would mutate it.
namespace canolfan::words {

/// "Access changed"
QString label(HistoryKind kind);
/// "User: Past Papers, IAMIS"
QString access(const AccessThen &access);
/// "User: nothing → User: IAMIS"; one side alone where the account came or went with it; empty where access
/// is as it was.
QString change(const HistoryEntry &entry);

/// The entries as a table with a row of titles, for keeping or handing on. Moments are local time, ISO 8601.
QList<QStringList> table(const QList<HistoryEntry> &entries);

} // namespace canolfan::words
