#include "waitingchanges.h"

#include "continue.h"
#include "dialogs/signoutquestion.h"
#include "pages/conflictpage.h"
#include "pages/waitingchangespage.h"
#include "words/words.h"

#include <memory>

namespace canolfan::ui {

using directory::Directory;

static constexpr std::chrono::milliseconds showEvery{50};

WaitingChanges::WaitingChanges(Directory &directory, words::Translations &translations, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_translations(translations)
    , m_page(new WaitingChangesPage(&m_model))
{
    connect(&translations, &words::Translations::changed, &m_model, [this] { m_model.retranslate(); });
    connectDirectory();
    connectPage();
}

void WaitingChanges::connectDirectory()
{
    m_page->installEventFilter(this);
    connect(&m_directory, &Directory::opened, this, &WaitingChanges::showChanges);
    m_showing.setSingleShot(true);
    m_showing.setInterval(showEvery);
    connect(&m_showing, &QTimer::timeout, this, &WaitingChanges::showAll);
    const auto showSoon = [this] {
        if (m_page->isVisible() && !m_showing.isActive())
            m_showing.start();
    };
    connect(&m_directory, &Directory::changesChanged, this, showSoon);
    connect(&m_directory, &Directory::syncStateChanged, this, showSoon);
    connect(&m_directory, &Directory::closed, this, [this] {
        m_showing.stop();
        m_model.setChanges({});
        m_page->setSyncState({});
        m_page->clearBanner();
    });
}

void WaitingChanges::connectPage()
{
    connect(m_page, &WaitingChangesPage::sendWanted, this, &WaitingChanges::send);
    connect(m_page, &WaitingChangesPage::undoWanted, this, &WaitingChanges::undo);
    connect(m_page, &WaitingChangesPage::giveUpWanted, this, &WaitingChanges::giveUp);
    connect(m_page, &WaitingChangesPage::decideWanted, this, &WaitingChanges::decide);
    connect(m_page, &WaitingChangesPage::tryAgainWanted, this, [this](quint64 number) {
        const Result<void> again = m_directory.tryAgain(number);
        sayFailure(again);
        if (again)
            send();
    });
}

void WaitingChanges::makeConflictPage()
{
    if (m_conflictPage)
        return;
    m_conflictPage = new ConflictPage;
    connect(m_conflictPage, &ConflictPage::backWanted, this, [this] { Q_EMIT pageWanted(m_page); });
    connect(m_conflictPage, &ConflictPage::decided, this,
        [this](const PendingChange &seen, const Decision &decision) {
            finishDeciding(seen.number, m_directory.decide(seen, decision));
        });
}

void WaitingChanges::show()
{
    showAll();
    m_page->focusList();
}

void WaitingChanges::showAll()
{
    showChanges();
    m_page->setSyncState(m_directory.syncState());
}

/// While nobody sees the page, nothing of it is kept up.
bool WaitingChanges::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && m_directory.isOpen())
        showAll();
    return QObject::eventFilter(watched, event);
}

void WaitingChanges::showChanges()
{
    m_model.setChanges(m_directory.changes());
}

void WaitingChanges::sayFailure(const Result<void> &done)
{
    if (done)
        m_page->clearBanner();
    else if (done.error().kind != FailureKind::Cancelled)
        m_page->say(Banner::Tone::Danger, [failure = done.error()] { return words::sentence(failure); });
}

void WaitingChanges::send()
{
    if (m_sending)
        return;
    m_sending = true;
    const std::stop_token stop = m_page->beginSending();
    continueWith(this, m_directory.synchronise(stop), [this](const Result<void> &sent) {
        m_sending = false;
        m_page->endSending();
        sayFailure(sent);
    });
}

void WaitingChanges::undo(quint64 number)
{
    sayFailure(m_directory.undo(number));
}

void WaitingChanges::giveUp(quint64 number)
{
    sayFailure(m_directory.giveUp(number));
}

/// Side by side where somebody else has changed the person too; what was refused can be tried again or taken
/// back on the page.
void WaitingChanges::decide(quint64 number)
{
    showChanges(); // as it is now
    const PendingChange *change = m_model.find(number);
    if (!change)
        return;
    if (change->state != ChangeState::Conflict) {
        Q_EMIT pageWanted(m_page);
        return m_page->select(number);
    }
    makeConflictPage();
    m_conflictPage->ask(caseOf(*change));
    Q_EMIT pageWanted(m_conflictPage);
}

ConflictCase WaitingChanges::caseOf(const PendingChange &change) const
{
    const std::optional<CentreUser> merged = m_directory.merged(change);
    return {change, merged ? merged->accountType : AccountType::User,
        merged ? merged->permissions : Permissions()};
}

/// About what was on the page, or not at all: what stands otherwise by now is asked about anew.
void WaitingChanges::finishDeciding(quint64 number, const Result<void> &decided)
{
    showChanges();
    const PendingChange *now = m_model.find(number);
    const bool isOtherNow = !decided && decided.error().kind == FailureKind::ChangedMeanwhile;
    if (isOtherNow && now && now->state == ChangeState::Conflict)
        return m_conflictPage->askAgain(caseOf(*now));
    Q_EMIT pageWanted(m_page);
    sayFailure(decided);
    if (decided && m_directory.syncState().waiting > 0)
        send();
}

void WaitingChanges::askBeforeSignOut(
    const QList<KeptCentre> &elsewhere, std::function<void(quint64 lastToDiscard)> then)
{
    Directory *directory = &m_directory;
    const auto shown = std::make_shared<quint64>(0);
    const auto waiting = [directory, shown] {
        const QList<PendingChange> &changes = directory->changes();
        *shown = changes.isEmpty() ? 0 : changes.constLast().number;
        return changes;
    };
    auto *question = new SignOutQuestion(
        waiting, [directory](std::stop_token stop) { return directory->synchronise(stop); },
        m_page->window());
    question->setElsewhere(elsewhere);
    connect(question, &SignOutQuestion::signOutWanted, this, [then] { then(0); });
    connect(question, &SignOutQuestion::discardWanted, this, [then, shown] { then(*shown); });
    question->open();
}

} // namespace canolfan::ui
