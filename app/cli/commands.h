#pragma once

#include "arguments.h"
#include "console.h"
#include "outcome.h"

#include "domain/accesstemplate.h"

#include "startup/services.h"
#include "words/translations.h"

namespace canolfan::cli {

/// The verbs, over the services of app/startup. One at a time; signed in from one to the next.
class Commands
{
public:
    /// `centre`: the number of the one that they are about; empty: where somebody was last.
    Commands(
        startup::Services &services, Console &console, words::Translations &translations, QString centre);

    /// A command as words, from reading it to what is to be shown.
    QCoro::Task<Outcome> run(QStringList words);

    /// Runs `words`, or with the verb "batch" every line of the input, showing each outcome as it comes. The
    /// exit code is that of the first that did not succeed.
    QCoro::Task<int> runAll(QStringList words);

private:
    /// What can be said without asking anybody, or what `command` needs from a file.
    std::optional<Outcome> beforeConnecting(Command &command);
    QCoro::Task<Outcome> runCommand(Command command);
    QCoro::Task<Outcome> runSignedIn(startup::PortalServices *portal, Command command);
    QCoro::Task<Outcome> runOnPeople(startup::PortalServices *portal, Command command);
    QCoro::Task<Outcome> signIn(startup::PortalServices *portal, QString email);
    QCoro::Task<Result<session::Step>> answer(startup::PortalServices *portal, session::Step step);
    QCoro::Task<Outcome> firstSignIn(startup::PortalServices *portal, QString email);
    /// How a sign-in ends, once the directory has been opened or not.
    Outcome signedIn(startup::PortalServices *portal, const Result<void> &opened);
    QCoro::Task<Outcome> forgottenPassword(startup::PortalServices *portal, QString email);
    /// mfa, password, profile: nothing of the portal's is needed for them, who may refuse everything else.
    QCoro::Task<Outcome> ownAccount(startup::PortalServices *portal, Command command);
    QCoro::Task<Outcome> signOut(startup::PortalServices *portal, bool everywhere, bool discards);
    QCoro::Task<Outcome> users(startup::PortalServices *portal, Command command);
    QCoro::Task<Outcome> invite(startup::PortalServices *portal, Command command);
    // invitingmany.cpp
    std::optional<Outcome> readTable(Command &command);
    QCoro::Task<Outcome> inviteMany(startup::PortalServices *portal, Command command);
    // accesscommands.cpp
    QCoro::Task<Outcome> access(startup::PortalServices *portal, Command command);
    QList<AccessTemplate> templates(const directory::Directory &directory) const;
    Outcome listTemplates(const directory::Directory &directory) const;
    /// What somebody is to have as another has it, or as a template has it; or what to answer.
    tl::expected<Permissions, Outcome> likeWhat(
        const directory::Directory &directory, const Command &command) const;
    QCoro::Task<Outcome> remove(startup::PortalServices *portal, Command command);
    QCoro::Task<Outcome> resendInvitation(startup::PortalServices *portal, Command command);
    QCoro::Task<Outcome> cancelInvitation(startup::PortalServices *portal, Command command);
    // recordcommands.cpp
    QCoro::Task<Outcome> runOnRecords(startup::PortalServices *portal, Command command);
    Outcome makeRegister(const startup::PortalServices &portal, const Command &command);
    QCoro::Task<Outcome> history(startup::PortalServices *portal, Command command);
    // waitingcommands.cpp
    QCoro::Task<Outcome> runOnWaiting(startup::PortalServices *portal, Command command);
    QCoro::Task<Outcome> synchronise(startup::PortalServices *portal);
    Outcome waiting(const directory::Directory &directory, const QString &file);
    Outcome conflicts(directory::Directory &directory);
    QCoro::Task<Outcome> resolve(startup::PortalServices *portal, Command command);
    /// Sends what waits, where the portal can be asked. Failures: of haveSession, haveDirectory and haveKept.
    QCoro::Task<Result<void>> sendWaiting(startup::PortalServices *portal);
    QCoro::Task<Outcome> undo(startup::PortalServices *portal, quint64 number, bool yes);
    /// Signed in, from this process or an earlier one.
    QCoro::Task<Result<void>> haveSession(startup::PortalServices *portal);
    /// From the portal, or where that cannot be asked from what is kept, saying so.
    QCoro::Task<Result<void>> haveDirectory(startup::PortalServices *portal);
    QCoro::Task<bool> hasKept(startup::PortalServices *portal);
    QCoro::Task<> keepCopy(startup::PortalServices *portal, QString centre);
    QCoro::Task<Result<void>> haveKept(startup::PortalServices *portal, Failure why);
    QCoro::Task<Result<void>> readCentre(startup::PortalServices *portal);
    // centrecommands.cpp
    QCoro::Task<Outcome> centres(startup::PortalServices *portal);
    Outcome listCentres(const startup::PortalServices &portal, const Profile &who) const;
    Result<QString> centreFor(const startup::PortalServices &portal, const Profile &who) const;
    QString keptCentre(const startup::PortalServices &portal) const;
    /// Those of this account in which something waits.
    static QList<KeptCentre> waitingInCentres(const startup::PortalServices &portal);
    static std::optional<QString> whatWaitsAtSignOut(startup::PortalServices *portal);

    startup::Services &m_services;
    Console &m_console;
    words::Translations &m_translations;
    QString m_centre; ///< empty: none was named
    bool m_isBatch = false; ///< standard input has the commands
    bool m_worksOffline = false; ///< the portal could not be asked: not again unless somebody wants it
};

} // namespace canolfan::cli
