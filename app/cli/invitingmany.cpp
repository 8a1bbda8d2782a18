#include "commands.h"

#include "exchange/csv.h"
#include "words/commandline.h"
#include "words/invitations.h"
#include "words/waitingcommands.h"
#include "words/words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

/// Commands: many people from a table, and the table to begin with.
namespace canolfan::cli {

using startup::PortalServices;

std::optional<Outcome> Commands::beforeConnecting(Command &command)
{
    if (!command.templateFile.isEmpty()) {
        if (!exchange::saveCsv(command.templateFile, words::invitationTemplate()))
            return failure(Usage, words::fileNotWritable(command.templateFile));
        return Outcome{Done, words::templateSaved(command.templateFile),
            QJsonObject{{QStringLiteral("template"), command.templateFile}}};
    }
    if (command.verb == QLatin1String("invite") && !command.file.isEmpty())
        return readTable(command);
    return std::nullopt;
}

static exchange::Read<QByteArray> bytesOf(const QString &file)
{
    if (file != QLatin1String("-"))
        return exchange::bytesOfFile(file);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return tl::unexpected(TableProblem{TableProblem::Kind::Unreadable});
    return exchange::bytesOf(input);
}

/// nullopt: it has been read.
std::optional<Outcome> Commands::readTable(Command &command)
{
    if (m_isBatch && command.file == QLatin1String("-"))
        return failure(Usage, words::inputHasCommands());
    const auto read = bytesOf(command.file).and_then([](const QByteArray &bytes) {
        return exchange::readInvitations(bytes);
    });
    if (!read) {
        const bool isUnreadable = read.error().kind == TableProblem::Kind::Unreadable;
        return failure(isUnreadable ? Usage : Refused, words::sentence(read.error()));
    }
    command.table = *read;
    const QString remarks =
        words::remarks(command.table.unknownColumns, command.table.missingColumns, command.table.leftOut);
    if (!remarks.isEmpty())
        m_console.complain(remarks);
    return std::nullopt;
}

static QString standingId(const InvitationList &list, int place)
{
    if (const auto &result = list.result(place)) {
        switch (result->state) {
        case RowResult::State::UnderWay:
        case RowResult::State::NotSent:
            return QStringLiteral("notSent");
        case RowResult::State::Sent:
            return QStringLiteral("sent");
        case RowResult::State::SavedHere:
            return QStringLiteral("saved");
        case RowResult::State::Refused:
            return QStringLiteral("refused");
        }
    }
    switch (list.standing(place)) {
    case RowStanding::HasProblems:
        return QStringLiteral("problems");
    case RowStanding::AlreadyThere:
        return QStringLiteral("already");
    default:
        return QStringLiteral("ready");
    }
}

static QJsonObject documentOf(const InvitationList &list, int place)
{
    const InvitationRow &row = list.row(place);
    QJsonArray problems;
    for (const RowProblem &problem : list.problems(place))
        problems.append(QJsonObject{{QStringLiteral("field"), idOf(problem.field)},
            {QStringLiteral("sentence"), words::sentence(problem)}});
    return {{QStringLiteral("row"), row.number},
        {QStringLiteral("firstName"), row.cell(InvitationField::FirstName)},
        {QStringLiteral("lastName"), row.cell(InvitationField::LastName)},
        {QStringLiteral("email"), row.cell(InvitationField::Email)},
        {QStringLiteral("standing"), standingId(list, place)},
        {QStringLiteral("sentence"), words::explanation(list, place)},
        {QStringLiteral("problems"), problems}};
}

static QJsonObject documentOf(const InvitationList &list, const Command &command)
{
    QJsonArray rows;
    QJsonObject counts;
    for (int place = 0; place < list.size(); ++place) {
        rows.append(documentOf(list, place));
        const QString standing = standingId(list, place);
        counts[standing] = counts.value(standing).toInt() + 1;
    }
    return {{QStringLiteral("rows"), rows}, {QStringLiteral("counts"), counts},
        {QStringLiteral("dryRun"), command.dryRun},
        {QStringLiteral("unknownColumns"), QJsonArray::fromStringList(command.table.unknownColumns)}};
}

/// A row each, and what they come to.
static QStringList linesOf(const InvitationList &list)
{
    QStringList lines;
    for (int place = 0; place < list.size(); ++place) {
        const InvitationRow &row = list.row(place);
        QStringList parts{QString::number(row.number), row.cell(InvitationField::FirstName).simplified(),
            row.cell(InvitationField::LastName).simplified(), row.cell(InvitationField::Email).simplified(),
            words::standing(list, place)};
        const QString why = words::explanation(list, place);
        if (!why.isEmpty())
            parts.append(why);
        lines.append(parts.join(QLatin1Char('\t')));
    }
    lines.append(words::sentence(list.counts()));
    return lines;
}

static QStringList problemsOf(const InvitationList &list)
{
    QStringList lines;
    for (int place = 0; place < list.size(); ++place) {
        for (const RowProblem &problem : list.problems(place))
            lines.append(words::sentenceWithRow(list.row(place), problem));
    }
    return lines;
}

/// The first that has not gone well.
static ExitCode codeOf(const InvitationList &list)
{
    for (int place = 0; place < list.size(); ++place) {
        const auto &result = list.result(place);
        if (result && !result->isFinished())
            return exitCodeFor(result->failure.value_or(Failure{FailureKind::PortalRefused}).kind);
    }
    return Done;
}

static RowResult resultOf(const Result<directory::Saved> &outcome)
{
    if (!outcome)
        return canolfan::resultOf(outcome.error());
    return {outcome->atThePortal ? RowResult::State::Sent : RowResult::State::SavedHere, {}};
}

static QList<directory::InvitationOrder> ordersOf(const InvitationList &list, const QList<int> &places)
{
    QList<directory::InvitationOrder> orders;
    for (const int place : places) {
        Invitation invitation = list.invitation(place);
        invitation.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        orders.append({invitation, QUuid::createUuid()});
    }
    return orders;
}

/// The first who would be an Admin.
static std::optional<Invitation> firstAdmin(const InvitationList &list)
{
    for (int place = 0; place < list.size(); ++place) {
        if (list.standing(place) == RowStanding::Ready && list.accountType(place) == AccountType::Admin)
            return list.invitation(place);
    }
    return std::nullopt;
}

QCoro::Task<Outcome> Commands::inviteMany(PortalServices *portal, Command command)
{
    directory::Directory &directory = portal->directory;
    if (const Verdict verdict = directory.mayInvite())
        co_return failure(Refused, words::sentence(*verdict));
    InvitationList list;
    list.setSetting(directory.invitationSetting());
    list.setRows(command.table.rows);
    const InvitationCounts counts = list.counts();
    if (counts.withProblems > 0) {
        const QStringList lines = problemsOf(list) << words::sentence(counts) << words::tableHasProblems();
        co_return Outcome{Refused, lines.join(QLatin1Char('\n')), documentOf(list, command)};
    }
    if (command.dryRun) {
        const QStringList lines = linesOf(list) << words::seatsSentence(counts) << words::onlyTried();
        co_return Outcome{Done, lines.join(QLatin1Char('\n')), documentOf(list, command)};
    }
    if (const std::optional<Invitation> admin = firstAdmin(list); admin && !command.yes)
        co_return failure(Usage, words::adminWantsYes(admin->email, admin->permissions));
    QList<int> places;
    for (int place = 0; place < list.size(); ++place) {
        if (list.standing(place) == RowStanding::Ready)
            places.append(place);
    }
    const QList<directory::InvitationOrder> orders = ordersOf(list, places);
    const auto outcomes = co_await directory.inviteMany(orders, {});
    for (qsizetype order = 0; order < places.size(); ++order)
        list.setResult(places[order], resultOf(outcomes[order]));
    co_return Outcome{codeOf(list), linesOf(list).join(QLatin1Char('\n')), documentOf(list, command)};
}

} // namespace canolfan::cli
