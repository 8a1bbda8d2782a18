#pragma once

#include "practice/store/transaction.h"

#include <QJsonObject>
#include <QString>

/// How often a write with one Idempotency-Key has changed something: once, unless something is wrong with its
/// client, or replies are not kept. Counted for tests, and kept as long as the data folder.
namespace practice::effects {

void count(Transaction &transaction, const QString &key);
/// By key.
QJsonObject all(Transaction &transaction);

} // namespace practice::effects
