#include "reviewcommand.h"

#include "words/commandline.h"
#include "words/recordcommands.h"
#include "words/reviewcommands.h"

/// What the words after `review` mean.
namespace canolfan::cli {

using What = ReviewOrder::What;

static const QString verb = QStringLiteral("review");
static const QString dueOption = QStringLiteral("--due");
static const QString nextOption = QStringLiteral("--next");
static const QString seriesOption = QStringLiteral("--series");
static const QString permissionOption = QStringLiteral("--permission");
static const QString pdfOption = QStringLiteral("--pdf");
static const QString csvOption = QStringLiteral("--csv");
static const QString yesFlag = QStringLiteral("--yes");
static const QString leftFlag = QStringLiteral("--left");

namespace {

struct Declared
{
    const char *name;
    What what;
    QStringList bare; ///< what must follow
    QStringList options; ///< with a value
    QStringList flags{};
};

} // namespace

static const QList<Declared> &declared()
{
    static const QString email = QStringLiteral("EMAIL");
    static const QString grant = QStringLiteral("--grant");
    static const QString withdraw = QStringLiteral("--withdraw");
    static const QList<Declared> all{{"people", What::People, {}, {permissionOption}, {leftFlag}},
        {"begin", What::Begin, {QStringLiteral("SERIES")}, {dueOption}},
        {"keep", What::Keep, {email}, {permissionOption}},
        {"change", What::Change, {email}, {grant, withdraw}},
        {"remove", What::Remove, {email}, {}, {yesFlag}},
        {"note", What::Note, {email, QStringLiteral("TEXT")}, {}},
        {"sign-off", What::SignOff, {QStringLiteral("NAME")}, {nextOption}},
        {"delete", What::Discard, {}, {}, {yesFlag}},
        {"record", What::Record, {}, {seriesOption, pdfOption, csvOption}}};
    return all;
}

Shape reviewShape()
{
    return {.bare = {QStringLiteral("ORDER"), QStringLiteral("EMAIL"), QStringLiteral("TEXT")},
        .single = {dueOption, nextOption, seriesOption, permissionOption, pdfOption, csvOption},
        .several = {QStringLiteral("--grant"), QStringLiteral("--withdraw")},
        .flags = {yesFlag, leftFlag}};
}

static bool readDay(const SortedWords &sorted, const QString &option, QDate &into, QString &problem)
{
    if (!sorted.values.contains(option))
        return true;
    into = QDate::fromString(sorted.values.value(option).value(0), Qt::ISODate);
    if (!into.isValid())
        problem = words::valueWanted(option, words::dayOfHistory());
    return into.isValid();
}

static bool readSeries(
    const QString &text, const QString &argument, std::optional<ExamSeries> &into, QString &problem)
{
    into = examSeriesFromId(text);
    if (!into)
        problem = words::valueWanted(argument, words::idOfASeries());
    return into.has_value();
}

static bool readPermission(const SortedWords &sorted, ReviewOrder &order, QString &problem)
{
    if (!sorted.values.contains(permissionOption))
        return true;
    order.permission = permissionFromId(sorted.values.value(permissionOption).value(0));
    if (order.permission)
        return true;
    QStringList ids;
    for (const Permission permission : assignablePermissions)
        ids << idOf(permission);
    problem = words::valueWanted(permissionOption, ids.join(QLatin1Char(' ')));
    return false;
}

/// Only what this order takes.
static QString misplaced(const SortedWords &sorted, const Declared &order)
{
    for (const QString &option : sorted.values.keys()) {
        if (!order.options.contains(option))
            return words::unexpectedArgument(option);
    }
    for (const QString &flag : sorted.flags) {
        if (!order.flags.contains(flag))
            return words::unexpectedArgument(flag);
    }
    const qsizetype most = 1 + order.bare.size();
    if (sorted.bare.size() > most)
        return words::unexpectedArgument(sorted.bare.at(most));
    if (sorted.bare.size() < most)
        return words::missingArgument(QStringLiteral("%1 %2").arg(verb, QLatin1String(order.name)),
            order.bare.at(sorted.bare.size() - 1));
    return {};
}

static bool readRest(const SortedWords &sorted, ReviewOrder &order, QString &problem)
{
    const QString first = sorted.bare.value(1);
    order.yes = sorted.flags.contains(yesFlag);
    order.onlyLeft = sorted.flags.contains(leftFlag);
    order.pdf = sorted.values.value(pdfOption).value(0);
    order.csv = sorted.values.value(csvOption).value(0);
    order.email = first;
    order.text = order.what == What::SignOff ? first.simplified() : sorted.bare.value(2);
    if (order.what == What::Begin && !readSeries(first, QStringLiteral("SERIES"), order.series, problem))
        return false;
    if (sorted.values.contains(seriesOption)
        && !readSeries(sorted.values.value(seriesOption).value(0), seriesOption, order.series, problem))
        return false;
    const bool wantsFile = order.what == What::Record && order.pdf.isEmpty() && order.csv.isEmpty();
    if (wantsFile)
        problem =
            words::missingArgument(QStringLiteral("review record"), QStringLiteral("--pdf FILE, --csv FILE"));
    if (order.what == What::SignOff && order.text.isEmpty())
        problem = words::missingArgument(QStringLiteral("review sign-off"), QStringLiteral("NAME"));
    return problem.isEmpty() && readDay(sorted, dueOption, order.day, problem)
        && readDay(sorted, nextOption, order.day, problem) && readPermission(sorted, order, problem);
}

std::optional<ReviewOrder> readReviewOrder(const SortedWords &sorted, QString &problem)
{
    ReviewOrder order;
    if (sorted.bare.isEmpty() && sorted.values.isEmpty() && sorted.flags.isEmpty())
        return order;
    QStringList names;
    for (const Declared &each : declared()) {
        names << QLatin1String(each.name);
        if (sorted.bare.value(0) != QLatin1String(each.name))
            continue;
        order.what = each.what;
        problem = misplaced(sorted, each);
        const bool good = problem.isEmpty() && readRest(sorted, order, problem);
        return good ? std::optional(order) : std::nullopt;
    }
    problem = words::valueWanted(verb, names.join(QStringLiteral(", ")));
    return std::nullopt;
}

} // namespace canolfan::cli
