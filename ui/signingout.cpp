#include "concealment.h"
#include "continue.h"
#include "dialogs/question.h"
#include "invitemany.h"
#include "mainwindow.h"
#include "pages/connectingpage.h"
#include "pages/signinpage.h"
#include "waitingchanges.h"
#include "words/centres.h"
#include "words/words.h"

/// From Manage Users back to nothing.
namespace canolfan::ui {

/// Nothing of any centre stays on this computer but what waits to be sent, sealed.
static QCoro::Task<Result<void>> wipeAndSignOut(const Connection *connection, quint64 lastToDiscard)
{
    const Result<void> wiped = co_await connection->wipe(connection->session->sub(), lastToDiscard);
    const Result<void> out = co_await connection->session->signOut();
    if (!out || wiped)
        co_return out;
    // A key without its file opens nothing.
    co_return failed(FailureKind::EntryMayRemain);
}

/// Also those that another process has made.
bool MainWindow::hasChanges() const
{
    const Result<qsizetype> kept = m_connection.directory->keptChanges();
    return kept ? *kept > 0 : !m_connection.directory->changes().isEmpty();
}

/// Only what somebody has seen and let go: what has come to it since keeps the copy here.
bool MainWindow::mayDiscard(quint64 lastToDiscard) const
{
    if (lastToDiscard == 0 || !m_connection.directory->keptChanges())
        return false;
    const QList<PendingChange> &changes = m_connection.directory->changes();
    return changes.isEmpty() || changes.constLast().number <= lastToDiscard;
}

/// What waits is decided about first. What waits in other centres stays where it is; that is said.
void MainWindow::askBeforeSigningOut(std::function<void(quint64 lastToDiscard)> then)
{
    const QList<KeptCentre> elsewhere = waitingElsewhere();
    if (hasChanges())
        return m_waitingChanges->askBeforeSignOut(elsewhere, std::move(then));
    if (elsewhere.isEmpty())
        return then(0);
    auto *question = new Question({[] { return tr("Sign out although changes wait?"); },
                                      [elsewhere] {
                                          return words::waitingElsewhere(elsewhere) + QLatin1Char(' ')
                                              + words::staysSealed();
                                      },
                                      [] { return tr("Sign Out"); }},
        Question::Tone::Plain, this);
    connect(question, &Question::confirmed, this, [then] { then(0); });
    question->open();
}

/// Behind the lock nobody is there who could decide, and what waits stays until they sign in again.
void MainWindow::signOut()
{
    if (m_signingOut)
        return;
    if (m_concealment->isOn())
        return leave(0);
    askBeforeSigningOut([this](quint64 lastToDiscard) {
        if (lastToDiscard > 0 && !mayDiscard(lastToDiscard))
            return signOut(); // there is more by now
        leave(lastToDiscard);
    });
}

void MainWindow::leave(quint64 lastToDiscard)
{
    m_signingOut = true;
    if (m_concealment->isOn())
        m_connection.directory->close(); // whoever comes next sees nothing of it
    endLock();
    // No Cancel: half signed out is nothing to go back to, and it ends by itself. The identity server has 3 s
    // for each of two calls and the keychain 5 s; what they have not done by then is said, and tried again
    // later.
    m_connecting->showWork([] { return tr("Signing out…"); }, false);
    showPage(m_connecting);
    continueWith(this, wipeAndSignOut(&m_connection, lastToDiscard), [this](const Result<void> &done) {
        m_signingOut = false;
        const auto remains = done ? std::nullopt : std::optional(done.error());
        showSignIn(remains, [] { return tr("You have signed out."); });
    });
}

/// After signing out; `said`: what that was, where nothing of it remains.
void MainWindow::showSignIn(const std::optional<Failure> &remains, const Sentence &said)
{
    m_connection.directory->close();
    if (m_inviteMany)
        m_inviteMany->forget();
    m_notice->clear();
    askForPassword();
    if (!remains)
        m_signIn->say(Banner::Tone::Success, said);
    else
        m_signIn->say(Banner::Tone::Warning, [failure = *remains] { return words::sentence(failure); });
}

void MainWindow::showSignedOut(session::Session::Ending ending)
{
    if (ending != session::Session::Ending::Refused)
        return; // asked for: signOut() goes on by itself
    m_connection.directory->close();
    askForPassword();
    m_signIn->say(
        Banner::Tone::Warning, [] { return words::sentence(Failure{FailureKind::SignedOutElsewhere}); });
}

} // namespace canolfan::ui
