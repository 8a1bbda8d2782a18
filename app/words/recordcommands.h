#pragma once

#include "domain/centreuser.h"

#include <QList>
#include <QString>
#include <QStringList>

/// What canolfan-cli says of lists of people, of the register and of the history.
namespace canolfan::words {

/// The people as a table with a row of titles.
QList<QStringList> table(const QList<CentreUser> &users);
QString registerSaved(const QString &file);
/// For "takes …": what DATE is.
QString dayOfHistory();
QString historyNeedsPortal();
QString noHistory();

} // namespace canolfan::words
