#include "domain/maskedemail.h"

namespace canolfan {

QString maskedEmail(const QString &email)
{
    static const QString rest = QStringLiteral("***");
    const qsizetype at = email.indexOf(QLatin1Char('@'));
    if (at < 0)
        return email.left(1) + rest;
    return email.left(std::min<qsizetype>(at, 1)) + rest + QLatin1Char('@') + email.mid(at + 1, 1) + rest;
}

} // namespace canolfan
