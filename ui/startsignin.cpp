#include "mainwindow.h"

#include "changes/copynotice.h"
#include "concealment.h"
#include "continue.h"
#include "dialogs/proxydialog.h"
#include "factorsetup.h"
#include "inbox/practiceinbox.h"
#include "invitemany.h"
#include "pages/codepage.h"
#include "pages/connectingpage.h"
#include "pages/factorpage.h"
#include "pages/manageuserspage.h"
#include "pages/settingspage.h"
#include "pages/signinpage.h"
#include "programsettings.h"
#include "signinflow.h"
#include "usermanagement.h"
#include "waitingchanges.h"
#include "widgets/headerbar.h"
#include "widgets/pagestack.h"
#include "words/synchronising.h"
#include "words/words.h"

#include <QApplication>

/// From nothing to Manage Users.
namespace canolfan::ui {

using WayRound = ConnectingPage::WayRound;

void MainWindow::connectToPortal()
{
    m_retry = [this] { connectToPortal(); };
    m_connecting->showWork([] { return tr("Connecting to the portal…"); }, true);
    showPage(m_connecting);
    continueWith(
        this, m_program.connect(m_connecting->stopToken()), [this](const Result<Connection> &connection) {
            if (connection)
                useConnection(*connection);
            else
                m_connecting->showFailure(connection.error(), WayRound::None);
        });
}

void MainWindow::askForProxyLogin(
    const ProxyQuestion &question, std::function<void(std::optional<ProxyLogin>)> answer)
{
    // Over the window that waits for it: below a dialog, nobody could reach it.
    QWidget *waiting = QApplication::activeModalWidget();
    auto *dialog = new ProxyDialog(question, std::move(answer), waiting ? waiting : this);
    // It names nothing but the proxy, and without its answer the identity server cannot be asked.
    dialog->setProperty(Concealment::staysInSight, true);
    dialog->open();
}

void MainWindow::useConnection(const Connection &connection)
{
    m_connection = connection;
    m_programSettings->setSession(connection.session);
    connect(connection.session, &session::Session::signedOut, this, &MainWindow::showSignedOut);
    connect(
        connection.session, &session::Session::storingFailureChanged, this, &MainWindow::showStoringFailure);
    // The keychain takes its time; the pages are made meanwhile.
    QCoro::Task<Result<QString>> remembered = connection.session->remembered();
    m_header->setPractice(isPractice());
    m_header->setKeptCentres([this] { return m_connection.keptCentres(m_connection.session->sub()); });
    makeOwnAccount();
    makeLock();
    m_management =
        new UserManagement(*connection.directory, m_program.translations, m_program.settings, this);
    makePlaces();
    connect(m_management, &UserManagement::factorWanted, this, &MainWindow::openCentre);
    connect(m_management, &UserManagement::refreshed, this, &MainWindow::takeUpCopy);
    connect(
        connection.directory, &directory::Directory::progressed, m_connecting, &ConnectingPage::setProgress);
    takeUp(std::move(remembered));
}

void MainWindow::readPracticeAccounts()
{
    if (!m_connection.practice || m_signIn->hasPracticeAccounts())
        return;
    continueWith(this, m_connection.practice->accounts(),
        [this](const Result<QList<rehearsal::PracticeAccount>> &accounts) {
            if (accounts)
                m_signIn->setPracticeAccounts(*accounts);
            else
                m_signIn->say(
                    Banner::Tone::Warning, [failure = accounts.error()] { return words::sentence(failure); });
        });
}

void MainWindow::resume()
{
    takeUp(m_connection.session->remembered());
}

void MainWindow::takeUp(QCoro::Task<Result<QString>> remembered)
{
    m_retry = [this] { resume(); };
    // What is going on when nothing is remembered is over at once; no word of it then.
    m_connecting->showWork([] { return tr("Signing in…"); }, true);
    showPage(m_connecting);
    const int attempt = ++m_attempt;
    continueWith(this, std::move(remembered), [this, attempt](const Result<QString> &account) {
        if (attempt != m_attempt)
            return;
        if (!account)
            finishResuming(failed(account.error()));
        else if (!account->isEmpty())
            openKept(*account);
        else
            signInAgain();
    });
}

/// What is kept of the centre is on the screen before the network has been asked.
void MainWindow::openKept(const QString &account)
{
    const QString centre = centreKept(account);
    m_notKept.reset();
    if (centre.isEmpty())
        return signInAgain();
    const int attempt = m_attempt;
    const bool wasOpen = m_connection.directory->keepsChanges();
    continueWith(this, m_connection.keep(account, centre),
        [this, attempt, whose = account + centre, wasOpen](const CopyNews &news) {
            if (attempt != m_attempt)
                return;
            const Result<void> opened = m_connection.directory->openKept();
            noteCopyNews(whose, news, wasOpen);
            if (m_connection.directory->isOpen())
                showCentre();
            else if (opened.error().kind != FailureKind::NoCopyYet)
                m_notKept = opened.error();
            signInAgain();
        });
}

void MainWindow::signInAgain()
{
    const int attempt = m_attempt;
    disconnect(m_connecting, &ConnectingPage::cancelled, this, nullptr);
    connect(m_connecting, &ConnectingPage::cancelled, this, &MainWindow::askForPassword);
    const std::stop_token stop =
        m_connection.directory->isOpen() ? std::stop_token() : m_connecting->stopToken();
    continueWith(this, m_connection.session->resume(stop), [this, attempt](const Result<bool> &resumed) {
        if (attempt != m_attempt)
            return;
        if (m_connection.directory->isOpen())
            finishResumingBehind(resumed);
        else
            finishResuming(resumed);
    });
}

static bool isAboutTheVault(FailureKind kind)
{
    return kind >= FailureKind::KeychainUnavailable && kind <= FailureKind::LiveEntryMayRemain;
}

void MainWindow::finishResuming(const Result<bool> &resumed)
{
    if (resumed)
        return *resumed ? openCentre() : askForPassword();
    const Failure failure = resumed.error();
    if (failure.kind == FailureKind::Locked)
        return showLocked();
    if (!isAboutTheVault(failure.kind) && failure.kind != FailureKind::SignedOutElsewhere) {
        tellCopyNews();
        return m_connecting->showFailure(m_notKept.value_or(failure), WayRound::Password);
    }
    askForPassword();
    m_signIn->say(Banner::Tone::Warning, [failure] { return words::sentence(failure); });
}

/// While what is kept is on the screen.
void MainWindow::finishResumingBehind(const Result<bool> &resumed)
{
    if (resumed && *resumed)
        return refreshCentre();
    const FailureKind kind = resumed ? FailureKind::NotSignedIn : resumed.error().kind;
    if (kind == FailureKind::SignedOutElsewhere)
        return; // showSignedOut() has the word
    if (!resumed && !isAboutTheVault(kind)) {
        m_connection.directory->noteUnreachable(resumed.error());
        m_connection.directory->networkMayBeBack(); // from then on it tries again and again by itself
        return;
    }
    m_connection.directory->close();
    askForPassword();
    if (!resumed)
        m_signIn->say(
            Banner::Tone::Warning, [failure = resumed.error()] { return words::sentence(failure); });
}

/// Staying signed in has been switched: what is kept of the centre goes where it belongs now. What waits to
/// be sent stays where it is.
void MainWindow::moveCopy()
{
    directory::Directory *directory = m_connection.directory;
    if (!directory->isOpen() || m_signingOut || !m_connection.session->isSignedIn())
        return;
    const bool stays = m_program.settings.staySignedIn();
    if (stays == directory->keepsChanges() || !directory->changes().isEmpty())
        return;
    if (stays)
        return continueWith(this, m_connection.keep(m_connection.session->sub(), directory->centreNumber()),
            [this](const CopyNews &) { refreshCentre(); });
    continueWith(this, m_connection.wipe({}, 0), [this](const Result<void> &) { refreshCentre(); });
}

static QStringList centresOf(const Profile &profile)
{
    QStringList numbers;
    for (const Centre &centre : profile.centres)
        numbers << centre.number;
    return numbers;
}

/// What has changed since; what is on the screen stays there meanwhile.
void MainWindow::refreshCentre()
{
    const int attempt = m_attempt;
    const directory::Directory *directory = m_connection.directory;
    const QStringList before = centresOf(directory->profile());
    continueWith(this, m_connection.directory->open(), [=, this](const Result<void> &opened) {
        if (attempt != m_attempt)
            return;
        if (centresOf(directory->profile()) != before)
            showPerson();
        if (opened)
            return;
        if (opened.error().kind == FailureKind::MfaRequired)
            askForFactor();
        else if (isUnreachable(opened.error().kind))
            m_connection.directory->networkMayBeBack(); // from then on it tries again and again by itself
    });
}

void MainWindow::askForPassword()
{
    ++m_attempt; // whatever is still under way comes too late now
    endLock();
    m_header->setPerson(std::nullopt);
    signInFlow().start();
    connectEarly();
    readPracticeAccounts();
}

/// Servers close what nobody uses after a minute or so: it is opened again as long as somebody types.
static constexpr std::chrono::seconds stayOpen{20};

void MainWindow::connectEarly()
{
    if (m_connectedEarly.isValid()
        && !m_connectedEarly.hasExpired(std::chrono::milliseconds(stayOpen).count()))
        return;
    m_connectedEarly.start();
    m_connection.connectEarly();
}

struct Opening
{
    Result<void> opened;
    QString centre{}; ///< its number; empty: it did not come to that
    CopyNews copyNews{};
};

/// The centre that is wanted, or the first of whoever is not in it.
static QCoro::Task<Opening> keepAndOpen(const Connection *connection, QString wanted, std::stop_token stop)
{
    Opening opening;
    const Result<Profile> who = co_await connection->directory->askWhoIsIn(stop);
    if (!who) {
        opening.opened = failed(who.error());
        co_return opening;
    }
    opening.centre = who->centreWith(wanted) ? wanted : who->centres.constFirst().number;
    opening.copyNews = co_await connection->keep(connection->session->sub(), opening.centre);
    opening.opened = co_await connection->directory->openFor(*who, stop);
    co_return opening;
}

void MainWindow::openCentre()
{
    m_retry = [this] { openCentre(); };
    m_connecting->showWork([] { return tr("Reading the list…"); }, true);
    showPage(m_connecting);
    disconnect(m_connecting, &ConnectingPage::cancelled, this, nullptr);
    const int attempt = ++m_attempt;
    const directory::Directory *directory = m_connection.directory;
    const QString wanted = directory->isOpen() ? directory->centreNumber() : m_connection.lastCentre();
    const QString account = m_connection.session->sub();
    const bool wasOpen = directory->keepsChanges();
    continueWith(this, keepAndOpen(&m_connection, wanted, m_connecting->stopToken()),
        [this, attempt, account, wasOpen](const Opening &opening) {
            if (attempt != m_attempt)
                return;
            if (!opening.centre.isEmpty())
                noteCopyNews(account + opening.centre, opening.copyNews, wasOpen);
            finishOpening(opening.opened);
        });
}

void MainWindow::finishOpening(const Result<void> &opened)
{
    if (!opened && opened.error().kind == FailureKind::MfaRequired)
        return askForFactor();
    if (!opened && !m_connection.directory->isOpen()) {
        tellCopyNews();
        m_connecting->showFailure(opened.error(), WayRound::SignOut);
        return;
    }
    if (m_flow)
        m_flow->endFirstSignIn();
    showCentre();
}

void MainWindow::showCentre()
{
    m_connection.setLastCentre(m_connection.directory->centreNumber());
    showPerson();
    m_programSettings->followSession();
    m_connection.directory->setAutomatic(true);
    showPage(m_management->page());
    m_management->show();
    if (m_connection.directory->tooOld())
        goTo(Place::WaitingChanges); // there is nothing else to be seen
    tellCopyNews();
}

void MainWindow::showStoringFailure()
{
    const std::optional<Failure> &failure = m_connection.session->storingFailure();
    // On the settings page, the page says it.
    if (failure && !(m_settingsPage && m_settingsPage->isVisible()))
        m_notice->say(Banner::Tone::Warning, [failure = *failure] { return words::sentence(failure); });
    else
        m_notice->clear();
    if (!failure)
        takeUpCopy(); // the keychain is back
}

} // namespace canolfan::ui
