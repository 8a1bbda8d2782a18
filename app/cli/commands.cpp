#include "commands.h"

#include "domain/inputrules.h"
#include "domain/rules.h"
#include "words/accountcommands.h"
#include "words/commandline.h"
#include "words/synchronising.h"
#include "words/waitingcommands.h"
#include "words/words.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace canolfan::cli {

using startup::PortalServices;

Commands::Commands(
    startup::Services &services, Console &console, words::Translations &translations, QString centre)
    : m_services(services), m_console(console), m_translations(translations), m_centre(std::move(centre))
{
}

QCoro::Task<Outcome> Commands::run(QStringList words)
{
    const ReadCommand read = readCommand(words);
    if (!read.command)
        co_return failure(Usage, read.problem);
    Command command = *read.command;
    if (const std::optional<Outcome> early = beforeConnecting(command))
        co_return *early;
    co_return co_await runCommand(command);
}

/// Whether a sign-in is, or may still be, in the keychain although it could not be used: without its answer
/// what is left to do is noted for the next start; what is locked, or cannot be renewed because nobody
/// answers, may be taken away, and no more than that.
static bool keepsTheToken(FailureKind kind)
{
    return kind == FailureKind::Locked || kind == FailureKind::KeychainTimedOut
        || kind == FailureKind::KeychainDenied || kind == FailureKind::KeychainUnavailable
        || kind == FailureKind::TooManyRequests || isUnreachable(kind);
}

/// Of the account that is signed in, not of the people of its centre.
static bool isOfOneself(const QString &verb)
{
    static const QStringList all{
        QStringLiteral("mfa"), QStringLiteral("password"), QStringLiteral("profile")};
    return all.contains(verb);
}

/// Looks at what waits on this computer, takes it back, or decides about it as `conflicts` has shown it: the
/// portal is not asked first, which would send it, or give news that nobody has seen.
static bool isOfTheCopy(const QString &verb)
{
    static const QStringList all{QStringLiteral("waiting"), QStringLiteral("conflicts"),
        QStringLiteral("undo"), QStringLiteral("resolve")};
    return all.contains(verb);
}

/// Once a command of a batch has found no way to the portal, the next ones do not each wait for one.
static bool staysOffline(const QString &verb)
{
    const bool isAboutTheSession = verb == QLatin1String("sign-out") || isOfOneself(verb);
    return !isAboutTheSession && verb != QLatin1String("sync");
}

QCoro::Task<Outcome> Commands::runCommand(Command command)
{
    if (command.verb == QLatin1String("doctor")) {
        DoctorCommand doctor(m_services, m_console);
        const Outcome outcome = co_await doctor.run(command.doctor);
        co_return outcome;
    }
    // Whoever signs in is to do so where the portal says today; and nothing is asked for beside the command,
    // which would be under way when the program ends.
    const bool forgotten = command.verb == QLatin1String("password") && !command.email.isEmpty();
    const bool signsIn = command.verb.endsWith(QLatin1String("sign-in")) || forgotten;
    using Discovery = startup::Services::Discovery;
    const Discovery discovery = signsIn ? Discovery::Anew : Discovery::IfUnknown;
    const Result<PortalServices *> connected = co_await m_services.connect(discovery);
    if (!connected)
        co_return failure(connected.error());
    PortalServices *portal = *connected;
    if (command.verb == QLatin1String("sign-in"))
        co_return co_await signIn(portal, command.email);
    if (command.verb == QLatin1String("first-sign-in"))
        co_return co_await firstSignIn(portal, command.email);
    if (command.verb == QLatin1String("password") && !command.email.isEmpty())
        co_return co_await forgottenPassword(portal, command.email);
    if (isOfTheCopy(command.verb) && co_await hasKept(portal))
        co_return co_await runOnWaiting(portal, command);
    if (!staysOffline(command.verb))
        m_worksOffline = false; // somebody wants it now, or is another person afterwards
    if (m_worksOffline && portal->directory.isOpen())
        co_return co_await runSignedIn(portal, command);
    const Result<void> session = co_await haveSession(portal);
    if (command.verb == QLatin1String("sign-out")) {
        const bool mayRemain = !session && keepsTheToken(session.error().kind) && !command.everywhere;
        if (!session && !mayRemain)
            co_return failure(session.error());
        co_return co_await signOut(portal, command.everywhere, command.discards);
    }
    // What is kept on this computer serves without the portal.
    const bool offline = !session && isUnreachable(session.error().kind) && !isOfOneself(command.verb);
    if (!session && !offline)
        co_return failure(session.error());
    if (offline) {
        const Result<void> kept = co_await haveKept(portal, session.error());
        if (!kept)
            co_return failure(kept.error());
    }
    co_return co_await runSignedIn(portal, command);
}

QCoro::Task<Outcome> Commands::runSignedIn(PortalServices *portal, Command command)
{
    if (isOfOneself(command.verb))
        co_return co_await ownAccount(portal, command);
    if (command.verb == QLatin1String("centres"))
        co_return co_await centres(portal);
    const Result<void> directory = co_await haveDirectory(portal);
    if (!directory)
        co_return failure(directory.error());
    const Outcome outcome = co_await runOnPeople(portal, command);
    co_await portal->directory.settled();
    co_return outcome;
}

QCoro::Task<Outcome> Commands::runOnPeople(PortalServices *portal, Command command)
{
    if (command.verb == QLatin1String("users"))
        co_return co_await users(portal, command);
    if (command.verb == QLatin1String("invite") && !command.file.isEmpty())
        co_return co_await inviteMany(portal, command);
    if (command.verb == QLatin1String("invite"))
        co_return co_await invite(portal, command);
    if (command.verb == QLatin1String("access"))
        co_return co_await access(portal, command);
    if (command.verb == QLatin1String("delete"))
        co_return co_await remove(portal, command);
    if (command.verb == QLatin1String("resend"))
        co_return co_await resendInvitation(portal, command);
    if (command.verb == QLatin1String("cancel"))
        co_return co_await cancelInvitation(portal, command);
    if (command.verb == QLatin1String("register") || command.verb == QLatin1String("history")
        || command.verb == QLatin1String("review"))
        co_return co_await runOnRecords(portal, command);
    co_return co_await runOnWaiting(portal, command);
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
    directory::Directory &directory = portal->directory;
    if (m_worksOffline)
        co_return Result<void>();
    const Result<void> read = co_await readCentre(portal);
    // What cannot be kept, or only somebody's change has met, keeps nobody from what the portal has said.
    const SyncState &state = directory.syncState();
    const bool isNotKept = !read && state.notWritable == read.error();
    const bool isOnePersons = !read && state.isOnePersons;
    if (directory.isOpen() && (isNotKept || isOnePersons)) {
        m_console.complain(isNotKept ? words::explanation(state) : words::sentence(read.error()));
        co_return Result<void>();
    }
    if (read || !isUnreachable(read.error().kind))
        co_return read;
    const Result<void> kept = co_await haveKept(portal, read.error());
    // Why the portal could not be asked is more to the point than that nothing is kept.
    if (!kept && kept.error().kind == FailureKind::NoCopyYet)
        co_return read;
    co_return kept;
}

QCoro::Task<Result<void>> Commands::readCentre(PortalServices *portal)
{
    directory::Directory &directory = portal->directory;
    if (directory.isOpen())
        co_await keepCopy(portal, directory.centre().number); // which may have to be opened anew
    // The list anew for every command: between two of them anybody may have changed it.
    if (directory.isOpen()) {
        const Result<void> read = co_await directory.synchronise();
        co_return read;
    }
    const Result<Profile> who = co_await directory.askWhoIsIn();
    if (!who)
        co_return failed(who.error());
    const Result<QString> centre = centreFor(*portal, *who);
    if (!centre)
        co_return failed(centre.error());
    co_await keepCopy(portal, *centre);
    const Result<void> opened = co_await directory.openFor(*who);
    co_return opened;
}

QCoro::Task<> Commands::keepCopy(PortalServices *portal, QString centre)
{
    const startup::AccountCentre whose{portal->session.sub(), centre};
    const CopyNews news =
        co_await portal->copies.keep(&portal->directory, whose, portal->session.staysSignedIn());
    if (!news.isEmpty())
        m_console.complain(words::sentence(news));
}

/// Whether there is a copy of whoever is signed in, and what waits in it can be looked at now: also where the
/// list itself is too old to be shown, or has been lost.
QCoro::Task<bool> Commands::hasKept(PortalServices *portal)
{
    directory::Directory &directory = portal->directory;
    if (directory.isOpen())
        co_return directory.keepsChanges();
    const Result<QString> account = co_await portal->session.remembered();
    const QString centre = keptCentre(*portal);
    if (!account || !portal->copies.hasCopy({*account, centre}))
        co_return false;
    co_await keepCopy(portal, centre);
    directory.openKept(); // what waits is open too where the list is too old to be shown
    // Or where the list was lost and what waits was salvaged.
    co_return directory.isOpen() || (directory.keepsChanges() && !directory.changes().isEmpty());
}

QCoro::Task<Result<void>> Commands::haveKept(PortalServices *portal, Failure why)
{
    directory::Directory &directory = portal->directory;
    const QString centre = directory.isOpen() ? directory.centre().number : keptCentre(*portal);
    if (!directory.isOpen() && !portal->copies.hasCopy({portal->session.sub(), centre}))
        co_return failed(why);
    co_await keepCopy(portal, centre);
    const Result<void> opened = directory.isOpen() ? Result<void>() : directory.openKept();
    if (!opened)
        co_return failed(opened.error().kind == FailureKind::NoCopyYet ? why : opened.error());
    if (directory.tooOld())
        co_return failed(*directory.tooOld());
    m_worksOffline = true;
    directory.noteUnreachable(why);
    m_console.complain(
        words::worksFromCopy(words::moment(directory.refreshedAt(), QDateTime::currentDateTime())));
    co_return Result<void>();
}

QCoro::Task<Outcome> Commands::signOut(PortalServices *portal, bool everywhere, bool discards)
{
    const QString sub = portal->session.sub();
    const QString centre =
        portal->directory.isOpen() ? portal->directory.centre().number : keptCentre(*portal);
    if (portal->copies.hasCopy({sub, centre}))
        co_await keepCopy(portal, centre);
    const std::optional<QString> why = discards ? std::nullopt : whatWaitsAtSignOut(portal);
    if (why)
        co_return failure(Refused, *why);
    Result<void> out;
    if (everywhere)
        out = co_await portal->session.signOutEverywhere();
    else
        out = co_await portal->session.signOut();
    if (!out && portal->session.isSignedIn())
        co_return failure(out.error());
    const startup::AccountCentre whose{sub, centre};
    // Also where an entry of the sign-in may remain: whoever looks for that finds no centre with it.
    const quint64 last = discards ? startup::Copies::everyChange : 0;
    const Result<void> wiped = co_await portal->copies.wipe(&portal->directory, whose, last);
    if (!out)
        co_return failure(out.error());
    if (!wiped)
        co_return failure(Failure{FailureKind::EntryMayRemain});
    const QJsonObject document{
        {QStringLiteral("signedIn"), false}, {QStringLiteral("everywhere"), everywhere}};
    co_return Outcome{Done, everywhere ? words::signedOutEverywhere() : words::signedOut(), document};
}

} // namespace canolfan::cli
