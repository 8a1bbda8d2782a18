#include "lockscreen.h"

#include "continue.h"
#include "domain/maskedemail.h"
#include "pages/lockpage.h"
#include "signinflow.h"

namespace canolfan::ui {

using session::Step;

LockScreen::LockScreen(session::Session &session, SignInFlow &flow, LockPage &page, QObject *parent)
    : QObject(parent), m_session(session), m_flow(flow), m_page(page)
{
    connect(&page, &LockPage::unlockWanted, this, &LockScreen::unlock);
}

void LockScreen::show()
{
    comeBack(std::nullopt);
}

void LockScreen::unlock(const QString &password)
{
    const std::stop_token stop = m_page.beginWork();
    const QString email = m_session.screenLock().email();
    continueWith(this, m_session.begin(email, password, m_session.staysSignedIn(), stop),
        [this, email, password](const Result<Step> &step) {
            if (!step && isUnreachable(step.error().kind))
                return unlockOffline(password, step.error());
            m_page.endWork();
            if (!step)
                return m_page.showFailure(step.error());
            m_page.forgetPassword();
            m_flow.goOnFrom(email, *step, [this](const auto &failure) { comeBack(failure); });
        });
}

void LockScreen::unlockOffline(const QString &password, const Failure &why)
{
    m_session.abandonSignIn();
    if (!m_session.screenLock().knowsThePassword()) {
        m_page.endWork();
        return m_page.showFailure(why);
    }
    continueWith(this, m_session.screenLock().unlock(password), [this](const Result<void> &unlocked) {
        m_page.endWork();
        if (!unlocked)
            return m_page.showWrongOffline(
                unlocked.error().kind == FailureKind::WrongCredentials, unlocked.error().number);
        m_page.forgetPassword();
        Q_EMIT unlockedOffline();
    });
}

void LockScreen::comeBack(const std::optional<Failure> &failure)
{
    m_session.abandonSignIn();
    const session::Lock &lock = m_session.screenLock();
    m_page.ask(maskedEmail(lock.email()), int(lock.wait().count()));
    Q_EMIT pageWanted(&m_page);
    if (failure)
        m_page.showFailure(*failure);
    m_page.focusPassword();
}

} // namespace canolfan::ui
