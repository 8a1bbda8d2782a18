#include "changes/copynotice.h"
#include "concealment.h"
#include "continue.h"
#include "mainwindow.h"
#include "pages/connectingpage.h"

#include <algorithm>

/// What is kept on this computer has been moved, removed or damaged under this window.
namespace canolfan::ui {

void MainWindow::reopenCopy()
{
    if (m_signingOut || !m_connection.directory->isCopyLost())
        return;
    const int attempt = m_attempt;
    continueWith(this, m_connection.reopen(), [this, attempt](const CopyNews &news) {
        if (attempt == m_attempt && !m_signingOut)
            goOnWithCopy(news);
    });
}

void MainWindow::goOnWithCopy(const CopyNews &news)
{
    const auto isSignOut = [](const Failure &trouble) {
        return trouble.kind == FailureKind::SignedOutElsewhere;
    };
    if (std::ranges::any_of(news.troubles, isSignOut))
        return leaveSignedOut();
    directory::Directory *directory = m_connection.directory;
    directory->openKept();
    if (!directory->isOpen()) {
        // Behind the lock it waits until somebody has unlocked.
        if (!m_concealment->isOn() && m_connection.session->isSignedIn())
            openCentre();
        else if (!m_concealment->isOn())
            resume();
        tell(news, *m_notice);
        return;
    }
    if (!m_concealment->isOn())
        tell(news, *m_notice);
    showPerson();
    if (m_connection.session->isSignedIn())
        refreshCentre();
    else
        directory->networkMayBeBack();
}

/// As another process has it: whoever is to see anything here logs in again.
void MainWindow::leaveSignedOut()
{
    m_signingOut = true;
    endLock();
    m_connecting->showWork([] { return tr("Signing out…"); }, false);
    showPage(m_connecting);
    continueWith(this, m_connection.session->signOut(), [this](const Result<void> &out) {
        m_signingOut = false;
        showSignIn(out ? Failure{FailureKind::SignedOutElsewhere} : out.error(), {});
    });
}

} // namespace canolfan::ui
