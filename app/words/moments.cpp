#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace canolfan::words {

using App = QCoreApplication;

static QString inWords(QDate date, const QString &format)
{
    //: A date's language: "en" here, "cy" in Welsh.
    const QLocale locale(App::translate("words", "en"));
    return locale.toString(date, format);
}

QString day(QDate date)
{
    return inWords(date, QStringLiteral("d MMMM yyyy"));
}

QString shortDay(QDate date)
{
    return inWords(date, QStringLiteral("d MMM yyyy"));
}

QString moment(const QDateTime &when, const QDateTime &now)
{
    const QString time = when.time().toString(QStringLiteral("HH:mm"));
    const qint64 days = when.date().daysTo(now.date());
    if (days == 0)
        return App::translate("words", "today %1").arg(time);
    if (days == 1)
        return App::translate("words", "yesterday %1").arg(time);
    return QStringLiteral("%1 %2").arg(day(when.date()), time);
}

QString invitationLasts(const QDateTime &expires, const QDateTime &now)
{
    if (!expires.isValid())
        return {};
    // It stands in a narrow column.
    const QString date = shortDay(expires.toLocalTime().date());
    return expires < now ? App::translate("words", "ran out on %1").arg(date)
                         : App::translate("words", "until %1").arg(date);
}

} // namespace canolfan::words
