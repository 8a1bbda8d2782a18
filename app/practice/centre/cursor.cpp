#include "practice/centre/cursor.h"

#include "practice/centre/portal_problems.h"
#include "practice/store/settings.h"

#include <QCryptographicHash>
#include <QStringList>

namespace practice::cursor {

using namespace Qt::StringLiterals;

namespace {

const QString format = u"4"_s;
constexpr qint64 lifetime = 30 * 24 * 3600 * qint64(1000);

/// What is the same in all cursors of a centre that have not been expired together.
QStringList era(Transaction &transaction, const QString &centre)
{
    return {settings::value(transaction, u"epoch"_s), settings::value(transaction, u"cursorEra"_s), centre};
}

QString nameOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Users:
        return u"users"_s;
    case Purpose::Changes:
        return u"changes"_s;
    case Purpose::History:
        return u"history"_s;
    }
    return {};
}

/// Against damage, not against anybody: a cursor opens nothing.
QString checksum(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).first(4).toHex());
}

/// The parts of a whole cursor, or nothing.
QStringList partsOf(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QString whole = QString::fromLatin1(decoded ? decoded.decoded : QByteArray());
    const QString body = whole.section(u'|', 0, -2);
    return whole.section(u'|', -1) == checksum(body) ? body.split(u'|') : QStringList();
}

} // namespace

QString make(Transaction &transaction, const List &list, const QString &position, qint64 now)
{
    const QStringList parts = QStringList{format, nameOf(list.purpose)} + era(transaction, list.centre)
        + QStringList{QString::number(now), position};
    const QString body = parts.join(u'|');
    const QByteArray whole = (body + u'|' + checksum(body)).toLatin1();
    return QString::fromLatin1(
        whole.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString parse(Transaction &transaction, const List &list, const QString &text, qint64 now)
{
    const QStringList parts = partsOf(text);
    if (parts.size() < 2 || parts[1] != nameOf(list.purpose)) {
        throw problems::badRequest(u"This is no cursor of this list"_s);
    }
    if (parts[0] != format || parts.size() != 7 || parts.mid(2, 3) != era(transaction, list.centre)
        || now - parts[5].toLongLong() > lifetime) {
        throw problems::cursorExpired();
    }
    return parts[6];
}

void expireAll(Transaction &transaction)
{
    const int next = settings::value(transaction, u"cursorEra"_s).toInt() + 1;
    settings::setValue(transaction, u"cursorEra"_s, QString::number(next));
}

} // namespace practice::cursor
