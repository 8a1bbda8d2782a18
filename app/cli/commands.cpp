#include "commands.h"

#include "domain/inputrules.h"
#include "domain/rules.h"
#include "words/accountcommands.h"
#include "words/commandline.h"
#include "words/words.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace canolfan::cli {

using startup::PortalServices;

Commands::Commands(startup::Services &services, Console &console) : m_services(services), m_console(console)
{
}

QCoro::Task<Outcome> Commands::run(QStringList words)
{
    const ReadCommand read = readCommand(words);
    if (!read.command)
        co_return failure(Usage, read.problem);
    co_return co_await runCommand(*read.command);
}

/// Whether a sign-in is, or may still be, in the keychain although it could not be used.
static bool keepsTheToken(FailureKind kind)
{
    return kind == FailureKind::Locked || kind == FailureKind::KeychainTimedOut
        || kind == FailureKind::KeychainDenied || kind == FailureKind::KeychainUnavailable;
}

QCoro::Task<Outcome> Commands::runCommand(Command command)
{
    const Result<PortalServices *> connected = co_await m_services.connect();
    if (!connected)
        co_return failure(connected.error());
    PortalServices *portal = *connected;
    if (command.verb == QLatin1String("sign-in"))
        co_return co_await signIn(portal, command.email);
    if (command.verb == QLatin1String("first-sign-in"))
        co_return co_await firstSignIn(portal, command.email);
    if (command.verb == QLatin1String("password") && !command.email.isEmpty())
        co_return co_await forgottenPassword(portal, command.email);
    const Result<void> session = co_await haveSession(portal);
    const bool toSignOut = command.verb == QLatin1String("sign-out");
    // Without the keychain's answer, what is left to do is noted for the next start. What is locked may be
    // taken away, and no more than that.
    const bool mayRemain = !session && keepsTheToken(session.error().kind) && !command.everywhere;
    if (toSignOut && (session || mayRemain))
        co_return co_await signOut(portal, command.everywhere);
    if (!session)
        co_return failure(session.error());
    co_return co_await runSignedIn(portal, command);
}

QCoro::Task<Outcome> Commands::runSignedIn(PortalServices *portal, Command command)
{
    static const QStringList ofOneself{
        QStringLiteral("mfa"), QStringLiteral("password"), QStringLiteral("profile")};
    if (ofOneself.contains(command.verb))
        co_return co_await ownAccount(portal, command);
    const Result<void> directory = co_await haveDirectory(portal);
    if (!directory)
        co_return failure(directory.error());
    if (command.verb == QLatin1String("users"))
        co_return co_await users(portal);
    if (command.verb == QLatin1String("invite"))
        co_return co_await invite(portal, command);
    if (command.verb == QLatin1String("access"))
        co_return co_await access(portal, command);
    if (command.verb == QLatin1String("delete"))
        co_return co_await remove(portal, command);
    co_return failure(Usage, words::unknownVerb(command.verb));
}

QCoro::Task<Result<void>> Commands::haveSession(PortalServices *portal)
{
    if (portal->session.isSignedIn())
        co_return Result<void>();
    const Result<bool> resumed = co_await portal->session.resume();
    if (!resumed)
        co_return failed(resumed.error());
    if (!*resumed)
        co_return failed(FailureKind::NotSignedIn);
    if (portal->session.storingFailure())
        m_console.complain(words::sentence(*portal->session.storingFailure()));
    co_return Result<void>();
}

QCoro::Task<Result<void>> Commands::haveDirectory(PortalServices *portal)
{
    // The list anew for every command: between two of them anybody may have changed it.
    if (portal->directory.isOpen())
        co_return co_await portal->directory.refresh();
    co_return co_await portal->directory.open();
}

QCoro::Task<Outcome> Commands::signOut(PortalServices *portal, bool everywhere)
{
    portal->directory.close();
    Result<void> out;
    if (everywhere)
        out = co_await portal->session.signOutEverywhere();
    else
        out = co_await portal->session.signOut();
    if (!out)
        co_return failure(out.error());
    const QJsonObject document{
        {QStringLiteral("signedIn"), false}, {QStringLiteral("everywhere"), everywhere}};
    co_return Outcome{Done, everywhere ? words::signedOutEverywhere() : words::signedOut(), document};
}

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

QCoro::Task<Outcome> Commands::users(PortalServices *portal)
{
    QList<CentreUser> users = portal->directory.users();
    std::sort(users.begin(), users.end(), byLastName);
    QStringList rows;
    QJsonArray document;
    for (const CentreUser &user : users) {
        rows.append(tableRow(user));
        document.append(documentOf(user));
    }
    co_return Outcome{Done, rows.join(QLatin1Char('\n')), document};
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
    invitation.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    invitation.permissions = startingPermissions(invitation.accountType) | command.change.grant;
    const Result<CentreUser> user = co_await directory.invite(invitation, QUuid::createUuid());
    if (!user)
        co_return failure(user.error());
    co_return Outcome{Done, words::invited(*user), documentOf(*user)};
}

QCoro::Task<Outcome> Commands::access(PortalServices *portal, Command command)
{
    directory::Directory &directory = portal->directory;
    const CentreUser *found = directory.findByEmail(command.email);
    if (command.change.isEmpty())
        co_return failure(Usage, words::nothingToChange());
    if (!found)
        co_return failure(Refused, words::nobodyHasAddress(command.email));
    if (const Verdict verdict = directory.mayAssign(*found))
        co_return failure(Refused, words::sentence(*verdict));
    if ((command.change.grant | command.change.withdraw).testFlag(Permission::A2cKeys))
        co_return failure(Failure{FailureKind::PermissionNotAssignable});
    // Named in both: the narrower right.
    command.change.grant &= ~command.change.withdraw;
    const Result<CentreUser> user =
        co_await directory.changeAccess(found->id, command.change, QUuid::createUuid());
    if (!user)
        co_return failure(user.error());
    co_return Outcome{Done, words::accessNow(*user, permissionLabels(user->permissions)), documentOf(*user)};
}

QCoro::Task<Outcome> Commands::remove(PortalServices *portal, Command command)
{
    directory::Directory &directory = portal->directory;
    const CentreUser *found = directory.findByEmail(command.email);
    if (!found)
        co_return failure(Refused, words::nobodyHasAddress(command.email));
    if (const Verdict verdict = directory.mayDelete(*found))
        co_return failure(Refused, words::sentence(*verdict));
    const CentreUser user = *found;
    if (!command.yes)
        co_return failure(Usage, words::deletionWantsYes(user, permissionLabels(user.permissions)));
    const Result<void> removed = co_await directory.remove(user.id, QUuid::createUuid());
    if (!removed)
        co_return failure(removed.error());
    const QJsonObject document{{QStringLiteral("deleted"), user.id}, {QStringLiteral("email"), user.email}};
    co_return Outcome{Done, words::deleted(user), document};
}

} // namespace canolfan::cli
