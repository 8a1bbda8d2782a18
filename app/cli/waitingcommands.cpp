#include "commands.h"

#include "domain/decisions.h"
#include "words/changes.h"
#include "words/commandline.h"
#include "words/synchronising.h"
#include "words/waitingcommands.h"
#include "words/words.h"

#include "exchange/csv.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

/// What waits to be sent, and what awaits a decision.
namespace canolfan::cli {

using directory::Directory;
using startup::PortalServices;

QCoro::Task<Outcome> Commands::runOnWaiting(PortalServices *portal, Command command)
{
    if (command.verb == QLatin1String("sync"))
        co_return co_await synchronise(portal);
    if (command.verb == QLatin1String("waiting"))
        co_return waiting(portal->directory, command.csv);
    if (command.verb == QLatin1String("conflicts"))
        co_return conflicts(portal->directory);
    if (command.verb == QLatin1String("resolve"))
        co_return co_await resolve(portal, command);
    if (command.verb == QLatin1String("undo"))
        co_return co_await undo(portal, command.number, command.yes);
    co_return failure(Usage, words::unknownVerb(command.verb));
}

static QString idOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Invite:
        return QStringLiteral("invite");
    case ChangeKind::ChangeAccess:
        return QStringLiteral("access");
    case ChangeKind::Delete:
        return QStringLiteral("delete");
    case ChangeKind::ResendInvitation:
        return QStringLiteral("resend");
    case ChangeKind::CancelInvitation:
        return QStringLiteral("cancel");
    }
    Q_UNREACHABLE();
}

static QString idOf(ChangeState state)
{
    switch (state) {
    case ChangeState::Waiting:
        return QStringLiteral("waiting");
    case ChangeState::UnderWay:
        return QStringLiteral("underWay");
    case ChangeState::Conflict:
        return QStringLiteral("conflict");
    case ChangeState::Refused:
        return QStringLiteral("refused");
    case ChangeState::NotSent:
        return QStringLiteral("notSent");
    }
    Q_UNREACHABLE();
}

static QJsonObject documentOf(const PendingChange &change)
{
    return {{QStringLiteral("number"), qint64(change.number)},
        {QStringLiteral("operation"), change.operation.toString(QUuid::WithoutBraces)},
        {QStringLiteral("kind"), idOf(change.kind)}, {QStringLiteral("state"), idOf(change.state)},
        {QStringLiteral("userId"), change.userId()}, {QStringLiteral("email"), change.base.email},
        {QStringLiteral("sentence"), words::sentence(change)},
        {QStringLiteral("standing"), words::standing(change)},
        {QStringLiteral("madeAt"), change.madeAt.toUTC().toString(Qt::ISODate)}};
}

static QString lineOf(const PendingChange &change)
{
    return QStringList{QString::number(change.number), words::label(change.state), words::sentence(change)}
        .join(QLatin1Char('\t'));
}

static Outcome stateOf(const Directory &directory)
{
    const SyncState &state = directory.syncState();
    const QJsonObject document{{QStringLiteral("waiting"), state.waiting},
        {QStringLiteral("decisions"), state.decisions}, {QStringLiteral("notSent"), state.notSent},
        {QStringLiteral("contact"), state.contact.toUTC().toString(Qt::ISODate)}};
    const bool allSent = state.waiting == 0 && state.decisions == 0;
    return {allSent             ? Done
            : state.waiting > 0 ? Offline
                                : Refused,
        words::sentence(state, QDateTime::currentDateTime()), document};
}

QCoro::Task<Outcome> Commands::synchronise(PortalServices *portal)
{
    // Opening the directory has just done it, where the portal could be asked.
    if (m_worksOffline)
        co_return failure(portal->directory.syncState().failure.value_or(Failure{FailureKind::Unreachable}));
    co_return stateOf(portal->directory);
}

Outcome Commands::waiting(const Directory &directory, const QString &file)
{
    const QList<PendingChange> &changes = directory.changes();
    if (!file.isEmpty()) {
        if (!exchange::saveCsv(file, words::table(changes)))
            return failure(Usage, words::fileNotWritable(file));
    }
    QStringList lines;
    QJsonArray document;
    for (const PendingChange &change : changes) {
        lines.append(lineOf(change));
        document.append(documentOf(change));
    }
    return {Done, changes.isEmpty() ? words::nothingWaits() : lines.join(QLatin1Char('\n')), document};
}

static QString accessOf(const CentreUser &user)
{
    return words::label(user.accountType) + QStringLiteral(": ") + permissionLabels(user.permissions);
}

static QStringList linesOf(const PendingChange &change)
{
    const QString blank = QStringLiteral("    ");
    QStringList lines{lineOf(change), blank + words::standing(change)};
    if (change.state != ChangeState::Conflict)
        return lines;
    const std::optional<CentreUser> mine = shownAsMine(change);
    const auto said = [](const std::optional<CentreUser> &user) {
        return user ? accessOf(*user) : words::noAccountAnyMore();
    };
    return lines << blank + words::itWas(accessOf(change.base))
                 << blank + words::itIsInThePortal(said(change.theirs.user))
                 << blank + words::itIsMine(said(mine));
}

Outcome Commands::conflicts(Directory &directory)
{
    QStringList lines;
    QJsonArray document;
    for (const PendingChange &change : directory.changes()) {
        if (change.state != ChangeState::Conflict && change.state != ChangeState::Refused)
            continue;
        lines += linesOf(change);
        QJsonObject entry = documentOf(change);
        entry.insert(QStringLiteral("was"), cli::documentOf(change.base));
        entry.insert(QStringLiteral("theirs"),
            change.theirs.user ? QJsonValue(cli::documentOf(*change.theirs.user)) : QJsonValue());
        document.append(entry);
    }
    // Where it cannot be noted nothing can be decided either, and deciding says so.
    static_cast<void>(directory.noteShown(directory.changes()));
    return {Done, lines.isEmpty() ? words::nothingToDecide() : lines.join(QLatin1Char('\n')), document};
}

static std::optional<PendingChange> byNumber(const Directory &directory, quint64 number)
{
    const QList<PendingChange> &changes = directory.changes();
    const auto found = std::ranges::find(changes, number, &PendingChange::number);
    return found == changes.cend() ? std::nullopt : std::optional(*found);
}

/// Why this cannot be decided about the change; as the window, which does not offer it then.
static std::optional<Outcome> objection(const Command &command, const PendingChange &change)
{
    const Failure gone{change.theirs.user ? FailureKind::InvitationAccepted : FailureKind::UserGone};
    if (command.choice == QLatin1String("mine") && !canKeepMine(change))
        return failure(gone);
    if (command.choice == QLatin1String("choose") && !change.theirs.user)
        return failure(gone);
    if (command.choice == QLatin1String("choose") && !canChoose(change))
        return failure(Usage, words::valueWanted(QStringLiteral("CHOICE"), QStringLiteral("mine, portal")));
    const bool takesAway = command.choice == QLatin1String("mine") && !keptMine(change);
    if (takesAway && !command.yes) {
        const CentreUser &user = *change.theirs.user;
        return failure(Usage, words::deletionWantsYes(user, permissionLabels(user.permissions)));
    }
    return std::nullopt;
}

/// From what stands in the portal, with what the command names.
static Decision decisionOf(const Command &command, const PendingChange &change)
{
    if (command.choice == QLatin1String("mine"))
        return {Decision::Kind::KeepMine};
    if (command.choice == QLatin1String("portal"))
        return {Decision::Kind::KeepTheirs};
    Decision decision{Decision::Kind::Choose};
    decision.accountType = command.change.accountType.value_or(change.theirs.user->accountType);
    decision.permissions =
        (change.theirs.user->permissions | command.change.grant) & ~command.change.withdraw;
    return decision;
}

QCoro::Task<Outcome> Commands::resolve(PortalServices *portal, Command command)
{
    Directory &directory = portal->directory;
    const std::optional<PendingChange> change = byNumber(directory, command.number);
    const bool again = command.choice == QLatin1String("again");
    if (!change || change->state != (again ? ChangeState::Refused : ChangeState::Conflict))
        co_return failure(Failure{FailureKind::ChangeUnknown});
    if (const std::optional<Outcome> refused = again ? std::nullopt : objection(command, *change))
        co_return *refused;
    Result<void> done;
    if (again)
        done = directory.tryAgain(command.number);
    else if (change->theirs.isShown)
        done = directory.decide(*change, decisionOf(command, *change));
    else
        done = failed(FailureKind::ChangedMeanwhile);
    if (!done && done.error().kind == FailureKind::ChangedMeanwhile)
        co_return failure(Refused, words::lookAgain(command.number));
    if (!done)
        co_return failure(done.error());
    const Result<void> sent = co_await sendWaiting(portal);
    if (!sent)
        co_return failure(sent.error());
    co_return stateOf(directory);
}

QCoro::Task<Result<void>> Commands::sendWaiting(PortalServices *portal)
{
    if (m_worksOffline)
        co_return Result<void>();
    Result<void> reached = co_await haveSession(portal);
    if (reached)
        reached = co_await haveDirectory(portal);
    else if (isUnreachable(reached.error().kind))
        reached = co_await haveKept(portal, reached.error());
    co_return reached;
}

/// `yes`: also one that may be at the portal already.
QCoro::Task<Outcome> Commands::undo(PortalServices *portal, quint64 number, bool yes)
{
    Directory &directory = portal->directory;
    const std::optional<PendingChange> change = byNumber(directory, number);
    if (!change)
        co_return failure(Failure{FailureKind::ChangeUnknown});
    const bool mayBeMade = change->state == ChangeState::UnderWay;
    if (mayBeMade && !yes)
        co_return failure(Refused, words::mayBeMade(number));
    const Result<void> undone = mayBeMade ? directory.giveUp(number) : directory.undo(number);
    if (!undone)
        co_return failure(undone.error());
    const QString sentence = words::sentence(*change);
    co_return Outcome{
        Done, mayBeMade ? words::givenUp(sentence) : words::takenBack(sentence), documentOf(*change)};
}

} // namespace canolfan::cli
