#include "mainwindow.h"

#include "concealment.h"
#include "continue.h"
#include "dialogs/proxydialog.h"
#include "factorsetup.h"
#include "inbox/practiceinbox.h"
#include "pages/codepage.h"
#include "pages/connectingpage.h"
#include "pages/factorpage.h"
#include "pages/manageuserspage.h"
#include "pages/settingspage.h"
#include "pages/signinpage.h"
#include "programsettings.h"
#include "signinflow.h"
#include "usermanagement.h"
#include "widgets/headerbar.h"
#include "widgets/pagestack.h"
#include "words/words.h"

#include <QApplication>

/// From nothing to Manage Users, and back.
namespace canolfan::ui {

using WayRound = ConnectingPage::WayRound;

void MainWindow::connectToPortal()
{
    m_retry = [this] { connectToPortal(); };
    m_connecting->showWork([] { return tr("Connecting to the portal…"); }, false);
    showPage(m_connecting);
    continueWith(this, m_program.connect(), [this](const Result<Connection> &connection) {
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
    setPractice(connection.practice != nullptr);
    makeFlows();
    m_management = new UserManagement(*connection.directory, m_program.translations, this);
    m_pages->addWidget(m_management->page());
    connect(m_management, &UserManagement::factorWanted, this, &MainWindow::openCentre);
    connect(
        connection.directory, &directory::Directory::progressed, m_connecting, &ConnectingPage::setProgress);
    connect(connection.session, &session::Session::signedOut, this, &MainWindow::showSignedOut);
    connect(
        connection.session, &session::Session::storingFailureChanged, this, &MainWindow::showStoringFailure);
    resume();
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
    m_retry = [this] { resume(); };
    // What is going on when nothing is remembered is over at once; no word of it then.
    m_connecting->showWork([] { return tr("Signing in…"); }, true);
    showPage(m_connecting);
    const int attempt = ++m_attempt;
    disconnect(m_connecting, &ConnectingPage::cancelled, this, nullptr);
    connect(m_connecting, &ConnectingPage::cancelled, this, &MainWindow::askForPassword);
    continueWith(this, m_connection.session->resume(m_connecting->stopToken()),
        [this, attempt](const Result<bool> &resumed) {
            if (attempt == m_attempt)
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
    if (!isAboutTheVault(failure.kind) && failure.kind != FailureKind::SignedOutElsewhere)
        return m_connecting->showFailure(failure, WayRound::Password);
    askForPassword();
    m_signIn->say(Banner::Tone::Warning, [failure] { return words::sentence(failure); });
}

void MainWindow::askForPassword()
{
    ++m_attempt; // whatever is still under way comes too late now
    endLock();
    m_header->setPerson(std::nullopt);
    m_flow->start();
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

void MainWindow::openCentre()
{
    m_retry = [this] { openCentre(); };
    m_connecting->showWork([] { return tr("Reading the list…"); }, true);
    showPage(m_connecting);
    disconnect(m_connecting, &ConnectingPage::cancelled, this, nullptr);
    const int attempt = ++m_attempt;
    continueWith(this, m_connection.directory->open(m_connecting->stopToken()),
        [this, attempt](const Result<void> &opened) {
            if (attempt == m_attempt)
                finishOpening(opened);
        });
}

void MainWindow::finishOpening(const Result<void> &opened)
{
    if (!opened && opened.error().kind == FailureKind::MfaRequired) {
        m_header->setPerson(std::nullopt); // whose menu would lead round it
        return m_factorSetup->begin(m_flow->isFirstSignIn() ? MfaReason::FirstSignIn : MfaReason::AfterReset);
    }
    if (!opened) {
        m_connecting->showFailure(opened.error(), WayRound::SignOut);
        return;
    }
    m_flow->endFirstSignIn();
    showPerson();
    m_programSettings->followSession();
    showPage(m_management->page());
    m_management->show();
}

void MainWindow::signOut()
{
    if (m_signingOut)
        return;
    m_signingOut = true;
    if (m_concealment->isOn())
        m_connection.directory->close(); // whoever comes next sees nothing of it
    endLock();
    m_connecting->showWork([] { return tr("Signing out…"); }, false);
    showPage(m_connecting);
    continueWith(this, m_connection.session->signOut(), [this](const Result<void> &done) {
        m_signingOut = false;
        const auto remains = done ? std::nullopt : std::optional(done.error());
        showSignIn(remains, [] { return tr("You have signed out."); });
    });
}

/// After signing out; `said`: what that was, where nothing of it remains.
void MainWindow::showSignIn(const std::optional<Failure> &remains, const Sentence &said)
{
    m_connection.directory->close();
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

void MainWindow::showStoringFailure()
{
    const std::optional<Failure> &failure = m_connection.session->storingFailure();
    // On the settings page, the page says it.
    if (failure && !m_settingsPage->isVisible())
        m_notice->say(Banner::Tone::Warning, [failure = *failure] { return words::sentence(failure); });
    else
        m_notice->clear();
}

} // namespace canolfan::ui
