#include "signinflow.h"

#include "continue.h"
#include "words/words.h"

namespace canolfan::ui {

using session::Step;

SignInFlow::SignInFlow(session::Session &session, Settings &settings, Pages pages, QObject *parent)
    : QObject(parent), m_session(session), m_settings(settings), m_pages(pages)
{
    connect(&pages.password, &SignInPage::logInWanted, this, &SignInFlow::logIn);
    connect(&pages.code, &CodePage::verifyWanted, this, &SignInFlow::verify);
    connect(&pages.code, &CodePage::newCodeWanted, this, &SignInFlow::sendNewCode);
    connect(&pages.code, &CodePage::troubleWanted, this, [this] { Q_EMIT troubleWanted(m_email); });
    connect(&pages.code, &CodePage::backWanted, this, &SignInFlow::goBack);
    connect(&pages.factor, &FactorPage::chosen, this, &SignInFlow::choose);
    connect(&pages.factor, &FactorPage::backWanted, this, &SignInFlow::goBack);
    connect(&pages.newPassword, &NewPasswordPage::chosen, this, &SignInFlow::setPassword);
    connect(&pages.newPassword, &NewPasswordPage::backWanted, this, &SignInFlow::goBack);
}

void SignInFlow::goOnFrom(const QString &email, const Step &step, Back back)
{
    m_email = email;
    m_back = std::move(back);
    goOn(step);
}

void SignInFlow::start()
{
    m_back = nullptr;
    m_pages.password.setStaySignedIn(m_settings.staySignedIn());
    Q_EMIT pageWanted(&m_pages.password);
    m_pages.password.focusFirstGap();
}

void SignInFlow::logIn(const QString &email, const QString &password, bool stay)
{
    m_settings.setStaySignedIn(stay);
    m_email = email;
    m_firstSignIn = false;
    const std::stop_token stop = m_pages.password.beginWork();
    continueWith(this, m_session.begin(email, password, stay, stop), [this](Result<Step> step) {
        m_pages.password.endWork();
        if (step)
            goOn(*step);
        else if (!ledToPasswordReset(step.error()))
            m_pages.password.showFailure(step.error());
    });
}

void SignInFlow::verify(const QString &code)
{
    const std::stop_token stop = m_pages.code.beginWork();
    continueWith(this, m_session.answerCode(code, stop), [this](Result<Step> step) {
        m_pages.code.endWork();
        if (step)
            goOn(*step);
        else if (!startedOver(step.error()))
            m_pages.code.showFailure(step.error());
    });
}

void SignInFlow::choose(session::Factor factor)
{
    const std::stop_token stop = m_pages.factor.beginWork();
    continueWith(this, m_session.chooseFactor(factor, stop), [this](Result<Step> step) {
        m_pages.factor.endWork();
        if (step)
            goOn(*step);
        else if (!startedOver(step.error()))
            m_pages.factor.showFailure(step.error());
    });
}

void SignInFlow::setPassword(const QString &password, const session::Attributes &details)
{
    const std::stop_token stop = m_pages.newPassword.beginWork();
    continueWith(this, m_session.answerNewPassword(password, details, stop), [this](Result<Step> step) {
        m_pages.newPassword.endWork();
        if (step) {
            m_pages.newPassword.forgetPassword();
            goOn(*step);
        } else if (!startedOver(step.error())) {
            m_pages.newPassword.showFailure(step.error());
        }
    });
}

void SignInFlow::sendNewCode()
{
    const std::stop_token stop = m_pages.code.beginWork();
    continueWith(this, m_session.sendNewCode(stop), [this](Result<Step> step) {
        m_pages.code.endWork();
        if (step) {
            goOn(*step);
            m_pages.code.confirmSent();
        } else if (!startedOver(step.error())) {
            m_pages.code.showFailure(step.error());
        }
    });
}

void SignInFlow::goBack()
{
    m_session.abandonSignIn();
    m_pages.newPassword.forgetPassword();
    if (m_back)
        m_back(std::nullopt);
    else
        start();
}

void SignInFlow::goOn(const Step &step)
{
    m_pages.password.forgetFailures();
    m_pages.password.forgetPassword(); // it has done its work; the session keeps what a new code takes
    if (const auto *code = std::get_if<session::CodeWanted>(&step)) {
        Q_EMIT pageWanted(&m_pages.code);
        m_pages.code.ask(*code);
    } else if (const auto *factor = std::get_if<session::FactorWanted>(&step)) {
        m_pages.factor.offer(factor->factors);
        Q_EMIT pageWanted(&m_pages.factor);
    } else if (std::holds_alternative<session::Tokens>(step)) {
        Q_EMIT signedIn();
    } else if (m_back && std::holds_alternative<session::FactorSetupWanted>(step)) {
        m_back(Failure{FailureKind::MfaRequired}); // signing in as for the first time: not from here
    } else if (const auto *setup = std::get_if<session::FactorSetupWanted>(&step)) {
        Q_EMIT factorSetupWanted(m_email, setup->factors);
    } else if (const auto *wanted = std::get_if<session::NewPasswordWanted>(&step)) {
        m_firstSignIn = true;
        m_pages.newPassword.ask(m_email, wanted->missing);
        Q_EMIT pageWanted(&m_pages.newPassword);
    }
}

bool SignInFlow::ledToPasswordReset(const Failure &failure)
{
    if (failure.kind != FailureKind::PasswordResetRequired)
        return false;
    m_session.abandonSignIn();
    m_pages.password.forgetPassword();
    if (m_back)
        m_back(failure); // its way on begins with signing out
    else
        Q_EMIT passwordResetWanted(m_email);
    return true;
}

bool SignInFlow::startedOver(const Failure &failure)
{
    if (ledToPasswordReset(failure))
        return true;
    // Stopped after the last answer was right: it has been used up, and there is nothing to answer any more.
    if (failure.kind == FailureKind::Cancelled && !m_session.isSigningIn()) {
        goBack();
        return true;
    }
    if (failure.kind != FailureKind::SignInSessionExpired && failure.kind != FailureKind::WrongCredentials
        && failure.kind != FailureKind::LockedOut)
        return false;
    startOver(failure);
    return true;
}

void SignInFlow::startOver(const Failure &failure)
{
    m_session.abandonSignIn();
    if (m_back)
        return m_back(failure);
    start();
    if (failure.kind == FailureKind::LockedOut)
        m_pages.password.showFailure(failure);
    else
        m_pages.password.say(Banner::Tone::Warning, [failure] { return words::sentence(failure); });
}

} // namespace canolfan::ui
