#pragma once

#include <QString>

/// Fictional people's names, Welsh and English, as a Welsh school has them. Pure functions.
namespace practice::names {

QString firstName(quint64 number);
QString lastName(quint64 number);
/// What may stand before the @: letters without their accents, lower case; "rhŷs.o'neill" is rhys.oneill.
QString addressOf(const QString &firstName, const QString &lastName);

} // namespace practice::names
