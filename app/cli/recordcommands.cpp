#include "commands.h"

#include "exchange/csv.h"
#include "report/accountregister.h"
#include "words/history.h"
#include "words/recordcommands.h"
#include "words/waitingcommands.h"
#include "words/words.h"

#include <QJsonArray>
#include <QJsonObject>

/// Commands: the register of accounts, their review, and what has been done to them.
namespace canolfan::cli {

using startup::PortalServices;

QCoro::Task<Outcome> Commands::runOnRecords(PortalServices *portal, Command command)
{
    if (const Verdict refused = portal->directory.mayReadRecords())
        co_return failure(Refused, words::sentence(*refused));
    ReviewCommand review(*portal, m_translations);
    if (command.verb == QLatin1String("review")) {
        const Outcome outcome = co_await review.run(command.review, command.change);
        co_return outcome;
    }
    if (command.verb == QLatin1String("register")) {
        co_await review.openReviews(false);
        if (const auto &damage = portal->reviews.damage())
            m_console.complain(words::sentence(*damage));
        co_return makeRegister(*portal, command);
    }
    co_return co_await history(portal, command);
}

Outcome Commands::makeRegister(const PortalServices &portal, const Command &command)
{
    AccountRegister made = portal.directory.accountRegister();
    made.reviewedOn = reviewedOn(portal.reviews.all());
    QStringList sentences;
    QJsonObject document{{QStringLiteral("accounts"), made.people.size()},
        {QStringLiteral("asOf"), made.asOf.toUTC().toString(Qt::ISODate)}};
    if (!command.pdf.isEmpty()) {
        if (!report::savePdf(command.pdf, made, m_translations))
            return failure(Usage, words::fileNotWritable(command.pdf));
        sentences << words::registerSaved(command.pdf);
        document.insert(QStringLiteral("pdf"), command.pdf);
    }
    if (!command.csv.isEmpty()) {
        if (!report::saveCsv(command.csv, made, m_translations.language()))
            return failure(Usage, words::fileNotWritable(command.csv));
        sentences << words::registerSaved(command.csv);
        document.insert(QStringLiteral("csv"), command.csv);
    }
    return {Done, sentences.join(QLatin1Char('\n')), document};
}

static QJsonValue documentOf(const std::optional<AccessThen> &then)
{
    if (!then)
        return {};
    return QJsonObject{{QStringLiteral("accountType"), idOf(then->accountType)},
        {QStringLiteral("permissions"), QJsonArray::fromStringList(permissionIds(then->permissions))}};
}

static QJsonObject documentOf(const HistoryEntry &entry)
{
    return {{QStringLiteral("id"), entry.id}, {QStringLiteral("at"), entry.at.toString(Qt::ISODateWithMs)},
        {QStringLiteral("kind"), idOf(entry.kind)}, {QStringLiteral("by"), entry.byName},
        {QStringLiteral("byEmail"), entry.byEmail}, {QStringLiteral("userId"), entry.personId},
        {QStringLiteral("name"), entry.name()}, {QStringLiteral("email"), entry.email},
        {QStringLiteral("before"), documentOf(entry.before)},
        {QStringLiteral("after"), documentOf(entry.after)}};
}

static QString lineOf(const HistoryEntry &entry)
{
    const QString moment = entry.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return QStringList{
        moment, entry.byName, words::label(entry.kind), entry.name(), entry.email, words::change(entry)}
        .join(QLatin1Char('\t'));
}

QCoro::Task<Outcome> Commands::history(PortalServices *portal, Command command)
{
    if (m_worksOffline)
        co_return failure(Offline, words::historyNeedsPortal());
    QList<HistoryEntry> entries;
    QString cursor;
    do {
        const Result<HistoryPage> page = co_await portal->directory.history(command.history, cursor);
        if (!page)
            co_return failure(page.error());
        entries += page->entries;
        cursor = page->next;
    } while (!cursor.isEmpty());
    if (!command.csv.isEmpty() && !exchange::saveCsv(command.csv, words::table(entries)))
        co_return failure(Usage, words::fileNotWritable(command.csv));
    QStringList lines;
    QJsonArray document;
    for (const HistoryEntry &entry : entries) {
        lines.append(lineOf(entry));
        document.append(documentOf(entry));
    }
    co_return Outcome{Done, entries.isEmpty() ? words::noHistory() : lines.join(QLatin1Char('\n')), document};
}

} // namespace canolfan::cli
