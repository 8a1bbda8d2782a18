#include "domain/examseries.h"

#include <QRegularExpression>

#include <array>

namespace canolfan {

namespace {

struct Season
{
    ExamSeason season;
    const char *id;
    int month;
};

constexpr std::array seasons{Season{ExamSeason::January, "january", 1},
    Season{ExamSeason::Summer, "summer", 5}, Season{ExamSeason::November, "november", 11}};

} // namespace

static const Season &declared(ExamSeason season)
{
    return seasons.at(size_t(season));
}

QString idOf(const ExamSeries &series)
{
    return QStringLiteral("%1-%2").arg(series.year).arg(QLatin1String(declared(series.season).id));
}

std::optional<ExamSeries> examSeriesFromId(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("\\A(2[0-9]{3})-([a-z]+)\\z"));
    const QRegularExpressionMatch match = form.match(id.trimmed().toLower());
    for (const Season &each : seasons) {
        if (match.captured(2) == QLatin1String(each.id))
            return ExamSeries{each.season, match.captured(1).toInt()};
    }
    return std::nullopt;
}

QDate beginningOf(const ExamSeries &series)
{
    return {series.year, declared(series.season).month, 1};
}

QList<ExamSeries> nextSeries(QDate today, int count)
{
    QList<ExamSeries> next;
    for (int year = today.year(); next.size() < count; ++year) {
        for (const Season &each : seasons) {
            const ExamSeries series{each.season, year};
            if (next.size() < count && beginningOf(series).addMonths(1) > today)
                next.append(series);
        }
    }
    return next;
}

} // namespace canolfan
