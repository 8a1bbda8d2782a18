#pragma once

#include "practice/centre/rules.h"
#include "practice/store/transaction.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace practice {

/// One of the centres of a practice portal.
struct Centre
{
    QString number; ///< five digits (S5)
    QString name;
    QStringList emailDomains; ///< S13; empty where the portal knows none
    int adminSeats = rules::adminSeats; ///< S20
};

/// The table of centres.
namespace centres {

std::optional<Centre> find(Transaction &transaction, const QString &number);
/// In the order in which they came; the first is the one that is meant where none is named.
QList<Centre> all(Transaction &transaction);
/// One that is not there yet becomes the last.
void save(Transaction &transaction, const Centre &centre);

} // namespace centres

} // namespace practice
