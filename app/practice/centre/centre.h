#pragma once

#include "practice/centre/rules.h"
#include "practice/store/transaction.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace practice {

/// The one centre of a practice portal.
struct Centre
{
    QString number; ///< five digits (S5)
    QString name;
    QStringList emailDomains; ///< S13; empty where the portal knows none
    int adminSeats = rules::adminSeats; ///< S20
    std::optional<int> offlineDays{}; ///< for how long clients may show what they have kept; null: not said
};

Centre centreIn(Transaction &transaction);
void saveCentre(Transaction &transaction, const Centre &centre);

} // namespace practice
