#include "words/synchronising.h"
#include "concealment.h"
#include "mainwindow.h"
#include "pages/conflictpage.h"
#include "pages/manageuserspage.h"
#include "pages/waitingchangespage.h"
#include "usermanagement.h"
#include "waitingchanges.h"
#include "widgets/headerbar.h"
#include "widgets/pagestack.h"
#include "words/centres.h"

/// What waits, and how this computer and the portal stand to each other.
namespace canolfan::ui {

using directory::Directory;

void MainWindow::makeWaitingChanges()
{
    Directory *directory = m_connection.directory;
    m_waitingChanges = new WaitingChanges(*directory, m_program.translations, this);
    addPlace(Place::WaitingChanges, m_waitingChanges->page(), [this] { m_waitingChanges->show(); });
    connect(m_waitingChanges, &WaitingChanges::pageWanted, this, [this](QWidget *page) {
        if (m_pages->indexOf(page) < 0)
            addToPlace(Place::WaitingChanges, page);
        showPage(page);
    });
    connect(m_management, &UserManagement::decisionWanted, m_waitingChanges, &WaitingChanges::decide);
    connect(m_management, &UserManagement::undoWanted, m_waitingChanges, &WaitingChanges::undo);
    connect(directory, &Directory::syncStateChanged, this, &MainWindow::showSyncState);
    connect(directory, &Directory::opened, this, &MainWindow::showSyncState);
    // Not from within what has found it out: everything of it goes.
    connect(directory, &Directory::copyLost, this, &MainWindow::reopenCopy, Qt::QueuedConnection);
    // Once the session has done its part with the keychain.
    connect(
        &m_program.settings, &Settings::changed, this,
        [this](Setting setting) {
            if (setting == Setting::StaySignedIn)
                moveCopy();
        },
        Qt::QueuedConnection);
    connect(directory, &Directory::closed, this, &MainWindow::showSyncState);
}

void MainWindow::showSyncState()
{
    if (!m_connection.directory->isOpen() || m_concealment->isOn()) {
        showStanding(std::nullopt);
        return m_header->setSyncState(std::nullopt);
    }
    const SyncState &state = m_connection.directory->syncState();
    showStanding(state);
    m_header->setSyncState(state);
    m_frame->navigation()->setCount(Place::WaitingChanges, state.waiting + state.decisions + state.notSent);
}

/// Said once, and not again with every other news.
void MainWindow::showStanding(const std::optional<SyncState> &state)
{
    const Profile &profile = m_connection.directory->profile();
    const bool isLost = state && state->failure && state->failure->kind == FailureKind::CentreUnknown;
    const Sentence sentence = [state, hasOthers = isLost && profile.centres.size() > 1] {
        const QString said = state ? words::standing(*state).value_or(QString()) : QString();
        return hasOthers ? said + QLatin1Char(' ') + words::chooseAnotherCentre() : said;
    };
    if (sentence().isEmpty())
        return m_standing->clear();
    if (sentence() == m_standing->text())
        return;
    m_standing->say(Banner::Tone::Warning, sentence);
    if (isLost)
        m_header->setPerson(profile); // with the centres that there are
}

} // namespace canolfan::ui
