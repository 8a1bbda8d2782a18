#include "doctorcommand.h"

#include "console.h"

#include "words/commandline.h"
#include "words/connectioncheck.h"
#include "words/letter.h"
#include "words/waitingcommands.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

namespace canolfan::cli {

static const QString letterOption = QStringLiteral("--letter");
static const QString languageOption = QStringLiteral("--language");
static const QString standardOutput = QStringLiteral("-");

std::optional<DoctorOrder> readDoctorOrder(const SortedWords &sorted, QString &problem)
{
    const QString verb = QStringLiteral("doctor");
    DoctorOrder order;
    if (sorted.values.contains(letterOption) && !readText(sorted, verb, letterOption, order.letter, problem))
        return std::nullopt;
    if (!sorted.values.contains(languageOption))
        return order;
    order.language = languageFromId(sorted.values.value(languageOption).value(0));
    if (!order.language)
        problem = words::valueWanted(languageOption, QStringLiteral("en, cy"));
    else if (order.letter.isEmpty())
        problem = words::missingArgument(verb, letterOption);
    return problem.isEmpty() ? std::optional(order) : std::nullopt;
}

static QJsonObject documentOf(const StageResult &stage)
{
    QJsonObject document{{QStringLiteral("stage"), idOf(stage.stage)},
        {QStringLiteral("outcome"), idOf(stage.outcome)},
        {QStringLiteral("sentence"), words::sentence(stage)}};
    const Failure failure = stage.failure.value_or(Failure{FailureKind::Cancelled});
    const QString subject = stage.failure ? failure.subject : stage.subject;
    const QString detail = stage.failure ? failure.detail : stage.detail;
    const qint64 number = stage.failure ? failure.number : stage.number;
    if (!subject.isEmpty())
        document.insert(QStringLiteral("subject"), subject);
    if (!detail.isEmpty())
        document.insert(QStringLiteral("detail"), detail);
    if (stage.outcome > StageOutcome::UnderWay)
        document.insert(QStringLiteral("number"), number);
    return document;
}

static QJsonObject documentOf(const CheckedAddress &address)
{
    QJsonArray stages;
    for (const StageResult &stage : address.stages)
        stages.append(documentOf(stage));
    return {{QStringLiteral("address"), idOf(address.which)},
        {QStringLiteral("url"), address.url.isEmpty() ? QJsonValue() : QJsonValue(address.url.toString())},
        {QStringLiteral("passed"), address.hasPassed()}, {QStringLiteral("stages"), stages}};
}

static QJsonObject documentOf(const ConnectionReport &report)
{
    QJsonArray addresses;
    for (const CheckedAddress &address : report.addresses)
        addresses.append(documentOf(address));
    return {{QStringLiteral("when"), report.when.toString(Qt::ISODate)},
        {QStringLiteral("passed"), report.hasPassed()}, {QStringLiteral("addresses"), addresses}};
}

static bool written(const QString &path, const QString &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(text.toUtf8()); // a short write is what commit() reports
    return file.commit();
}

Outcome DoctorCommand::shown(const ConnectionReport &report, const DoctorOrder &order)
{
    const QString text = words::text(report);
    const QString letter =
        words::letterToItSupport(order.language.value_or(words::languageSet()), report.addresses, report);
    const bool isForOutput = order.letter == standardOutput;
    if (!isForOutput && !order.letter.isEmpty() && !written(order.letter, letter))
        return failure(Usage, words::fileNotWritable(order.letter));
    QJsonObject document = documentOf(report);
    if (isForOutput)
        document.insert(QStringLiteral("letter"), letter);
    const QString output = isForOutput ? letter.trimmed() : text;
    if (isForOutput && !m_console.wantsJson())
        m_console.complain(text);
    if (report.hasPassed())
        return {Done, output, document};
    if (!m_console.wantsJson())
        m_console.print(output);
    return {Offline, words::sentence(report), document};
}

/// A script waits for the whole of it.
static void keepQuiet(const ConnectionReport &) { }

QCoro::Task<Outcome> DoctorCommand::run(DoctorOrder order)
{
    const diagnose::Progress progressed = keepQuiet;
    const Result<ConnectionReport> report = co_await m_services.checkConnection(progressed);
    if (!report)
        co_return failure(report.error());
    co_return shown(*report, order);
}

} // namespace canolfan::cli
