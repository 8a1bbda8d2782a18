#include "firstsignin.h"

#include "console.h"

#include "words/accountcommands.h"
#include "words/commandline.h"

namespace canolfan::cli {

using session::CodeWanted;
using session::Factor;
using session::FactorSetupWanted;
using session::FactorWanted;
using session::NewPasswordWanted;
using session::Step;
using session::Tokens;

FirstSignIn::FirstSignIn(startup::PortalServices &portal, Questions &questions, QString email)
    : m_portal(portal), m_questions(questions), m_email(std::move(email))
{
}

FirstSignIn::~FirstSignIn()
{
    // As much as can be done for a QString (cognito.md 6.2).
    m_password.fill(QLatin1Char('\0'));
}

QCoro::Task<Result<void>> FirstSignIn::signIn()
{
    const auto typed = m_questions.password(words::temporaryPasswordPrompt());
    if (!typed)
        co_return failed(FailureKind::Cancelled);
    m_password = *typed;
    Result<Step> step = co_await begin();
    while (step && !std::holds_alternative<Tokens>(*step))
        step = co_await answer(*step);
    if (!step)
        co_return failed(step.error());
    co_return Result<void>();
}

QCoro::Task<Result<Step>> FirstSignIn::begin()
{
    return m_portal.session.begin(m_email, m_password, true);
}

/// People take longer to choose a password or to install an app than the pool waits: then it begins anew, as
/// far as it had come, with a secret that is new as well (cognito.md 2.2).
QCoro::Task<Result<Step>> FirstSignIn::answer(Step step)
{
    const Result<Step> next = co_await answerStep(step);
    if (next || next.error().kind != FailureKind::SignInSessionExpired)
        co_return next;
    m_questions.console().complain(words::startedAgain());
    co_return co_await begin();
}

QCoro::Task<Result<Step>> FirstSignIn::answerStep(Step step)
{
    if (const auto *wanted = std::get_if<NewPasswordWanted>(&step))
        co_return co_await choosePassword(wanted->missing);
    if (std::holds_alternative<FactorSetupWanted>(step))
        co_return co_await setUpApp();
    if (const auto *wanted = std::get_if<FactorWanted>(&step))
        co_return co_await chooseFactor(wanted->factors);
    co_return co_await giveCode(std::get<CodeWanted>(step));
}

QCoro::Task<Result<Step>> FirstSignIn::choosePassword(QList<session::Attribute> missing)
{
    const auto details = m_questions.details(missing);
    if (!details)
        co_return failed(FailureKind::Cancelled);
    while (const auto chosen = m_questions.newPassword()) {
        const Result<Step> step = co_await m_portal.session.answerNewPassword(*chosen, *details);
        if (step)
            m_password = *chosen;
        const bool refused = !step
            && (step.error().kind == FailureKind::PasswordRefused
                || step.error().kind == FailureKind::PasswordUsedBefore);
        if (!refused)
            co_return step;
        m_questions.again(failure(step.error()));
    }
    co_return failed(FailureKind::Cancelled);
}

QCoro::Task<Result<Step>> FirstSignIn::setUpApp()
{
    const Result<QByteArray> secret = co_await m_portal.session.associateSoftwareToken();
    if (!secret)
        co_return failed(secret.error());
    tell(m_questions.console(), AuthenticatorKey(m_portal.wellKnown.name, m_email, *secret), false);
    while (const auto code = m_questions.code(words::appCodePrompt())) {
        const Result<Step> step = co_await m_portal.session.verifySoftwareToken(*code);
        if (step || !isAboutTheCode(step.error().kind))
            co_return step;
        m_questions.again(failure(step.error()));
    }
    co_return failed(FailureKind::Cancelled);
}

QCoro::Task<Result<Step>> FirstSignIn::giveCode(CodeWanted wanted)
{
    while (const auto code = m_questions.code(promptFor(wanted))) {
        const Result<Step> step = co_await m_portal.session.answerCode(*code);
        if (step || !isAboutTheCode(step.error().kind))
            co_return step;
        m_questions.again(failure(step.error()));
    }
    co_return failed(FailureKind::Cancelled);
}

QCoro::Task<Result<Step>> FirstSignIn::chooseFactor(QList<Factor> factors)
{
    const auto factor = m_questions.factor(words::factorPrompt(), factors);
    if (!factor)
        co_return failed(FailureKind::Cancelled);
    co_return co_await m_portal.session.chooseFactor(*factor);
}

QCoro::Task<Result<void>> FirstSignIn::setUpFactor(bool *refused)
{
    FactorSetup setup(m_portal.session.account(), m_questions, m_portal.wellKnown.name);
    const auto factor = m_questions.factor(
        words::factorToSetUpPrompt(), {Factor::AuthenticatorApp, Factor::TextMessage, Factor::Email});
    if (!factor)
        co_return failed(FailureKind::Cancelled);
    if (*factor == Factor::AuthenticatorApp)
        co_return co_await setup.app(false);
    if (*factor == Factor::TextMessage) {
        const auto number = m_questions.phoneNumber();
        if (!number)
            co_return failed(FailureKind::Cancelled);
        co_return co_await setup.textMessages(*number);
    }
    const auto aware = m_questions.awareOfRisk();
    if (!aware)
        co_return failed(FailureKind::Cancelled);
    *refused = !*aware;
    if (*refused)
        co_return Result<void>();
    co_return co_await setup.email();
}

} // namespace canolfan::cli
