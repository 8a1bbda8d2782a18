#include "http/message.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace canolfan::http {

QByteArray nameOf(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Post:
        return "POST";
    case Method::Patch:
        return "PATCH";
    case Method::Delete:
        return "DELETE";
    }
    Q_UNREACHABLE();
}

QDateTime dateFrom(const QByteArray &value)
{
    QDateTime date = QLocale::c().toDateTime(
        QString::fromLatin1(value), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    date.setTimeZone(QTimeZone::utc());
    return date;
}

QByteArray Reply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray Reply::mediaType() const
{
    return header("Content-Type").split(';').constFirst().trimmed().toLower();
}

int Reply::retryAfter() const
{
    const QByteArray value = header("Retry-After").trimmed();
    bool isNumber = false;
    const int seconds = value.toInt(&isNumber);
    if (isNumber)
        return std::max(0, seconds);
    const QDateTime when = dateFrom(value);
    if (!when.isValid())
        return 0;
    return static_cast<int>(std::max<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(when)));
}

} // namespace canolfan::http
