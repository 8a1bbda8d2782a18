#include "accessreviewing.h"
#include "history.h"
#include "mainwindow.h"
#include "pages/accessreviewpage.h"
#include "pages/accounthistorypage.h"
#include "pages/manageuserspage.h"
#include "savingregister.h"
#include "usermanagement.h"
#include "waitingchanges.h"
#include "widgets/banner.h"
#include "widgets/outside.h"

#include <QUrl>

/// What has been done to the accounts, the register of them, and their review.
namespace canolfan::ui {

void MainWindow::makeRecords()
{
    auto *history = new History(*m_connection.directory, m_program.translations, this);
    addPlace(
        Place::History, [history] { return history->page(); }, [history] { history->show(); });
    auto *saving =
        new SavingRegister(*m_connection.directory, *m_connection.reviews, m_program.translations, this);
    m_management->page()->addTask([] { return tr("Register of accounts…"); }, [saving] { saving->begin(); });
    connect(&saving->document(), &SavingDocument::said, this,
        [this](Banner::Tone tone, const Sentence &sentence) { m_notice->say(tone, sentence); });
    connect(&saving->document(), &SavingDocument::saved, this, &MainWindow::offerToOpen);
    makeReviews();
}

void MainWindow::offerToOpen(const Sentence &saved, const QString &pdf)
{
    m_notice->say(
        Banner::Tone::Success, saved, [] { return tr("Open"); },
        [this, pdf] { openOutside(QUrl::fromLocalFile(pdf), this); });
}

void MainWindow::makeReviews()
{
    auto *reviewing = new AccessReviewing(*m_connection.directory, *m_connection.reviews,
        m_connection.openReviews, m_program.translations, this);
    addPlace(
        Place::AccessReview, [reviewing] { return reviewing->page(); }, [reviewing] { reviewing->show(); });
    connect(reviewing, &AccessReviewing::accessWanted, m_management, &UserManagement::manageAccess);
    connect(reviewing, &AccessReviewing::deletionWanted, m_management, &UserManagement::askToDelete);
    connect(m_management, &UserManagement::accessChanged, reviewing, &AccessReviewing::noteChanged);
    connect(m_management, &UserManagement::deletionBegun, reviewing, &AccessReviewing::noteDeleted);
    connect(m_management, &UserManagement::dialogClosed, reviewing, &AccessReviewing::noteClosed);
    connect(reviewing, &AccessReviewing::undoWanted, m_waitingChanges, &WaitingChanges::undo);
    connect(&reviewing->document(), &SavingDocument::saved, this, &MainWindow::offerToOpen);
    connect(reviewing, &AccessReviewing::reminderChanged, this, [this, reviewing] {
        const auto reminder = reviewing->reminder();
        if (!reminder)
            return m_management->page()->clearReminder();
        m_management->page()->remind(
            reminder->isDue ? Banner::Tone::Warning : Banner::Tone::Info, reminder->words,
            [] { return tr("Go to the review"); }, [this] { goTo(Place::AccessReview); });
    });
}

} // namespace canolfan::ui
