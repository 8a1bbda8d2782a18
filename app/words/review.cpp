#include "words/review.h"

#include "words/changes.h"
#include "words/register.h"
#include "words/words.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

QString label(const ExamSeries &series)
{
    const QString year = QString::number(series.year);
    switch (series.season) {
    case ExamSeason::January:
        return App::translate("words", "January %1", "exam series").arg(year);
    case ExamSeason::Summer:
        return App::translate("words", "Summer %1", "exam series").arg(year);
    case ExamSeason::November:
        return App::translate("words", "November %1", "exam series").arg(year);
    }
    Q_UNREACHABLE();
}

QString label(ReviewState state)
{
    switch (state) {
    case ReviewState::Open:
        return App::translate("words", "Not checked yet", "access review");
    case ReviewState::Kept:
        return App::translate("words", "Kept", "access review");
    case ReviewState::Changed:
        return App::translate("words", "Changed", "access review");
    case ReviewState::Going:
        return App::translate("words", "Being deleted", "access review");
    case ReviewState::ChangedSince:
        return App::translate("words", "Changed since: check again", "access review");
    }
    Q_UNREACHABLE();
}

QString label(ReviewDecision decision)
{
    switch (decision) {
    case ReviewDecision::Keep:
        return label(ReviewState::Kept);
    case ReviewDecision::Change:
        return label(ReviewState::Changed);
    case ReviewDecision::Remove:
        return App::translate("words", "Removed", "access review");
    }
    Q_UNREACHABLE();
}

QString label(const ReviewTopic &topic)
{
    return topic ? label(*topic) : App::translate("words", "Account type");
}

QString reviewProgress(const ReviewTally &tally)
{
    const int people = tally.people;
    return App::translate("words", "%1 of %n people checked", "access review", people).arg(tally.checked);
}

QString reviewOutcome(const ReviewTally &tally)
{
    const auto counted = [](const QString &what, int count) {
        return QStringLiteral("%1: %2").arg(what).arg(count);
    };
    return QStringList{counted(label(ReviewDecision::Keep), tally.kept),
        counted(label(ReviewDecision::Change), tally.changed),
        counted(label(ReviewDecision::Remove), tally.removed)}
        .join(QStringLiteral(" · "));
}

QString reviewDue(QDate due, QDate today)
{
    if (!due.isValid())
        return {};
    return (due < today ? App::translate("words", "was due by %1", "access review")
                        : App::translate("words", "due by %1", "access review"))
        .arg(day(due));
}

QString sentence(const ReviewReminder &reminder, const AccessReview *running, const ReviewTally &tally)
{
    if (!running)
        return App::translate("words", "The next access review is due by %1.").arg(day(reminder.due));
    const QString due = reviewDue(reminder.due, QDate::currentDate());
    const QString progress = reviewProgress(tally);
    return App::translate("words", "Access review %1: %2.")
        .arg(label(running->series), due.isEmpty() ? progress : QStringLiteral("%1, %2").arg(progress, due));
}

QString signedOff(const AccessReview &review)
{
    return App::translate("words", "%1, signed off by %2 on %3", "access review")
        .arg(label(review.series), review.signedOffBy, day(review.signedOffAt.toLocalTime().date()));
}

QString whyNoReview(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::NotStaying:
        return App::translate("words",
            "An access review is kept on this computer, and nothing is kept while you are not staying signed in. "
            "Stay signed in to begin one: Settings.");
    case FailureKind::NothingKept:
        return App::translate("words",
            "An access review is kept encrypted on this computer, which needs a keychain, and there is none. IT "
            "support can set one up.");
    default:
        return sentence(failure);
    }
}

QString reviewFailure(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::ReviewsDamaged:
        return failure.subject.isEmpty()
            ? App::translate("words",
                "The access reviews on this computer cannot be read, and the file cannot be moved away. Ask IT "
                "support to let this program write in its own folder.")
            : App::translate("words",
                "The access reviews on this computer cannot be read: the file is damaged, or its key has gone from "
                "the keychain. It was put aside as %1, and a new review can be begun.")
                  .arg(failure.subject);
    case FailureKind::ReviewUnderWay:
        return App::translate(
            "words", "An access review is under way already. Sign it off or delete it first.");
    case FailureKind::NoReviewUnderWay:
        return App::translate("words", "No access review is under way. Begin one first.");
    case FailureKind::ReviewIncomplete: {
        const int left = failure.number;
        return App::translate("words",
            "%n people have not been checked yet. Decide about each of them, then sign the review off.",
            nullptr, left);
    }
    default:
        return {};
    }
}

// --- The record

QString reviewTitle()
{
    return App::translate("words", "Record of an access review");
}

QStringList reviewNotes(const ReviewRecord &record)
{
    const AccessReview &review = record.review;
    const auto dayOf = [](const QDateTime &moment) { return day(moment.toLocalTime().date()); };
    QStringList notes{App::translate("words", "Series: %1.").arg(label(review.series)),
        App::translate("words", "Begun on %1 by %2.").arg(dayOf(review.startedAt), review.startedBy),
        App::translate("words", "Signed off on %1 by %2, who has checked what each of these accounts may do.")
            .arg(dayOf(review.signedOffAt), review.signedOffBy)};
    if (review.nextDue.isValid())
        notes << App::translate("words", "The next access review is due by %1.").arg(day(review.nextDue));
    return notes;
}

QStringList reviewColumns()
{
    return {App::translate("words", "Name and email"), App::translate("words", "Account type"),
        App::translate("words", "Access"), App::translate("words", "Decision", "access review"),
        App::translate("words", "Note", "access review")};
}

QStringList reviewTableTitles()
{
    return {App::translate("words", "Centre number"), App::translate("words", "Series"),
        App::translate("words", "Name"), App::translate("words", "Email"),
        App::translate("words", "Account type"), App::translate("words", "Access"),
        App::translate("words", "Decision", "access review"),
        App::translate("words", "Decided on", "access review"),
        App::translate("words", "Note", "access review"), App::translate("words", "Signed off by"),
        App::translate("words", "Signed off on")};
}

QString reviewedAccess(
    const PermissionCatalogue &catalogue, const ReviewedAccount &account, Language language)
{
    const AccountType type = account.accountType.value_or(AccountType::User);
    QStringList names;
    for (const Permission permission : allPermissions) {
        if (account.permissions.testFlag(permission))
            names << permissionAndMeaning(catalogue, permission, type, language);
    }
    return names.isEmpty() ? nothingHeld() : names.join(QStringLiteral(", "));
}

QString reviewFileName(const ReviewRecord &record)
{
    return QStringLiteral("%1 %2 %3")
        .arg(App::translate("words", "Access review"), record.centreNumber, idOf(record.review.series));
}

} // namespace canolfan::words
