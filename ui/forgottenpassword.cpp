#include "forgottenpassword.h"

#include "continue.h"

namespace canolfan::ui {

ForgottenPassword::ForgottenPassword(session::Session &session, ForgotPasswordPage &page, QObject *parent)
    : QObject(parent), m_session(session), m_page(page)
{
    connect(&page, &ForgotPasswordPage::codeWanted, this, &ForgottenPassword::sendCode);
    connect(&page, &ForgotPasswordPage::confirmed, this, &ForgottenPassword::confirm);
    connect(&page, &ForgotPasswordPage::backWanted, this, [this] {
        m_page.forgetPassword();
        Q_EMIT left();
    });
}

void ForgottenPassword::begin(const QString &email)
{
    m_page.setEmail(email);
    Q_EMIT pageWanted(&m_page);
}

void ForgottenPassword::beginAfterReset(const QString &email)
{
    m_page.setEmail(email);
    m_page.codeSentByHelpDesk();
    Q_EMIT pageWanted(&m_page);
}

void ForgottenPassword::sendCode(const QString &email)
{
    const std::stop_token stop = m_page.beginWork();
    continueWith(this, m_session.passwordReset().begin(email, stop),
        [this](const Result<session::CodeDelivery> &sent) {
            m_page.endWork();
            if (sent)
                m_page.codeSent(sent->destination);
            else
                m_page.showFailure(sent.error());
        });
}

void ForgottenPassword::confirm(const QString &email, const QString &code, const QString &password)
{
    const std::stop_token stop = m_page.beginWork();
    continueWith(
        this, m_session.confirmReset(email, code, password, stop), [this, email](const Result<void> &set) {
            m_page.endWork();
            if (!set)
                return m_page.showFailure(set.error());
            m_page.forgetPassword();
            Q_EMIT done(email);
        });
}

} // namespace canolfan::ui
