#include "domain/accessreview.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace canolfan {

static constexpr qsizetype longestNote = 500;
static constexpr std::array decisionIds{"keep", "change", "remove"};

QString idOf(ReviewDecision decision)
{
    return QString::fromLatin1(decisionIds.at(size_t(decision)));
}

std::optional<ReviewDecision> reviewDecisionFromId(const QString &id)
{
    for (size_t i = 0; i < decisionIds.size(); ++i) {
        if (id == QLatin1String(decisionIds.at(i)))
            return ReviewDecision(int(i));
    }
    return std::nullopt;
}

// --- Where somebody stands

/// Whether nothing of what they have has gone unseen.
static bool covers(const ReviewedAccount &seen, const CentreUser &user)
{
    const bool isTypeSeen = seen.accountType == user.accountType || !concerns({}, user);
    return isTypeSeen && !(user.permissions & ~seen.permissions);
}

bool concerns(const ReviewTopic &topic, const CentreUser &user)
{
    return topic ? user.permissions.testFlag(*topic) : user.accountType != AccountType::User;
}

ReviewState stateOf(const AccessReview &review, const CentreUser &user, bool isGoing)
{
    if (isGoing)
        return ReviewState::Going; // nobody has to look at what is about to end
    const auto found = review.accounts.constFind(user.id);
    if (found == review.accounts.cend() || !found->decision || found->decision == ReviewDecision::Remove)
        return ReviewState::Open;
    // For another type, what was seen of the permissions meant something else (S43–S50).
    if (found->seenAs != user.accountType || !covers(*found, user))
        return ReviewState::ChangedSince;
    return found->decision == ReviewDecision::Keep ? ReviewState::Kept : ReviewState::Changed;
}

bool isChecked(ReviewState state)
{
    return state == ReviewState::Kept || state == ReviewState::Changed || state == ReviewState::Going;
}

bool isChecked(const AccessReview &review, const CentreUser &user, const ReviewTopic &topic, bool isGoing)
{
    if (isGoing)
        return true;
    const auto found = review.accounts.constFind(user.id);
    if (found == review.accounts.cend() || found->seenAs != user.accountType)
        return false;
    return topic ? found->permissions.testFlag(*topic) : found->accountType == user.accountType;
}

// --- Deciding

static ReviewedAccount &named(AccessReview &review, const CentreUser &user)
{
    ReviewedAccount &entry = review.accounts[user.id];
    entry.name = user.name();
    entry.email = user.email;
    return entry;
}

/// What was seen of another account type was something else.
static ReviewedAccount &entryOf(AccessReview &review, const CentreUser &user)
{
    ReviewedAccount &entry = named(review, user);
    if (entry.seenAs != user.accountType) {
        entry.accountType.reset();
        entry.permissions = {};
        entry.decision.reset();
    }
    entry.seenAs = user.accountType;
    return entry;
}

void decide(AccessReview &review, const CentreUser &user, ReviewDecision decision, const QDateTime &now)
{
    ReviewedAccount &entry = entryOf(review, user);
    entry.accountType = user.accountType;
    entry.permissions = user.permissions;
    entry.isChanged = entry.isChanged || decision == ReviewDecision::Change;
    entry.decision = decision == ReviewDecision::Keep && entry.isChanged ? ReviewDecision::Change : decision;
    entry.decidedAt = now;
}

static void concludeIfSeen(ReviewedAccount &entry, const CentreUser &user, const QDateTime &now)
{
    if (!covers(entry, user)) {
        entry.decision.reset();
        return;
    }
    entry.accountType = user.accountType;
    entry.decision = entry.isChanged ? ReviewDecision::Change : ReviewDecision::Keep;
    entry.decidedAt = now;
}

void keep(AccessReview &review, const CentreUser &user, const ReviewTopic &topic, const QDateTime &now)
{
    ReviewedAccount &entry = entryOf(review, user);
    if (topic)
        entry.permissions.setFlag(*topic);
    else
        entry.accountType = user.accountType;
    concludeIfSeen(entry, user, now);
}

void noteChange(AccessReview &review, const CentreUser &user, const QDateTime &now)
{
    ReviewedAccount &entry = entryOf(review, user);
    entry.permissions &= user.permissions;
    entry.isChanged = true;
    concludeIfSeen(entry, user, now);
}

void restore(AccessReview &review, const QString &userId, const std::optional<ReviewedAccount> &before)
{
    const auto found = review.accounts.find(userId);
    if (found == review.accounts.end())
        return;
    const QString note = found->note;
    if (before)
        *found = *before;
    else
        *found = ReviewedAccount{.name = found->name, .email = found->email};
    found->note = note;
}

void setNote(AccessReview &review, const CentreUser &user, const QString &note)
{
    named(review, user).note = note.simplified().left(longestNote);
}

bool endsTheAccount(const QList<PendingChange> &changesOfOne)
{
    return std::ranges::any_of(changesOfOne, [](const PendingChange &change) {
        const bool ends = change.kind == ChangeKind::Delete || change.kind == ChangeKind::CancelInvitation;
        return ends && (change.state == ChangeState::Waiting || change.state == ChangeState::UnderWay);
    });
}

void conclude(
    AccessReview &review, const QList<CentreUser> &people, const IsGoing &isGoing, const QDateTime &now)
{
    QSet<QString> staying;
    for (const CentreUser &user : people) {
        if (isGoing(user))
            decide(review, user, ReviewDecision::Remove, now);
        else
            staying.insert(user.id);
    }
    for (auto entry = review.accounts.begin(); entry != review.accounts.end(); ++entry) {
        if (staying.contains(entry.key()) || entry->decision == ReviewDecision::Remove)
            continue;
        entry->decision = ReviewDecision::Remove;
        entry->decidedAt = now;
    }
}

// --- All of it

static void count(ReviewTally &tally, ReviewDecision decision)
{
    switch (decision) {
    case ReviewDecision::Keep:
        ++tally.kept;
        break;
    case ReviewDecision::Change:
        ++tally.changed;
        break;
    case ReviewDecision::Remove:
        ++tally.removed;
        break;
    }
}

ReviewTally tallyOf(const AccessReview &review, const QList<CentreUser> &people, const IsGoing &isGoing)
{
    ReviewTally tally;
    QSet<QString> present;
    for (const CentreUser &user : people) {
        present.insert(user.id);
        ++tally.people;
        const ReviewState state = stateOf(review, user, isGoing(user));
        tally.checked += isChecked(state) ? 1 : 0;
        tally.kept += state == ReviewState::Kept ? 1 : 0;
        tally.changed += state == ReviewState::Changed ? 1 : 0;
        tally.removed += state == ReviewState::Going ? 1 : 0;
    }
    for (auto entry = review.accounts.cbegin(); entry != review.accounts.cend(); ++entry)
        tally.removed += entry->decision == ReviewDecision::Remove && !present.contains(entry.key()) ? 1 : 0;
    return tally;
}

ReviewTally tallyOf(const AccessReview &review, const ReviewTopic &topic, const QList<CentreUser> &people,
    const IsGoing &isGoing)
{
    ReviewTally tally;
    for (const CentreUser &user : people) {
        if (!concerns(topic, user))
            continue;
        ++tally.people;
        tally.checked += isChecked(review, user, topic, isGoing(user)) ? 1 : 0;
    }
    return tally;
}

ReviewTally tallyOf(const AccessReview &signedOff)
{
    ReviewTally tally;
    for (const ReviewedAccount &account : signedOff.accounts) {
        if (!account.decision)
            continue;
        count(tally, *account.decision);
        ++tally.people;
        ++tally.checked;
    }
    return tally;
}

const AccessReview *runningReview(const QList<AccessReview> &reviews)
{
    const auto found =
        std::ranges::find_if(reviews, [](const AccessReview &review) { return !review.isSignedOff(); });
    return found == reviews.cend() ? nullptr : &*found;
}

const AccessReview *lastSignedOff(const QList<AccessReview> &reviews)
{
    const AccessReview *last = nullptr;
    for (const AccessReview &review : reviews) {
        if (review.isSignedOff() && (!last || review.signedOffAt > last->signedOffAt))
            last = &review;
    }
    return last;
}

QHash<QString, QDate> reviewedOn(const QList<AccessReview> &reviews)
{
    QHash<QString, QDate> days;
    for (const AccessReview &review : reviews) {
        const QDate day = review.signedOffAt.toLocalTime().date();
        for (auto entry = review.accounts.cbegin(); day.isValid() && entry != review.accounts.cend(); ++entry)
            if (entry->decision && (!days.contains(entry.key()) || days.value(entry.key()) < day))
                days.insert(entry.key(), day);
    }
    return days;
}

std::optional<ReviewReminder> reminderOf(const QList<AccessReview> &reviews, QDate today)
{
    using Kind = ReviewReminder::Kind;
    if (const AccessReview *running = runningReview(reviews))
        return ReviewReminder{
            running->due.isValid() && running->due < today ? Kind::Overdue : Kind::UnderWay, running->due};
    const AccessReview *last = lastSignedOff(reviews);
    if (!last || !last->nextDue.isValid() || last->nextDue > today.addDays(reviewNoticeDays))
        return std::nullopt;
    return ReviewReminder{Kind::Due, last->nextDue};
}

} // namespace canolfan
