#include "changes/copynotice.h"
#include "concealment.h"
#include "continue.h"
#include "mainwindow.h"
#include "pages/connectingpage.h"

#include <QDialog>

#include <algorithm>

/// What is kept on this computer has been moved, removed or damaged under this window; or the keychain did
/// not give out its key, and does now.
namespace canolfan::ui {

/// What may be otherwise the next time.
static bool mayPass(FailureKind kind)
{
    return kind == FailureKind::KeychainUnavailable || kind == FailureKind::KeychainDenied
        || kind == FailureKind::KeychainTimedOut || kind == FailureKind::CopyKeyForeign
        || kind == FailureKind::BusyElsewhere;
}

/// The sign-in first, if that could not be stored either: what is said of it goes then.
static QCoro::Task<CopyNews> storeAndKeep(const Connection *connection)
{
    session::Session *session = connection->session;
    if (session->storingFailure() && session->staysSignedIn())
        co_await session->setStaySignedIn(true);
    const CopyNews news = co_await connection->keep(session->sub(), connection->directory->centreNumber());
    co_return news;
}

/// Until it can be told. A copy that was open already has no more to say for itself when it is to be opened
/// once more (the list is read, or somebody tries again), and what it said before is still to be told.
void MainWindow::noteCopyNews(const QString &whose, const CopyNews &news, bool wasOpen)
{
    if (wasOpen && news.isEmpty() && whose == m_copyNewsOf)
        return;
    m_copyNews = news;
    m_copyNewsOf = whose;
}

/// Once; also while there is no list to be seen.
void MainWindow::tellCopyNews()
{
    CopyNews news = std::exchange(m_copyNews, {});
    // What stands over every page already.
    news.troubles.removeOne(m_connection.directory->syncState().notWritable.value_or(Failure{}));
    tell(news, *m_notice);
}

/// When the list has been refreshed by hand, and when the keychain has just taken the sign-in. Not below a
/// dialog, which is about what would be closed.
void MainWindow::takeUpCopy()
{
    const directory::Directory *directory = m_connection.directory;
    const std::optional<Failure> why = directory->syncState().whyNotKept;
    if (!why || !mayPass(why->kind) || !directory->isOpen() || !directory->changes().isEmpty())
        return;
    if (m_takingUp || m_signingOut || m_concealment->isOn() || findChild<QDialog *>())
        return;
    m_takingUp = true;
    const int attempt = m_attempt;
    continueWith(this, storeAndKeep(&m_connection), [this, attempt](const CopyNews &news) {
        m_takingUp = false;
        if (attempt != m_attempt || m_signingOut || m_connection.directory->isOpen())
            return; // it is as it was
        if (!m_connection.session->storingFailure())
            m_notice->clear();
        goOnWithCopy(news);
    });
}

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
        // Behind the lock it waits until somebody has unlocked; and before a factor is on, nobody is let in.
        if (isSettingUpFactor())
            return tell(news, *m_notice);
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
