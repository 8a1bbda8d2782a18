#include "commands.h"

#include "domain/inputrules.h"
#include "domain/rules.h"
#include "domain/sharedmailbox.h"
#include "exchange/csv.h"
#include "peoplenamed.h"
#include "words/commandline.h"
#include "words/matrix.h"
#include "words/recordcommands.h"
#include "words/waitingcommands.h"
#include "words/words.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

/// Commands: the people of the centre.
namespace canolfan::cli {

using startup::PortalServices;

static QString tableRow(const CentreUser &user)
{
    return QStringList{user.name(), user.email, words::label(user.accountType), words::label(user.state),
        permissionLabels(user.permissions)}
        .join(QLatin1Char('\t'));
}

static bool byLastName(const CentreUser &a, const CentreUser &b)
{
    return std::pair(a.lastName, a.firstName) < std::pair(b.lastName, b.firstName);
}

static QList<CentreUser> matching(const directory::Directory &directory, const UserFilter &filter)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<CentreUser> users = directory.users();
    users.removeIf([&](const CentreUser &user) {
        return !filter.matches(user, !directory.changesOf(user.id).isEmpty(), now);
    });
    return users;
}

QCoro::Task<Outcome> Commands::users(PortalServices *portal, Command command)
{
    QList<CentreUser> users = matching(portal->directory, command.filter);
    std::sort(users.begin(), users.end(), byLastName);
    if (command.csv == QLatin1String("-"))
        co_return Outcome{.bytes = exchange::csv(words::table(users))};
    if (!command.csv.isEmpty() && !exchange::saveCsv(command.csv, words::table(users)))
        co_return failure(Usage, words::fileNotWritable(command.csv));
    QStringList rows;
    QJsonArray document;
    for (const CentreUser &user : users) {
        rows.append(tableRow(user));
        document.append(documentOf(user));
    }
    co_return Outcome{Done, rows.join(QLatin1Char('\n')), document};
}

/// The same, of somebody who has not accepted the invitation yet.
static tl::expected<CentreUser, Outcome> invitedFor(
    const directory::Directory &directory, const QString &email, Right may)
{
    return personFor(directory, email, may)
        .and_then([](const CentreUser &user) -> tl::expected<CentreUser, Outcome> {
            if (user.state != UserState::Invited)
                return tl::unexpected(failure(Failure{FailureKind::InvitationAccepted}));
            return user;
        });
}

static QList<FieldProblem> problemsOf(const Invitation &invitation, const directory::Directory &directory)
{
    QList<FieldProblem> problems;
    const auto note = [&problems](UserField field, InputVerdict verdict) {
        if (verdict)
            problems.append({field, *verdict});
    };
    note(UserField::FirstName, checkName(invitation.firstName));
    note(UserField::LastName, checkName(invitation.lastName));
    InputVerdict email = checkInvitedEmail(invitation.email, directory.centre().emailDomains, {});
    if (!email && directory.findByEmail(invitation.email))
        email = InputProblem::AlreadyInCentre;
    note(UserField::Email, email);
    return problems;
}

QCoro::Task<Outcome> Commands::invite(PortalServices *portal, Command command)
{
    directory::Directory &directory = portal->directory;
    Invitation invitation = command.invitation;
    if (const Verdict verdict = directory.mayInvite(invitation.accountType))
        co_return failure(Refused, words::sentence(*verdict));
    if (command.change.grant.testFlag(Permission::A2cKeys))
        co_return failure(Failure{FailureKind::PermissionNotAssignable});
    const QList<FieldProblem> problems = problemsOf(invitation, directory);
    if (!problems.isEmpty())
        co_return failure(Failure{FailureKind::FieldsInvalid, {}, 0, problems});
    invitation.permissions = startingPermissions(invitation.accountType) | command.change.grant;
    if (invitation.accountType == AccountType::Admin && !command.yes)
        co_return failure(Usage, words::adminWantsYes(invitation.email, invitation.permissions));
    if (isSharedMailbox(invitation.email))
        m_console.complain(words::sharedMailbox());
    invitation.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Result<directory::Saved> saved = co_await directory.invite(invitation, QUuid::createUuid());
    if (!saved)
        co_return failure(saved.error());
    co_return outcomeOf(*saved, words::invited(saved->user));
}

QCoro::Task<Outcome> Commands::remove(PortalServices *portal, Command command)
{
    directory::Directory &directory = portal->directory;
    const auto user = personFor(directory, command.email, &directory::Directory::mayDelete);
    if (!user)
        co_return user.error();
    if (!command.yes)
        co_return failure(Usage, words::deletionWantsYes(*user, permissionLabels(user->permissions)));
    const Result<directory::Saved> removed = co_await directory.remove(user->id, QUuid::createUuid());
    if (!removed)
        co_return failure(removed.error());
    Outcome outcome = outcomeOf(*removed, words::deleted(*user));
    outcome.document = QJsonObject{{QStringLiteral("deleted"), user->id},
        {QStringLiteral("email"), user->email}, {QStringLiteral("sent"), removed->atThePortal}};
    co_return outcome;
}

QCoro::Task<Outcome> Commands::resendInvitation(PortalServices *portal, Command command)
{
    directory::Directory &directory = portal->directory;
    const auto user = invitedFor(directory, command.email, &directory::Directory::mayAssign);
    if (!user)
        co_return user.error();
    const Result<directory::Saved> saved = co_await directory.resendInvitation(user->id, QUuid::createUuid());
    if (!saved)
        co_return failure(saved.error());
    co_return outcomeOf(*saved, words::invited(saved->user));
}

QCoro::Task<Outcome> Commands::cancelInvitation(PortalServices *portal, Command command)
{
    directory::Directory &directory = portal->directory;
    const auto user = invitedFor(directory, command.email, &directory::Directory::mayDelete);
    if (!user)
        co_return user.error();
    if (!command.yes)
        co_return failure(Usage, words::deletionWantsYes(*user, permissionLabels(user->permissions)));
    const Result<directory::Saved> saved = co_await directory.cancelInvitation(user->id, QUuid::createUuid());
    if (!saved)
        co_return failure(saved.error());
    co_return outcomeOf(*saved, words::invitationCancelled(*user));
}

} // namespace canolfan::cli
