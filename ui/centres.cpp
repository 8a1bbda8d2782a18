#include "words/centres.h"
#include "accessmatrix.h"
#include "continue.h"
#include "invitemany.h"
#include "mainwindow.h"
#include "pages/connectingpage.h"
#include "pages/invitemanypage.h"
#include "words/words.h"

#include <algorithm>

/// From one of somebody's centres to another (S5). Each has a copy and an outbox of its own, so nothing is
/// lost by going: what waits is sent first if that can be done at once, and else when the centre is next
/// opened.
namespace canolfan::ui {

using directory::Directory;

/// What is left behind, and to be come back to where the other centre cannot be opened.
struct MainWindow::Leaving
{
    QString account;
    QString centre;
    int waiting = 0;
};

/// Which one to open before the portal can be asked; empty: nothing is kept.
QString MainWindow::centreKept(const QString &account) const
{
    const QString last = m_connection.lastCentre();
    if (!last.isEmpty())
        return last;
    const QList<KeptCentre> kept = m_connection.keptCentres(account);
    return kept.isEmpty() ? QString() : kept.constFirst().number;
}

QList<KeptCentre> MainWindow::waitingElsewhere() const
{
    QList<KeptCentre> centres = m_connection.keptCentres(m_connection.session->sub());
    const QString &open = m_connection.directory->centreNumber();
    centres.removeIf([&open](const KeptCentre &centre) {
        return centre.number == open || centre.unsent.value_or(0) == 0;
    });
    return centres;
}

void MainWindow::goToCentre(const QString &number)
{
    const Directory *directory = m_connection.directory;
    if (m_signingOut || !directory->isOpen() || directory->centreNumber() == number)
        return;
    if (m_inviteMany && m_inviteMany->isSending())
        return m_notice->say(Banner::Tone::Warning, [] {
            return tr("Invitations are being sent. Wait until that is done, or cancel it, then choose the "
                      "centre again.");
        });
    if (!asksBeforeLeaving(number))
        sendBeforeLeaving(number);
}

/// What somebody has begun for the people of this centre is not for those of another.
bool MainWindow::asksBeforeLeaving(const QString &number)
{
    const auto leaving = [] { return tr("Go to the other centre", "a button"); };
    if (m_accessMatrix->hasDraft()) {
        goTo(Place::AccessMatrix);
        ask({[] { return tr("Go to the other centre without saving?"); },
                [] {
                    return tr(
                        "What you have chosen in the access matrix is for this centre, and has not been "
                        "saved. It is lost when you go to another one.");
                },
                leaving},
            [this, number] {
                m_accessMatrix->discard();
                goToCentre(number);
            });
        return true;
    }
    const int rows = m_inviteMany ? m_inviteMany->unsentRows() : 0;
    if (rows == 0)
        return false;
    showPage(m_inviteMany->page());
    ask({[] { return tr("Go to the other centre without inviting?"); },
            [rows] {
                return tr(
                    "%n rows of your table have not been sent, and what you have changed in them is lost "
                    "when you go to another centre. The file that they came from stays as it is.",
                    nullptr, rows);
            },
            leaving},
        [this, number] {
            m_inviteMany->forget();
            goToCentre(number);
        });
    return true;
}

/// Deletions that could still be undone too: nobody stays in a centre because somebody has looked at another.
void MainWindow::sendBeforeLeaving(const QString &number)
{
    Directory *directory = m_connection.directory;
    const SyncState &state = directory->syncState();
    if (state.waiting == 0 || state.offlineSince.isValid())
        return leaveFor(number);
    m_connecting->showWork(
        [centre = directory->centreNumber()] { return tr("Sending the changes of centre %1…").arg(centre); },
        true);
    showPage(m_connecting);
    disconnect(m_connecting, &ConnectingPage::cancelled, this, nullptr);
    const int attempt = ++m_attempt;
    continueWith(this, directory->synchronise(m_connecting->stopToken()),
        [this, attempt, number](const Result<void> &sent) {
            if (attempt != m_attempt)
                return;
            if (!sent && sent.error().kind == FailureKind::Cancelled)
                return showCentre();
            leaveFor(number);
        });
}

void MainWindow::leaveFor(const QString &number)
{
    const Directory *directory = m_connection.directory;
    const Leaving leaving{
        m_connection.session->sub(), directory->centreNumber(), directory->syncState().waiting};
    m_connecting->showWork([] { return tr("Reading the list…"); }, true);
    showPage(m_connecting);
    disconnect(m_connecting, &ConnectingPage::cancelled, this, nullptr);
    ++m_attempt;
    const QList<KeptCentre> kept = m_connection.keptCentres(leaving.account);
    if (std::ranges::find(kept, number, &KeptCentre::number) != kept.cend())
        openKeptCentre(number, leaving);
    else
        readCentre(number, leaving);
}

/// Shown from its copy at once, whether or not the portal can be reached.
void MainWindow::openKeptCentre(const QString &number, const Leaving &leaving)
{
    const int attempt = m_attempt;
    continueWith(this, m_connection.keep(leaving.account, number),
        [this, attempt, number, leaving](const CopyNews &news) {
            if (attempt != m_attempt)
                return;
            noteCopyNews(leaving.account + number, news, false);
            m_connection.directory->openKept();
            if (!m_connection.directory->isOpen())
                return readCentre(number, leaving);
            arrive(leaving);
            refreshCentre();
        });
}

struct Reading
{
    Result<void> read;
    CopyNews news{};
};

/// The centre before stays open until the portal has answered.
static QCoro::Task<Reading> keepAndRead(const Connection *connection, QString number, std::stop_token stop)
{
    Reading reading;
    const Result<Profile> who = co_await connection->directory->askWhoIsIn(stop);
    if (!who)
        reading.read = failed(who.error());
    else if (!who->centreWith(number))
        reading.read = failed(Failure{FailureKind::CentreUnknown, number});
    if (!reading.read)
        co_return reading;
    reading.news = co_await connection->keep(connection->session->sub(), number);
    reading.read = co_await connection->directory->openFor(*who, stop);
    co_return reading;
}

void MainWindow::readCentre(const QString &number, const Leaving &leaving)
{
    const int attempt = m_attempt;
    continueWith(this, keepAndRead(&m_connection, number, m_connecting->stopToken()),
        [this, attempt, number, leaving](const Reading &reading) {
            if (attempt != m_attempt)
                return;
            const Directory *directory = m_connection.directory;
            if (directory->isOpen() && directory->centreNumber() == number) {
                noteCopyNews(leaving.account + number, reading.news, true);
                return arrive(leaving);
            }
            const Failure why = reading.read ? Failure{FailureKind::Cancelled} : reading.read.error();
            if (why.kind == FailureKind::MfaRequired)
                return askForFactor();
            goBack(leaving, number, why);
        });
}

void MainWindow::arrive(const Leaving &leaving)
{
    m_notice->clear();
    showCentre();
    if (leaving.waiting > 0)
        m_notice->say(Banner::Tone::Info, [centre = leaving.centre, waiting = leaving.waiting] {
            return words::waitsUntilOpened(centre, waiting);
        });
}

/// Nothing is lost: what waited there is in its copy.
void MainWindow::goBack(const Leaving &leaving, const QString &wanted, const Failure &why)
{
    const Directory *directory = m_connection.directory;
    if (directory->isOpen() && directory->centreNumber() == leaving.centre) {
        showCentre();
        return sayWhyNot(leaving, wanted, why);
    }
    const int attempt = m_attempt;
    continueWith(this, m_connection.keep(leaving.account, leaving.centre),
        [this, attempt, leaving, wanted, why](const CopyNews &) {
            if (attempt != m_attempt)
                return;
            m_connection.directory->openKept();
            if (!m_connection.directory->isOpen())
                return openCentre(); // of whoever does not stay nothing is kept
            showCentre();
            sayWhyNot(leaving, wanted, why);
            refreshCentre();
        });
}

void MainWindow::sayWhyNot(const Leaving &leaving, const QString &wanted, const Failure &why)
{
    if (why.kind == FailureKind::Cancelled)
        return;
    m_notice->say(Banner::Tone::Warning, [here = leaving.centre, wanted, why] {
        return isUnreachable(why.kind)
            ? words::centreNotHereYet(wanted, here)
            : words::centreNotOpened(wanted, here) + QLatin1Char(' ') + words::sentence(why);
    });
}

} // namespace canolfan::ui
