#pragma once

#include "exitcode.h"

#include "domain/centreuser.h"

#include <QJsonValue>
#include <QString>

namespace canolfan::cli {

class Console;

/// How a command ended: what to print, and the exit code.
struct Outcome
{
    ExitCode code = Done;
    QString text{}; ///< on success to standard output, else to standard error
    QJsonValue document{}; ///< printed in place of the text with --json
    QByteArray bytes{}; ///< printed as they are in place of either, where there are any
};

Outcome failure(const Failure &failure);
Outcome failure(ExitCode code, const QString &sentence);

void show(Console &console, const Outcome &outcome);

/// The ids of what holds, in the order shown.
QStringList permissionIds(Permissions permissions);
/// The labels of what holds, with commas between; words for none.
QString permissionLabels(Permissions permissions);
QJsonObject documentOf(const CentreUser &user);

} // namespace canolfan::cli
