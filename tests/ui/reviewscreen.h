#pragma once

#include "dialogs/beginreviewdialog.h"
#include "dialogs/signoffdialog.h"
#include "models/reviewmodel.h"
#include "pages/accessreviewpage.h"
#include "people.h"
#include "words/review.h"

/// The access review: none yet and why not, under way, by permission, everybody done with; and its dialogs.
namespace canolfan::tests {

inline AccessReview reviewOf(const QList<CentreUser> &people)
{
    const QDateTime now(QDate(2026, 3, 3), QTime(12, 0), Qt::UTC);
    AccessReview review;
    review.series = {ExamSeason::Summer, 2026};
    review.due = QDate(2026, 5, 1);
    for (const CentreUser &user : people)
        decide(review, user, ReviewDecision::Keep, now);
    return review;
}

inline QWidget *reviewDialog(const QString &name)
{
    const QDate today(2026, 3, 3);
    if (name.endsWith(QStringLiteral("begin")))
        return new ui::BeginReviewDialog(today);
    return new ui::SignOffDialog(
        {{23, 23, 20, 2, 1}, 2, QStringLiteral("Carys Wyn"), {ExamSeason::Summer, 2026}, today});
}

inline QWidget *reviewScreen(const QString &name)
{
    if (name.endsWith(QStringLiteral("begin")) || name.endsWith(QStringLiteral("sign off")))
        return reviewDialog(name);
    auto *people = new models::UserListModel;
    auto *model = new models::ReviewModel(*people);
    auto *page = new ui::AccessReviewPage(
        *model, *people, [](const CentreUser &) { return ui::AccessReviewPage::Allowed(); });
    people->setParent(page);
    model->setParent(page);
    people->setUsers(tests::people(), {});
    page->resize(1000, 800);
    AccessReview review = reviewOf({});
    if (name.endsWith(QStringLiteral("done")))
        review = reviewOf(tests::people());
    if (name.endsWith(QStringLiteral("by permission")))
        model->setTopic(std::optional<ReviewTopic>(std::in_place, Permission::PastPapers));
    const bool isRunning =
        !name.endsWith(QStringLiteral("none")) && !name.endsWith(QStringLiteral("nowhere"));
    if (isRunning)
        model->setReview(&review);
    AccessReview earlier = reviewOf(tests::people());
    earlier.signedOffBy = QStringLiteral("Carys Wyn");
    earlier.signedOffAt = QDateTime(QDate(2026, 3, 3), QTime(12, 0), Qt::UTC);
    page->setEarlier({earlier});
    if (name.endsWith(QStringLiteral("nowhere")))
        page->setWhyNot([] { return words::whyNoReview(Failure{FailureKind::NotStaying}); });
    page->setTallies(tallyOf(review, tests::people(), [](const CentreUser &) { return false; }),
        {{std::nullopt, {2, 1, 0, 0, 0}}, {Permission::PastPapers, {3, 0, 0, 0, 0}}});
    page->focusFirst();
    return page;
}

} // namespace canolfan::tests
