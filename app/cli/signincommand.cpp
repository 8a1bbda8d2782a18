#include "commands.h"
#include "questions.h"

#include "domain/inputrules.h"
#include "words/accountcommands.h"
#include "words/commandline.h"
#include "words/words.h"

#include <QJsonObject>

namespace canolfan::cli {

using session::CodeWanted;
using session::FactorWanted;
using session::Step;
using session::Tokens;
using startup::PortalServices;

/// Asks for what the step asks for, and hands it on. Failure: Cancelled at the end of the input.
QCoro::Task<Result<Step>> Commands::answer(PortalServices *portal, Step step)
{
    Questions questions(m_console);
    if (const auto *wanted = std::get_if<FactorWanted>(&step)) {
        const auto factor = questions.factor(words::factorPrompt(), wanted->factors);
        if (!factor)
            co_return failed(FailureKind::Cancelled);
        co_return co_await portal->session.chooseFactor(*factor);
    }
    const auto typed = m_console.ask(promptFor(std::get<CodeWanted>(step)));
    if (!typed)
        co_return failed(FailureKind::Cancelled);
    if (checkCode(*typed))
        co_return failed(FailureKind::WrongCode);
    co_return co_await portal->session.answerCode(tidiedCode(*typed));
}

/// What only the first sign-in can answer.
static bool isOfTheFirst(const Step &step)
{
    return std::holds_alternative<session::NewPasswordWanted>(step)
        || std::holds_alternative<session::FactorSetupWanted>(step);
}

QCoro::Task<Outcome> Commands::signIn(PortalServices *portal, QString email)
{
    Questions questions(m_console);
    const auto password = questions.password(words::passwordPrompt());
    if (!password)
        co_return failure(Usage, words::inputEnded());
    // Stays signed in: the next command is another process. With --vault memory that holds for a batch.
    Result<Step> step = co_await portal->session.begin(email, *password, true);
    while (step && !std::holds_alternative<Tokens>(*step)) {
        if (isOfTheFirst(*step)) {
            portal->session.abandonSignIn();
            co_return failure(Refused, words::firstSignInWanted(email));
        }
        step = co_await answer(portal, *step);
    }
    if (!step)
        co_return questions.outcomeOf(step.error());
    const Result<void> opened = co_await haveDirectory(portal);
    co_return signedIn(portal, opened);
}

Outcome Commands::signedIn(PortalServices *portal, const Result<void> &opened)
{
    if (!opened)
        return failure(opened.error());
    if (portal->session.storingFailure() && m_services.vault().outlivesTheProgram())
        m_console.complain(words::sentence(*portal->session.storingFailure()));
    const Profile &profile = portal->directory.profile();
    const QString centre = portal->directory.centre().number;
    if (m_centre.isEmpty())
        m_services.settings().setCentre(portal->wellKnown.identity.userPoolId, centre);
    const QJsonObject document{{QStringLiteral("signedIn"), true}, {QStringLiteral("email"), profile.email},
        {QStringLiteral("accountType"), idOf(portal->directory.centre().accountType)},
        {QStringLiteral("centre"), centre}};
    return {Done, words::signedInAs(profile.name(), centre), document};
}

} // namespace canolfan::cli
