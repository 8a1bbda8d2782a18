#pragma once

#include <QString>

namespace canolfan {

QString fullName(const QString &firstName, const QString &lastName);

/// The first letter of each name, in capitals; marks that belong to the letter stay with it.
QString initialsOf(const QString &firstName, const QString &lastName);

} // namespace canolfan
