#include "concealment.h"
#include "idlewatch.h"
#include "inbox/practiceinbox.h"
#include "lockscreen.h"
#include "mainwindow.h"
#include "pages/codepage.h"
#include "pages/factorpage.h"
#include "pages/lockpage.h"
#include "pages/newpasswordpage.h"
#include "signinflow.h"
#include "usermanagement.h"
#include "widgets/headerbar.h"
#include "widgets/pagestack.h"

/// Locking and unlocking: while locked, nothing of the centre is on the screen or behind it.
namespace canolfan::ui {

void MainWindow::setIdleLimit()
{
    std::chrono::seconds limit = std::chrono::minutes(m_program.settings.idleLockMinutes());
    if (m_program.idleLimit)
        limit = std::min(limit, *m_program.idleLimit);
    m_idle->setLimit(limit);
}

LockScreen &MainWindow::lockScreen()
{
    if (m_lockScreen)
        return *m_lockScreen;
    SignInFlow &flow = signInFlow();
    m_lockPage = new LockPage;
    m_pages->addWidget(m_lockPage);
    m_lockScreen = new LockScreen(*m_connection.session, flow, *m_lockPage, this);
    connect(m_lockScreen, &LockScreen::pageWanted, this, &MainWindow::showPage);
    connect(m_lockScreen, &LockScreen::unlockedOffline, this, &MainWindow::finishUnlockingOffline);
    connect(m_lockPage, &LockPage::signOutWanted, this, &MainWindow::signOut);
    return *m_lockScreen;
}

void MainWindow::makeLock()
{
    // Once the menu is done with the entry that was chosen: locking empties it.
    connect(m_header, &HeaderBar::lockWanted, this, &MainWindow::lockNow, Qt::QueuedConnection);
    m_idle = new IdleWatch([this] { return lockNow(); }, session::IdleClock(), this);
    setIdleLimit();
    connect(&m_program.settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::IdleLockMinutes)
            setIdleLimit();
    });
}

/// Whether there was something to lock.
bool MainWindow::lockNow()
{
    session::Session *session = m_connection.session;
    const directory::Directory *directory = m_connection.directory;
    const bool something = session->isSignedIn() || directory->isOpen();
    if (!something || session->screenLock().isLocked() || m_signingOut)
        return false;
    const QString email = directory->isOpen() ? directory->profile().email : QString();
    // Off the screen first; storing it goes on beside that.
    coverUp();
    session->lock(email);
    lockScreen().show();
    return true;
}

/// An earlier start has left it locked.
void MainWindow::showLocked()
{
    coverUp();
    lockScreen().show();
}

void MainWindow::coverUp()
{
    if (m_inbox)
        m_inbox->close();
    lockScreen();
    m_concealment->begin({m_lockPage, m_code, m_factor, m_newPassword});
    m_header->setPerson(std::nullopt);
    showSyncState();
}

/// Signed in with password and factor: the first time, or to unlock.
void MainWindow::finishSignIn()
{
    if (m_concealment->isOn() && m_connection.directory->isOpen())
        return uncover();
    m_concealment->end();
    openCentre();
}

void MainWindow::finishUnlockingOffline()
{
    if (m_connection.session->isSignedIn() || m_connection.directory->isOpen())
        return uncover();
    // Locked since an earlier start, whose refresh token has to be used first.
    m_concealment->end();
    resume();
}

/// What waits was not sent while it was locked, and days may have gone by.
void MainWindow::uncover()
{
    m_concealment->end();
    directory::Directory *directory = m_connection.directory;
    if (!directory->isOpen())
        return openCentre();
    directory->lookAtAge();
    directory->networkMayBeBack();
    showPerson();
}

/// Without unlocking: somebody else may come.
void MainWindow::endLock()
{
    m_concealment->discard();
    if (m_lockPage)
        m_lockPage->forgetPassword();
}

void MainWindow::showPerson()
{
    if (m_concealment->isOn() || !m_connection.directory->isOpen())
        return;
    m_header->setPerson(m_connection.directory->profile());
    showSyncState();
}

} // namespace canolfan::ui
