#include "words/connectioncheck.h"

#include "connectionsources.h"

#include "words/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace canolfan::words {

using App = QCoreApplication;

QString label(NeededAddress address)
{
    return App::translate("words", sourceOf(address));
}

QString label(CheckStage stage)
{
    return App::translate("words", sourceOf(stage));
}

/// Roughly, in the largest unit of which there are two.
static QString duration(qint64 seconds)
{
    const auto in = [seconds](double unit) { return int(std::lround(double(seconds) / unit)); };
    const int minutes = in(60);
    const int hours = in(3600);
    const int days = in(86400);
    if (seconds < 2 * 3600)
        return App::translate("words", "%n minutes", nullptr, minutes);
    if (seconds < 2 * 86400)
        return App::translate("words", "%n hours", nullptr, hours);
    return App::translate("words", "%n days", nullptr, days);
}

static QString wrongClock(qint64 ahead)
{
    const QString difference = duration(std::abs(ahead));
    return ahead > 0
        ? App::translate("words",
            "This computer's clock is ahead of the server's by %1: have its date and time set by themselves, or "
            "ask IT support to.")
              .arg(difference)
        : App::translate("words",
            "This computer's clock is behind the server's by %1: have its date and time set by themselves, or ask "
            "IT support to.")
              .arg(difference);
}

QString sentence(const StageResult &result)
{
    if (result.outcome == StageOutcome::ClockWrong)
        return wrongClock(result.number);
    if (result.outcome == StageOutcome::Failed)
        return sentence(result.failure.value_or(Failure{FailureKind::Unreachable, result.subject}));
    return filled(App::translate("words", sourceOf(result.outcome)), result);
}

QString addressUnknown()
{
    return App::translate("words", "Not known yet: the portal's own address names it once it answers.");
}

QString sentence(const ConnectionReport &report)
{
    const auto failed = std::ranges::count_if(
        report.addresses, [](const CheckedAddress &each) { return each.failedStage() != nullptr; });
    if (failed > 0)
        return App::translate(
            "words", "Not everything that the program needs can be reached. What failed says what to do.");
    return report.hasPassed() ? App::translate("words", "Everything that the program needs can be reached.")
                              : App::translate("words", "The check was not finished.");
}

QString text(const ConnectionReport &report)
{
    const QDateTime when = report.when.toLocalTime();
    QStringList lines{App::translate("words", "Connection check, %1")
                          .arg(day(when.date()) + when.time().toString(QStringLiteral(" HH:mm"))),
        sentence(report)};
    for (const CheckedAddress &address : report.addresses) {
        const QString where = address.url.isEmpty() ? addressUnknown() : address.url.toString();
        lines << QString() << label(address.which) + QStringLiteral(": ") + where;
        if (address.url.isEmpty())
            continue;
        for (const StageResult &stage : address.stages)
            lines << QStringLiteral("  %1: ").arg(label(stage.stage)) + sentence(stage);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace canolfan::words
