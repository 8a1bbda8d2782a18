#include "authenticatorkey.h"

#include "qr/bitmatrix.h"
#include "qr/otpauth.h"
#include "words/accountcommands.h"

#include <QStringList>

namespace canolfan::cli {

AuthenticatorKey::AuthenticatorKey(const QString &issuer, const QString &account, const QByteArray &secret)
    : m_address(QString::fromLatin1(qr::otpauthAddress(issuer, account, secret).view()))
    , m_key(QString::fromLatin1(qr::plainBase32(secret).view()))
{
}

static QString inGroups(const QString &key)
{
    QStringList groups;
    for (qsizetype start = 0; start < key.size(); start += 4)
        groups.append(key.mid(start, 4));
    return groups.join(QLatin1Char(' '));
}

QString AuthenticatorKey::inWords() const
{
    return words::authenticatorKey(m_address, inGroups(m_key));
}

/// The standard wants light around the code.
static bool isLight(const qr::BitMatrix &code, int column, int row)
{
    const bool inside = column >= 0 && column < code.size() && row >= 0 && row < code.size();
    return !inside || !code.isDark(column, row);
}

static QChar halfBlock(bool upperLight, bool lowerLight)
{
    if (upperLight)
        return QChar(lowerLight ? 0x2588 : 0x2580);
    return QChar(lowerLight ? 0x2584 : 0x0020);
}

QString AuthenticatorKey::asHalfBlocks() const
{
    const auto code = qr::encoded(m_address.toLatin1());
    if (!code)
        return {};
    // White on black, whatever the terminal's colours are: many readers do not see an inverted code.
    const QString colours = QStringLiteral("\x1b[97;40m");
    const QString before = QStringLiteral("\x1b[0m");
    QStringList lines;
    for (int row = -qr::quietZone; row < code->size() + qr::quietZone; row += 2) {
        QString line;
        for (int column = -qr::quietZone; column < code->size() + qr::quietZone; ++column)
            line.append(halfBlock(isLight(*code, column, row), isLight(*code, column, row + 1)));
        lines.append(colours + line + before);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace canolfan::cli
