#pragma once

#include "practice/store/transaction.h"

#include <QString>

/// The few single values of a data folder: which pool, which port.
namespace practice::settings {

/// Empty if it was never set.
QString value(Transaction &transaction, const QString &name);
void setValue(Transaction &transaction, const QString &name, const QString &value);

} // namespace practice::settings
