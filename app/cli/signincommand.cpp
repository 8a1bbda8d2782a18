#include "commands.h"

#include "domain/inputrules.h"
#include "words/commandline.h"
#include "words/words.h"

#include <QJsonObject>

namespace canolfan::cli {

using session::CodeWanted;
using session::Factor;
using session::FactorWanted;
using session::Step;
using session::Tokens;
using startup::PortalServices;

static QString promptFor(const CodeWanted &wanted)
{
    switch (wanted.factor) {
    case Factor::AuthenticatorApp:
        return words::appCodePrompt();
    case Factor::TextMessage:
        return words::textCodePrompt(wanted.destination);
    case Factor::Email:
        return words::emailCodePrompt(wanted.destination);
    }
    Q_UNREACHABLE();
}

static Factor factorFrom(const QString &typed, const FactorWanted &wanted)
{
    const QHash<QString, Factor> names{{QStringLiteral("app"), Factor::AuthenticatorApp},
        {QStringLiteral("sms"), Factor::TextMessage}, {QStringLiteral("email"), Factor::Email}};
    return names.value(typed.trimmed().toLower(), wanted.factors.constFirst());
}

/// As Cognito calls what the command cannot do.
static QString nameOf(const Step &step)
{
    return std::holds_alternative<session::NewPasswordWanted>(step) ? QStringLiteral("NEW_PASSWORD_REQUIRED")
                                                                    : QStringLiteral("MFA_SETUP");
}

/// Asks for what the step asks for, and hands it on. Failure: Cancelled at the end of the input.
QCoro::Task<Result<Step>> Commands::answer(PortalServices *portal, Step step)
{
    if (const auto *wanted = std::get_if<FactorWanted>(&step)) {
        const auto typed = m_console.ask(words::factorPrompt());
        if (!typed)
            co_return failed(FailureKind::Cancelled);
        co_return co_await portal->session.chooseFactor(factorFrom(*typed, *wanted));
    }
    const auto *wanted = std::get_if<CodeWanted>(&step);
    if (!wanted)
        co_return failed(FailureKind::UnsupportedChallenge, nameOf(step));
    const auto typed = m_console.ask(promptFor(*wanted));
    if (!typed)
        co_return failed(FailureKind::Cancelled);
    if (checkCode(*typed))
        co_return failed(FailureKind::WrongCode);
    co_return co_await portal->session.answerCode(tidiedCode(*typed));
}

static Outcome signInFailure(const Failure &what)
{
    if (what.kind == FailureKind::Cancelled)
        return failure(Usage, words::inputEnded());
    return failure(what);
}

QCoro::Task<Outcome> Commands::signIn(PortalServices *portal, QString email)
{
    const auto typed = m_console.askSecretly(words::passwordPrompt());
    if (!typed)
        co_return failure(Usage, words::inputEnded());
    const QString password = tidiedPassword(*typed);
    if (password != *typed)
        m_console.complain(words::blankRemoved());
    // Stays signed in: the next command is another process. With --vault memory that holds for a batch.
    Result<Step> step = co_await portal->session.begin(email, password, true);
    while (step && !std::holds_alternative<Tokens>(*step))
        step = co_await answer(portal, *step);
    if (!step)
        co_return signInFailure(step.error());
    const Result<void> opened = co_await haveDirectory(portal);
    if (!opened)
        co_return failure(opened.error());
    if (portal->session.storingFailure() && m_services.vault().outlivesTheProgram())
        m_console.complain(words::sentence(*portal->session.storingFailure()));
    const Profile &profile = portal->directory.profile();
    const QString centre = portal->directory.centre().number;
    const QJsonObject document{{QStringLiteral("signedIn"), true}, {QStringLiteral("email"), profile.email},
        {QStringLiteral("accountType"), idOf(portal->directory.centre().accountType)},
        {QStringLiteral("centre"), centre}};
    co_return Outcome{Done, words::signedInAs(profile.name(), centre), document};
}

} // namespace canolfan::cli
