#pragma once

#include "outcome.h"
#include "sortedwords.h"

#include "domain/accessreview.h"
#include "startup/services.h"
#include "words/translations.h"

#include <optional>

namespace canolfan::cli {

/// What `review` is to do.
struct ReviewOrder
{
    enum class What
    {
        Show, ///< how far the one under way is, or that there is none
        People, ///< everybody, and where they stand
        Begin,
        Keep,
        Change,
        Remove,
        Note,
        SignOff,
        Discard,
        Record
    };
    What what = What::Show;
    QString email{};
    QString text{}; ///< Note: the note; SignOff: the name
    std::optional<ExamSeries> series{}; ///< Begin; Record, of which: nullopt is the last
    QDate day{}; ///< Begin: due; SignOff: when the next is
    std::optional<Permission> permission{}; ///< Keep, People: of that permission alone
    bool onlyLeft = false; ///< People: who has not been checked
    bool yes = false; ///< Remove, Discard
    QString pdf{}; ///< Record
    QString csv{};
};

/// The words that the verb takes.
Shape reviewShape();
/// nullopt and a problem in words where the words cannot be meant.
std::optional<ReviewOrder> readReviewOrder(const SortedWords &sorted, QString &problem);

/// `review`: an access review for scripts, and the same one as the window's.
class ReviewCommand
{
public:
    ReviewCommand(startup::PortalServices &portal, words::Translations &translations)
        : m_portal(portal), m_translations(translations)
    {
    }

    /// `change`: of ReviewOrder::What::Change.
    QCoro::Task<Outcome> run(ReviewOrder order, AccessChange change);
    /// Has the reviews of the open centre, as they are on this computer now.
    QCoro::Task<> openReviews(bool isToBegin);

private:
    Outcome show() const;
    Outcome people(const ReviewOrder &order) const;
    QCoro::Task<Outcome> begin(ReviewOrder order);
    Outcome keep(const ReviewOrder &order);
    Outcome note(const ReviewOrder &order);
    QCoro::Task<Outcome> change(ReviewOrder order, AccessChange change);
    QCoro::Task<Outcome> remove(ReviewOrder order);
    Outcome signOff(const ReviewOrder &order);
    Outcome discard(const ReviewOrder &order);
    Outcome record(const ReviewOrder &order);
    Outcome after(const Result<void> &done, const CentreUser &user) const;
    bool isGoing(const CentreUser &user) const;
    QJsonObject documentOf(const CentreUser &user) const;

    startup::PortalServices &m_portal;
    words::Translations &m_translations;
};

} // namespace canolfan::cli
