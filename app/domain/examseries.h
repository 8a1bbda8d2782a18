#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace canolfan {

/// When exams are sat, in the order of the calendar year.
enum class ExamSeason
{
    January,
    Summer,
    November
};

/// The exams of one season of one year, such as Summer 2027.
struct ExamSeries
{
    ExamSeason season = ExamSeason::Summer;
    int year = 0;

    bool operator==(const ExamSeries &) const = default;
};

/// "2027-summer": for files and the command line.
QString idOf(const ExamSeries &series);
/// nullopt: not the id of a series of the years 2000 to 2999.
std::optional<ExamSeries> examSeriesFromId(const QString &id);

/// The first day of the month in which its exams begin: January, May, November.
QDate beginningOf(const ExamSeries &series);
/// The next `count` of them whose month is not over, the nearest first.
QList<ExamSeries> nextSeries(QDate today, int count);

} // namespace canolfan
