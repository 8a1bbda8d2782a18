#pragma once

#include "practice/store/transaction.h"

#include <QString>
#include <QStringList>

namespace practice {

/// The one centre of a practice portal.
struct Centre
{
    QString number; ///< five digits (S5)
    QString name;
    QStringList emailDomains; ///< S13; empty where the portal knows none
};

Centre centreIn(Transaction &transaction);
void saveCentre(Transaction &transaction, const Centre &centre);

} // namespace practice
