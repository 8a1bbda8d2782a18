#include "accessmatrix.h"
#include "connectionhelp.h"
#include "continue.h"
#include "dialogs/question.h"
#include "invitemany.h"
#include "mainwindow.h"
#include "pages/accessmatrixpage.h"
#include "pages/invitemanypage.h"
#include "pages/manageuserspage.h"
#include "usermanagement.h"
#include "widgets/pagestack.h"
#include "words/words.h"

/// The way between the pages of the centre, for somebody who is signed in.
namespace canolfan::ui {

void MainWindow::addPlace(Place place, QWidget *page, std::function<void()> show)
{
    m_places.insert(place, {page, std::move(show)});
    addToPlace(place, page);
}

void MainWindow::addPlace(Place place, std::function<QWidget *()> makePage, std::function<void()> show)
{
    m_places.insert(place, {nullptr, std::move(show), std::move(makePage)});
}

void MainWindow::addToPlace(Place place, QWidget *page)
{
    m_placeOf.insert(page, place);
    m_pages->addWidget(page);
}

void MainWindow::makePlaces()
{
    addPlace(Place::ManageUsers, m_management->page(), [this] { m_management->page()->focusList(); });
    connect(
        m_management->page(), &ManageUsersPage::mailHelpWanted, m_help, &ConnectionHelp::aboutMissingMail);
    m_accessMatrix =
        new AccessMatrix(*m_connection.directory, m_program.translations, m_program.settings, this);
    addPlace(
        Place::AccessMatrix, [this] { return m_accessMatrix->page(); }, [this] { m_accessMatrix->show(); });
    makeWaitingChanges();
    m_management->page()->addTask([] { return tr("Invite many…"); }, [this] { inviteMany(); });
    makeRecords();
}

void MainWindow::inviteMany()
{
    if (!m_connection.directory->isOpen())
        return;
    if (const Verdict refused = m_connection.directory->mayInvite())
        return m_management->page()->say(
            Banner::Tone::Warning, [refusal = *refused] { return words::sentence(refusal); });
    if (!m_inviteMany) {
        m_inviteMany = new InviteMany(*m_connection.directory, this);
        addToPlace(Place::ManageUsers, m_inviteMany->page());
        connect(m_inviteMany, &InviteMany::backWanted, this, &MainWindow::showUsers);
    }
    showPage(m_inviteMany->page());
    m_inviteMany->show();
}

/// The navigation is there where somebody can go on to another page of the centre.
void MainWindow::followPage()
{
    const auto found = m_placeOf.constFind(m_pages->currentWidget());
    const std::optional<Place> place =
        found == m_placeOf.constEnd() ? std::nullopt : std::optional(found.value());
    m_frame->setNavigationShown(place.has_value());
    m_frame->navigation()->setCurrent(place);
}

void MainWindow::goTo(Place place)
{
    const auto found = m_places.find(place);
    const bool isClosed = place != Place::ManageUsers && !m_connection.directory->isOpen();
    if (found == m_places.end() || isClosed)
        return;
    if (!found->page) {
        found->page = found->makePage();
        addToPlace(place, found->page);
    }
    showPage(found->page);
    found->show();
}

void MainWindow::showUsers()
{
    goTo(Place::ManageUsers);
}

/// A deletion that could still be undone is no longer to be: nobody stays in a centre because the program was
/// closed. False: there is none, or it cannot be sent now, and goes with the next start.
bool MainWindow::sendsBeforeClosing()
{
    directory::Directory *directory = m_connection.directory;
    if (!directory || !directory->isOpen() || !directory->isInGrace()
        || directory->syncState().offlineSince.isValid())
        return false;
    m_notice->say(Banner::Tone::Info, [] { return tr("Deleting, then the program closes…"); });
    continueWith(this, directory->synchronise(), [this](const Result<void> &) { closeUnasked(); });
    return true;
}

bool MainWindow::asksBeforeClosing()
{
    if (!m_accessMatrix || !m_accessMatrix->hasDraft())
        return false;
    goTo(Place::AccessMatrix);
    ask({[] { return tr("Close without saving?"); },
            [] {
                return tr("What you have chosen in the access matrix has not been saved. It is lost when the "
                          "program closes.");
            },
            [] { return tr("Close without saving", "a button"); }},
        [this] { closeUnasked(); });
    return true;
}

void MainWindow::ask(const Question::Words &words, std::function<void()> then)
{
    if (findChild<Question *>())
        return;
    auto *question = new Question(words, Question::Tone::Danger, this);
    // Once it has answered: all that is open may go.
    connect(question, &Question::confirmed, this, std::move(then), Qt::QueuedConnection);
    question->open();
}

} // namespace canolfan::ui
