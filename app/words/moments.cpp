#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace canolfan::words {

using App = QCoreApplication;

QString day(QDate date)
{
    //: A date's language: "en" here, "cy" in Welsh.
    const QLocale locale(App::translate("words", "en"));
    return locale.toString(date, QStringLiteral("d MMMM yyyy"));
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
    const QString date = day(expires.toLocalTime().date());
    return expires < now ? App::translate("words", "ran out on %1").arg(date)
                         : App::translate("words", "until %1").arg(date);
}

} // namespace canolfan::words
