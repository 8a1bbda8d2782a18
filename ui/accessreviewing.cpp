#include "accessreviewing.h"

#include "continue.h"
#include "dialogs/beginreviewdialog.h"
#include "dialogs/signoffdialog.h"
#include "pages/accessreviewpage.h"
#include "report/reviewrecord.h"
#include "words/review.h"
#include "words/words.h"

#include <QDir>
#include <QSet>

#include <algorithm>
#include <vector>

namespace canolfan::ui {

using directory::Directory;
using directory::Saved;
using review::Reviews;
using Tone = Banner::Tone;

AccessReviewing::AccessReviewing(
    Directory &directory, Reviews &reviews, Open open, words::Translations &translations, QWidget *window)
    : QObject(window)
    , m_directory(directory)
    , m_reviews(reviews)
    , m_open(std::move(open))
    , m_translations(translations)
    , m_follower(directory, translations, m_people, ListFollower::Begin::WhenFilled)
    , m_model(m_people)
    , m_saving(window)
{
    m_showing.setSingleShot(true);
    m_showing.setInterval(0);
    connect(&m_showing, &QTimer::timeout, this, &AccessReviewing::showAll);
    // Not from within: a note that is kept because somebody else is selected comes while the list changes.
    connect(&reviews, &Reviews::changed, &m_showing, qOverload<>(&QTimer::start));
    connect(&translations, &words::Translations::changed, this, &AccessReviewing::showAll);
    connect(&directory, &Directory::opened, this, [this] { openReviews(false, {}); });
    for (const auto anew : {&Directory::changesChanged, &Directory::usersReset})
        connect(&directory, anew, &m_showing, qOverload<>(&QTimer::start));
    for (const auto ofOne : {&Directory::userAdded, &Directory::userChanged, &Directory::userRemoved})
        connect(&directory, ofOne, &m_showing, qOverload<>(&QTimer::start));
    connect(&directory, &Directory::closed, this, [this] {
        if (m_page)
            m_page->finishNote();
        m_reviews.close();
        if (m_page)
            m_page->forget();
    });
}

AccessReviewPage *AccessReviewing::page()
{
    if (!m_page) {
        m_page = new AccessReviewPage(m_model, m_people, [this](const CentreUser &user) {
            return AccessReviewPage::Allowed{m_directory.mayAssign(user), m_directory.mayDelete(user)};
        });
        connectPage();
    }
    return m_page;
}

void AccessReviewing::connectPage()
{
    connect(m_page, &AccessReviewPage::beginWanted, this, [this] {
        auto *dialog = new BeginReviewDialog(QDate::currentDate(), m_page->window());
        connect(dialog, &BeginReviewDialog::confirmed, this, &AccessReviewing::begin);
        dialog->open();
    });
    connect(m_page, &AccessReviewPage::keepWanted, this, &AccessReviewing::keep);
    connect(m_page, &AccessReviewPage::withdrawWanted, this, &AccessReviewing::withdraw);
    connect(m_page, &AccessReviewPage::changeWanted, this, [this](const QString &id) {
        m_wanted = id;
        Q_EMIT accessWanted(id);
    });
    connect(m_page, &AccessReviewPage::removeWanted, this, [this](const QString &id) {
        m_wanted = id;
        Q_EMIT deletionWanted(id);
    });
    connect(m_page, &AccessReviewPage::noteWanted, this,
        [this](const CentreUser &user, const QString &note) { sayFailure(m_reviews.setNote(user, note)); });
    connect(m_page, &AccessReviewPage::signOffWanted, this, &AccessReviewing::signOff);
    connect(m_page, &AccessReviewPage::discardWanted, this, [this] { sayFailure(m_reviews.discard()); });
    connect(m_page, &AccessReviewPage::recordWanted, this, &AccessReviewing::saveRecord);
    connect(&m_saving, &SavingDocument::saved, m_page, &AccessReviewPage::clearBanner);
    connect(&m_saving, &SavingDocument::said, m_page,
        [this](Tone tone, const Sentence &sentence) { m_page->say(tone, sentence); });
}

/// Unless another centre, or nobody's, is open by then.
void AccessReviewing::openReviews(bool isToBegin, const std::function<void()> &then)
{
    if (m_directory.mayReadRecords())
        return m_reviews.keepNothing(Failure{FailureKind::NotAllowed});
    const auto opened = [this, where = m_directory.whoAndWhere(), then] {
        if (!m_directory.isOpen() || m_directory.whoAndWhere() != where)
            return m_reviews.close();
        if (then)
            then();
    };
    continueWith(this, m_open(m_directory.profile().id, m_directory.centre().number, isToBegin), opened);
}

void AccessReviewing::show()
{
    m_follower.fill();
    openReviews(false, [this] { m_reviews.readAgain(); });
    if (m_reviews.damage())
        m_page->say(Tone::Warning, [failure = *m_reviews.damage()] { return words::sentence(failure); });
    showAll();
    m_page->focusFirst();
}

/// Looked up once for all of a centre's people.
IsGoing AccessReviewing::going() const
{
    QSet<QString> ids;
    for (const PendingChange &change : m_directory.changes()) {
        if (endsTheAccount({change}))
            ids.insert(change.userId());
    }
    return [ids](const CentreUser &user) { return ids.contains(user.id); };
}

Sentence AccessReviewing::whyNot() const
{
    if (const Verdict refused = m_directory.isOpen() ? m_directory.mayReadRecords() : Verdict())
        return [refusal = *refused] { return words::sentence(refusal); };
    if (const auto &tooOld = m_directory.tooOld())
        return [failure = *tooOld] { return words::sentence(failure); };
    if (const auto &failure = m_reviews.whyNot())
        return [failure = *failure] { return words::whyNoReview(failure); };
    return {};
}

QList<AccessReview> AccessReviewing::earlier() const
{
    QList<AccessReview> reviews = m_reviews.all();
    reviews.removeIf([](const AccessReview &review) { return !review.isSignedOff(); });
    std::reverse(reviews.begin(), reviews.end());
    return reviews;
}

void AccessReviewing::showAll()
{
    if (m_page)
        showOnPage();
    Q_EMIT reminderChanged();
}

void AccessReviewing::showOnPage()
{
    // Nobody is to be seen while the list is too old, and so nobody can be checked.
    const AccessReview *running = m_directory.tooOld() ? nullptr : m_reviews.running();
    const IsGoing goes = going();
    m_page->setCatalogue(m_directory.catalogue(), m_translations.language());
    m_model.setReview(running);
    QList<AccessReviewPage::TopicTally> topics;
    if (running) {
        QList<ReviewTopic> all{std::nullopt};
        all += QList<ReviewTopic>(assignablePermissions.begin(), assignablePermissions.end());
        for (const ReviewTopic &topic : std::as_const(all))
            topics.append({topic, tallyOf(*running, topic, m_directory.users(), goes)});
    }
    m_page->setTallies(running ? tallyOf(*running, m_directory.users(), goes) : ReviewTally(), topics);
    m_page->setEarlier(earlier());
    m_page->setWhyNot(whyNot());
}

std::optional<AccessReviewing::Reminder> AccessReviewing::reminder() const
{
    const std::optional<ReviewReminder> due = m_directory.isOpen() && !m_directory.tooOld()
        ? reminderOf(m_reviews.all(), QDate::currentDate())
        : std::nullopt;
    if (!due)
        return std::nullopt;
    const std::optional<AccessReview> running =
        m_reviews.running() ? std::optional(*m_reviews.running()) : std::nullopt;
    const ReviewTally tally = running ? tallyOf(*running, m_directory.users(), going()) : ReviewTally();
    return Reminder{
        [due = *due, running, tally] { return words::sentence(due, running ? &*running : nullptr, tally); },
        due->kind != ReviewReminder::Kind::UnderWay};
}

bool AccessReviewing::sayFailure(const Result<void> &result)
{
    if (!result)
        m_page->say(Tone::Danger, [failure = result.error()] { return words::sentence(failure); });
    return !result;
}

// --- The verbs

void AccessReviewing::begin(const ExamSeries &series, QDate due)
{
    openReviews(true, [this, series, due] {
        m_page->clearBanner();
        if (sayFailure(m_reviews.begin(series, due, m_directory.profile().name())))
            return;
        showAll();
        m_page->focusFirst();
    });
}

void AccessReviewing::keep(const QList<CentreUser> &selected)
{
    const std::optional<ReviewTopic> topic = m_model.topic();
    QList<CentreUser> people = selected;
    people.removeIf(going()); // there is nothing to keep of who is about to go
    if (people.isEmpty())
        return;
    const Reviews::Before before = m_reviews.asItIs(people);
    const Result<void> kept =
        topic ? m_reviews.keep(people, *topic) : m_reviews.decide(people, ReviewDecision::Keep);
    if (sayFailure(kept))
        return;
    const int count = int(people.size());
    m_page->say(
        Tone::Success,
        [count, name = people.constFirst().name()] {
            return count == 1 ? tr("Kept: %1.").arg(name) : tr("Kept for %n people.", nullptr, count);
        },
        [] { return tr("Undo", "a decision in a review"); },
        [this, before] {
            m_page->clearBanner();
            sayFailure(m_reviews.restore(before));
        });
}

/// On the directory, which outlives it.
static QCoro::Task<QList<Result<Saved>>> withdrawn(
    Directory *directory, QList<CentreUser> people, AccessChange change)
{
    // So many are on their way at a time: each is kept durably before the next is, and the window stays
    // alive.
    static constexpr qsizetype atATime = 20;
    QList<Result<Saved>> results;
    const QString where = directory->whoAndWhere();
    for (qsizetype from = 0; from < people.size() && directory->whoAndWhere() == where; from += atATime) {
        std::vector<QCoro::Task<Result<Saved>>> tasks;
        for (const CentreUser &user : people.mid(from, atATime))
            tasks.push_back(directory->changeAccess(user, change, QUuid::createUuid()));
        for (QCoro::Task<Result<Saved>> &task : tasks) {
            const Result<Saved> result = co_await task;
            results.append(result);
        }
    }
    co_return results;
}

void AccessReviewing::withdraw(const QList<CentreUser> &people)
{
    const std::optional<ReviewTopic> topic = m_model.topic();
    if (people.isEmpty() || !topic || !*topic)
        return;
    const Permission permission = **topic;
    const QString where = m_directory.whoAndWhere();
    continueWith(this, withdrawn(&m_directory, people, AccessChange{{}, permission}),
        [this, where, permission](const QList<Result<Saved>> &results) {
            if (m_directory.whoAndWhere() == where) // else it is another centre's review by now
                finishWithdrawing(permission, results);
        });
}

QString AccessReviewing::withdrawnWords(Permission permission, int people)
{
    return tr("Withdrawn from %n people: %1.", nullptr, people).arg(words::label(permission));
}

void AccessReviewing::finishWithdrawing(Permission permission, const QList<Result<Saved>> &results)
{
    int done = 0;
    bool isSent = true;
    std::optional<Failure> refused;
    for (const Result<Saved> &result : results) {
        if (!result) {
            refused = result.error();
            continue;
        }
        ++done;
        isSent = isSent && result->atThePortal;
        if (sayFailure(m_reviews.noteChange(result->user)))
            return;
    }
    if (refused)
        return m_page->say(Tone::Danger, [permission, done, failure = *refused] {
            return QStringLiteral("%1 %2").arg(withdrawnWords(permission, done), words::sentence(failure));
        });
    m_page->say(isSent ? Tone::Success : Tone::Warning, [permission, done, isSent] {
        const QString what = tr("Withdrawn from %n people: %1.", nullptr, done).arg(words::label(permission));
        return isSent
            ? what
            : QStringLiteral("%1 %2").arg(what, tr("It is sent to the portal as soon as it can be."));
    });
}

bool AccessReviewing::isWanted(const QString &id)
{
    return std::exchange(m_wanted, {}) == id && m_reviews.running();
}

void AccessReviewing::noteClosed()
{
    m_wanted.clear();
}

void AccessReviewing::noteChanged(const CentreUser &now)
{
    if (!isWanted(now.id))
        return;
    if (!sayFailure(m_reviews.decide({now}, ReviewDecision::Change)))
        m_page->say(Tone::Success, [name = now.name()] { return tr("Access changed: %1.").arg(name); });
}

void AccessReviewing::noteDeleted(const CentreUser &user)
{
    if (!isWanted(user.id))
        return;
    if (sayFailure(m_reviews.decide({user}, ReviewDecision::Remove)))
        return;
    const auto changes = m_directory.changesOf(user.id);
    const auto waiting = std::ranges::find_if(changes, [](const PendingChange &change) {
        return change.kind == ChangeKind::Delete || change.kind == ChangeKind::CancelInvitation;
    });
    if (waiting == changes.cend())
        return m_page->say(
            Tone::Success, [name = user.name()] { return tr("Account deleted: %1.").arg(name); });
    m_page->say(
        Tone::Warning,
        [name = user.name()] {
            return tr("The account of %1 is being deleted; until the portal has been told, they still have "
                      "access.")
                .arg(name);
        },
        [] { return tr("Undo", "a deletion"); },
        [this, number = waiting->number] {
            m_page->clearBanner();
            Q_EMIT undoWanted(number);
        });
}

void AccessReviewing::signOff()
{
    const AccessReview *running = m_reviews.running();
    const ReviewTally tally = running ? tallyOf(*running, m_directory.users(), going()) : ReviewTally();
    if (!tally.isComplete())
        return void(
            sayFailure(failed(Failure{FailureKind::ReviewIncomplete, {}, tally.people - tally.checked})));
    auto *dialog = new SignOffDialog({tally, int(m_directory.changes().size()), m_directory.profile().name(),
                                         running->series, QDate::currentDate()},
        m_page->window());
    connect(dialog, &SignOffDialog::confirmed, this, [this](const QString &name, QDate nextDue) {
        if (sayFailure(m_reviews.signOff(name, nextDue, m_directory.users(), going())))
            return;
        m_page->say(Tone::Success, [] {
            return tr("The review is signed off. Its record can be saved below, and the register of accounts "
                      "shows its date.");
        });
        showAll();
        m_page->focusFirst();
    });
    dialog->open();
}

void AccessReviewing::saveRecord(int place)
{
    const QList<AccessReview> reviews = earlier();
    if (place < 0 || place >= reviews.size() || !m_directory.isOpen())
        return;
    const ReviewRecord record{
        m_directory.centre().number, m_directory.centre().name, reviews.at(place), m_directory.catalogue()};
    m_saving.begin({tr("Save record of the review"), words::reviewFileName(record), words::reviewTitle(),
        report::parts(record, m_translations),
        [record, language = m_translations.language()](
            const QString &path) { return report::saveCsv(path, record, language); },
        [] { return tr("The record is being made…"); },
        [](const QString &pdf, const QString &csv) {
            return tr("The record of the review is saved: %1, and as a table: %2")
                .arg(QDir::toNativeSeparators(pdf), QDir::toNativeSeparators(csv));
        }});
}

} // namespace canolfan::ui
