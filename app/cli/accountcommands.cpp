#include "commands.h"
#include "firstsignin.h"
#include "mfacommand.h"
#include "passwordcommand.h"
#include "profilecommand.h"

#include "words/accountcommands.h"

namespace canolfan::cli {

using startup::PortalServices;

QCoro::Task<Outcome> Commands::firstSignIn(PortalServices *portal, QString email)
{
    Questions questions(m_console);
    FirstSignIn first(*portal, questions, email);
    const Result<void> in = co_await first.signIn();
    if (!in)
        co_return questions.outcomeOf(in.error());
    Result<void> opened = co_await haveDirectory(portal);
    if (!opened && opened.error().kind == FailureKind::MfaRequired) {
        bool refused = false;
        const Result<void> setUp = co_await first.setUpFactor(&refused);
        if (!setUp)
            co_return questions.outcomeOf(setUp.error());
        if (refused)
            co_return failure(Refused, words::riskNotConfirmed());
        opened = co_await haveDirectory(portal);
    }
    co_return signedIn(portal, opened);
}

QCoro::Task<Outcome> Commands::forgottenPassword(PortalServices *portal, QString email)
{
    Questions questions(m_console);
    PasswordCommand password(*portal, questions);
    co_return co_await password.replaceForgotten(email);
}

QCoro::Task<Outcome> Commands::ownAccount(PortalServices *portal, Command command)
{
    Questions questions(m_console);
    if (command.verb == QLatin1String("mfa")) {
        MfaCommand mfa(*portal, questions);
        co_return co_await mfa.run(command.mfa);
    }
    if (command.verb == QLatin1String("password")) {
        PasswordCommand password(*portal, questions);
        co_return co_await password.change();
    }
    ProfileCommand profile(*portal);
    co_return co_await profile.run(command.profile);
}

} // namespace canolfan::cli
