#pragma once

#include "domain/centreuser.h"
#include "domain/examseries.h"
#include "domain/pendingchange.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <optional>

namespace canolfan {

/// What was decided of an account in an access review.
enum class ReviewDecision
{
    Keep,
    Change,
    Remove
};

/// What a review looks at of an account: a permission, or (nullopt) the account type.
using ReviewTopic = std::optional<Permission>;

/// What a review says of one account.
struct ReviewedAccount
{
    QString name; ///< as when it was last looked at: whoever was removed is to be named in the record
    QString email;
    std::optional<AccountType> seenAs{}; ///< the account type they had when something was looked at
    std::optional<AccountType> accountType{}; ///< the one that was itself looked at; nullopt: none yet
    Permissions permissions{}; ///< those that were looked at, and stay
    bool isChanged = false; ///< something was withdrawn or given in this review
    std::optional<ReviewDecision> decision{}; ///< nullopt: not all of it has been looked at
    QDateTime decidedAt{}; ///< UTC
    QString note{};

    bool operator==(const ReviewedAccount &) const = default;
};

/// One going-through of everybody's access, for a series of exams.
///
/// What was decided holds for the access that was looked at: whoever has more by now, or has another account
/// type, has to be looked at again; and whoever was to go counts as checked only while they are gone or
/// going. So nobody is signed off with access that nobody has seen.
struct AccessReview
{
    ExamSeries series{};
    QDate due{};
    QDateTime startedAt{}; ///< UTC
    QString startedBy{}; ///< a name
    QMap<QString, ReviewedAccount> accounts{}; ///< by user id
    QString signedOffBy{}; ///< a name
    QDateTime signedOffAt{}; ///< UTC; invalid: it is under way
    QDate nextDue{}; ///< when the next review is due; invalid: not said

    bool isSignedOff() const { return signedOffAt.isValid(); }
    bool operator==(const AccessReview &) const = default;
};

/// Where somebody stands in a review.
enum class ReviewState
{
    Open,
    Kept,
    Changed,
    Going, ///< to be deleted, or about to be
    ChangedSince ///< looked at, but has more by now than was seen, or another account type
};

/// Whether they are about to be deleted.
using IsGoing = std::function<bool(const CentreUser &)>;
/// Whether one of somebody's waiting changes ends their account. Not one that was refused, has to be decided
/// about or is not sent any more: they may well stay.
bool endsTheAccount(const QList<PendingChange> &changesOfOne);

ReviewState stateOf(const AccessReview &review, const CentreUser &user, bool isGoing);
/// Nothing is left to do about them.
bool isChecked(ReviewState state);
/// Whether the topic is something to be looked at for this person at all: a permission that they have, or an
/// account type that opens more than a User's.
bool concerns(const ReviewTopic &topic, const CentreUser &user);
/// Whether they have been looked at for this topic, as it is now; also by a decision on all of it.
bool isChecked(const AccessReview &review, const CentreUser &user, const ReviewTopic &topic, bool isGoing);

/// All of somebody's access, as they have it in `user`. Remove: they are about to go.
void decide(AccessReview &review, const CentreUser &user, ReviewDecision decision, const QDateTime &now);
/// That topic alone; with the last of them it comes to a decision by itself.
void keep(AccessReview &review, const CentreUser &user, const ReviewTopic &topic, const QDateTime &now);
/// Something of their access was just changed to what they have in `user`, and the rest not looked at.
void noteChange(AccessReview &review, const CentreUser &user, const QDateTime &now);
/// As it was before something was decided; nullopt: nothing had been said of them. The note stays.
void restore(AccessReview &review, const QString &userId, const std::optional<ReviewedAccount> &before);
/// In one line, up to 500 characters; what is beyond that is cut off.
void setNote(AccessReview &review, const CentreUser &user, const QString &note);

/// How far a review is.
struct ReviewTally
{
    int people = 0; ///< in the centre now
    int checked = 0;
    int kept = 0;
    int changed = 0;
    int removed = 0; ///< those that are gone by now included

    /// Not where nobody is to be seen, as while the list is too old to be shown.
    bool isComplete() const { return people > 0 && checked == people; }
    bool operator==(const ReviewTally &) const = default;
};
ReviewTally tallyOf(const AccessReview &review, const QList<CentreUser> &people, const IsGoing &isGoing);
/// Whom a topic concerns, and how many of them have been looked at for it.
ReviewTally tallyOf(const AccessReview &review, const ReviewTopic &topic, const QList<CentreUser> &people,
    const IsGoing &isGoing);
/// Of one that has been signed off: what it says itself.
ReviewTally tallyOf(const AccessReview &signedOff);

/// What is signed off says of everybody who is gone, or about to be, that they were removed, whoever removed
/// them.
void conclude(
    AccessReview &review, const QList<CentreUser> &people, const IsGoing &isGoing, const QDateTime &now);

/// The review under way; null: none.
const AccessReview *runningReview(const QList<AccessReview> &reviews);
/// The one signed off last; null: none.
const AccessReview *lastSignedOff(const QList<AccessReview> &reviews);
/// Who was in a review that has been signed off, by user id: the day of the last.
QHash<QString, QDate> reviewedOn(const QList<AccessReview> &reviews);

/// What the first page says of reviews.
struct ReviewReminder
{
    enum class Kind
    {
        UnderWay,
        Overdue, ///< the one under way
        Due ///< the next has not been begun
    };
    Kind kind = Kind::UnderWay;
    QDate due;

    bool operator==(const ReviewReminder &) const = default;
};
/// So many days before the next one is due, it is said.
inline constexpr int reviewNoticeDays = 14;
std::optional<ReviewReminder> reminderOf(const QList<AccessReview> &reviews, QDate today);

/// "keep", "change", "remove": for files and the command line.
QString idOf(ReviewDecision decision);
std::optional<ReviewDecision> reviewDecisionFromId(const QString &id);

} // namespace canolfan
