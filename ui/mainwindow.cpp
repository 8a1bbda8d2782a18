#include "mainwindow.h"

#include "concealment.h"
#include "connectionhelp.h"
#include "inbox/practiceinbox.h"
#include "look/metrics.h"
#include "pages/codepage.h"
#include "pages/connectingpage.h"
#include "pages/forgotpasswordpage.h"
#include "pages/manageuserspage.h"
#include "pages/mfa/mfaapppage.h"
#include "pages/mfa/mfaemailpage.h"
#include "pages/mfa/mfatextpage.h"
#include "pages/settingspage.h"
#include "programsettings.h"
#include "usermanagement.h"
#include "widgets/headerbar.h"
#include "widgets/pagestack.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QScreen>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace canolfan::ui {

static constexpr std::chrono::milliseconds longestUnseen{500};

MainWindow::MainWindow(Program program)
    : m_program(std::move(program))
    , m_theme(*qApp, m_program.scheme.value_or(ProgramSettings::schemeOf(m_program.settings.colourScheme())))
    , m_stockDialogs(*qApp)
    , m_header(new HeaderBar)
    , m_standing(new Banner)
    , m_notice(new Banner)
    , m_pages(new PageStack)
    , m_frame(new NavigationFrame(m_pages))
    , m_connecting(new ConnectingPage)
    , m_programSettings(new ProgramSettings(m_program.settings, m_program.translations, m_theme, this))
    , m_behindSettings(m_connecting)
    , m_help(new ConnectionHelp(m_program, this))
    , m_concealment(new Concealment(this, m_pages, this))
{
    setWindowTitle(QStringLiteral("Canolfan")); // no names: titles end up in task lists and screenshots
    layOut();
    m_header->setLanguage(m_program.translations.language());
    m_connecting->setPortalAddress(m_program.portalAddress);
    connectHeader();
    connectPages();
    restoreGeometryOrDefault();
    // Where nobody looks yet nothing is painted: started behind another window, or on another desktop.
    QTimer::singleShot(longestUnseen, this, &MainWindow::begin);
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto *noticeRow = new QVBoxLayout;
    noticeRow->setContentsMargins(scaled(32), scaled(12), scaled(32), 0);
    noticeRow->setSpacing(scaled(8));
    m_standing->setClosable(false);
    noticeRow->addWidget(m_standing);
    noticeRow->addWidget(m_notice);
    column->addLayout(noticeRow);
    column->addWidget(m_frame, 1);
    m_pages->addWidget(m_connecting);
    setCentralWidget(content);
}

void MainWindow::connectHeader()
{
    connect(m_header, &HeaderBar::languageChosen, m_programSettings, &ProgramSettings::setLanguage);
    connect(m_header, &HeaderBar::centreChosen, this, &MainWindow::goToCentre, Qt::QueuedConnection);
    connect(m_header, &HeaderBar::practiceInboxWanted, this, &MainWindow::showInbox);
    connect(m_header, &HeaderBar::settingsWanted, this, &MainWindow::showSettings);
    connect(m_concealment, &Concealment::changed, m_header,
        [this](bool locked) { m_header->setSettingsReachable(!locked); });
    connect(m_header, &HeaderBar::signOutWanted, this, &MainWindow::signOut);
    connect(m_header, &HeaderBar::connectionCheckWanted, m_help, &ConnectionHelp::checkConnection);
    connect(m_header, &HeaderBar::manageUsersWanted, this, &MainWindow::showUsers);
    connect(m_header, &HeaderBar::waitingChangesWanted, this, [this] { goTo(Place::WaitingChanges); });
    connect(m_frame->navigation(), &Navigation::wanted, this, &MainWindow::goTo);
    connect(m_pages, &PageStack::currentChanged, this, &MainWindow::followPage);
    // Wherever it was chosen, here or in a dialog.
    connect(&m_program.translations, &words::Translations::changed, m_header, &HeaderBar::setLanguage);
    auto *keys = new QShortcut(this);
    const QList<QKeySequence> usual = QKeySequence::keyBindings(QKeySequence::Preferences);
    keys->setKeys(usual.isEmpty() ? QList{QKeySequence(Qt::CTRL | Qt::Key_Comma)} : usual);
    connect(keys, &QShortcut::activated, this, &MainWindow::showSettings);
}

void MainWindow::connectPages()
{
    connect(m_connecting, &ConnectingPage::retryWanted, this, [this] { m_retry(); });
    connect(m_connecting, &ConnectingPage::passwordWanted, this, &MainWindow::askForPassword);
    connect(m_connecting, &ConnectingPage::signOutWanted, this, &MainWindow::signOut);
    connect(m_connecting, &ConnectingPage::connectionCheckWanted, m_help, &ConnectionHelp::checkConnection);
}

void MainWindow::restoreGeometryOrDefault()
{
    setMinimumSize(std::min(scaled(820), screen()->availableSize().width()),
        std::min(scaled(520), screen()->availableSize().height()));
    if (restoreGeometry(m_program.settings.windowGeometry()))
        return;
    const QSize available = screen()->availableSize();
    resize(std::min(scaled(1180), available.width() * 95 / 100),
        std::min(scaled(820), available.height() * 92 / 100));
}

/// After the first paint: nothing of network or keychain stands before it.
bool MainWindow::event(QEvent *event)
{
    if (!m_hasBegun && (event->type() == QEvent::Paint || event->type() == QEvent::UpdateRequest))
        QTimer::singleShot(0, this, &MainWindow::begin);
    return QMainWindow::event(event);
}

void MainWindow::begin()
{
    if (!std::exchange(m_hasBegun, true))
        connectToPortal();
}

void MainWindow::closeUnasked()
{
    while (const QDialog *dialog = findChild<QDialog *>())
        delete dialog; // and with it those that it has opened
    m_closesUnasked = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closesUnasked && (asksBeforeClosing() || sendsBeforeClosing()))
        return event->ignore();
    m_program.settings.setWindowGeometry(saveGeometry());
    if (m_inbox)
        m_inbox->close();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_header->setLanguage(m_program.translations.language());
    QMainWindow::changeEvent(event);
}

void MainWindow::showPage(QWidget *page)
{
    if (m_concealment->takesPage(page))
        return;
    // What comes up by itself while somebody waits for it waits behind the settings. A sign-in that ends
    // does not: they are another's then.
    if (m_pages->currentWidget() == m_settingsPage && !m_settingsPage->isSignedIn())
        m_behindSettings = page;
    else
        m_pages->setCurrentWidget(page);
}

void MainWindow::showSettings()
{
    if (m_concealment->isOn() || m_pages->currentWidget() == m_settingsPage)
        return;
    if (!m_settingsPage) {
        m_settingsPage = &m_programSettings->page();
        m_pages->addWidget(m_settingsPage);
        connect(m_settingsPage, &SettingsPage::backWanted, this, &MainWindow::leaveSettings);
    }
    m_behindSettings = m_pages->currentWidget();
    m_programSettings->followSession();
    m_pages->setCurrentWidget(m_settingsPage);
    m_settingsPage->begin();
}

void MainWindow::leaveSettings()
{
    m_pages->setCurrentWidget(m_behindSettings);
}

void MainWindow::fillCode(const QString &code)
{
    const QWidget *page = m_pages->currentWidget();
    if (page == m_code)
        m_code->fill(code);
    else if (page == m_forgotPassword)
        m_forgotPassword->fill(code);
    else if (page == m_mfaApp)
        m_mfaApp->fill(code);
    else if (page == m_mfaText)
        m_mfaText->fill(code);
    else if (page == m_mfaEmail)
        m_mfaEmail->fill(code);
}

void MainWindow::showInbox()
{
    if (!m_connection.practice)
        return;
    if (!m_inbox) {
        rehearsal::PracticePortal *practice = m_connection.practice;
        m_inbox = new PracticeInbox([practice](std::stop_token stop) { return practice->inbox(stop); }, this);
        m_inbox->setAttribute(Qt::WA_DeleteOnClose);
        // Unlocking takes a code, and the practice portal's codes are nowhere else.
        m_inbox->setProperty(Concealment::staysInSight, true);
        connect(m_inbox, &PracticeInbox::codeChosen, this, [this](const QString &code) {
            fillCode(code);
            activateWindow();
        });
    }
    m_inbox->show();
    m_inbox->raise();
    m_inbox->activateWindow();
}

} // namespace canolfan::ui
