#pragma once

#include "domain/accessreview.h"
#include "domain/result.h"
#include "store/reviewfile.h"

#include <QObject>

#include <memory>
#include <optional>

namespace canolfan::review {

/// The access reviews of the centre that is open: what is under way, what has been signed off, and the verbs
/// on them. Each verb returns once it would survive a power cut; another process may be at the same review,
/// so it goes on from what is in the file. Knows nobody's access: whoever calls says how people are now.
///
/// Failures of all verbs: of store::ReviewFile; whyNot() while nothing can be kept; those named.
class Reviews : public QObject
{
    Q_OBJECT

public:
    explicit Reviews(QObject *parent = nullptr);
    ~Reviews() override;

    /// Where they are kept from now on. What cannot be read is put aside, and damage() tells it.
    void keepIn(std::unique_ptr<store::ReviewFile> file);
    /// The name of their file; empty: none yet.
    QString keptAs() const { return m_file ? m_file->name() : QString(); }
    /// After one whose key is gone was put aside, which damage() tells.
    void noteDamage(const Failure &damage);
    /// They can be kept; there are none so far, and keepIn() comes before the first.
    void keepLater();
    /// Why they cannot be: NotStaying, NothingKept, of the vault.
    void keepNothing(const Failure &why);
    /// Nobody's any more.
    void close();
    /// nullopt: they can be kept.
    const std::optional<Failure> &whyNot() const { return m_whyNot; }
    /// What was found when they were opened: ReviewsDamaged, of the disk.
    const std::optional<Failure> &damage() const { return m_damage; }
    /// Another process may have been at it.
    void readAgain();

    const QList<AccessReview> &all() const { return m_reviews; } ///< oldest first
    const AccessReview *running() const { return runningReview(m_reviews); }

    /// Failure: ReviewUnderWay.
    Result<void> begin(const ExamSeries &series, QDate due, const QString &by);
    // Failure of these: NoReviewUnderWay.
    Result<void> decide(const QList<CentreUser> &people, ReviewDecision decision);
    Result<void> keep(const QList<CentreUser> &people, const ReviewTopic &topic);
    Result<void> noteChange(const CentreUser &now);
    /// What all() said of each before; nullopt: nothing.
    using Before = QMap<QString, std::optional<ReviewedAccount>>;
    Before asItIs(const QList<CentreUser> &people) const;
    Result<void> restore(const Before &before);
    Result<void> setNote(const CentreUser &user, const QString &note);
    /// `people`: everybody in the centre. Failure: ReviewIncomplete.
    Result<void> signOff(
        const QString &by, QDate nextDue, const QList<CentreUser> &people, const IsGoing &isGoing);
    /// The one under way, with all that was decided in it; what was changed of anybody's access stays.
    Result<void> discard();

Q_SIGNALS:
    void changed();

private:
    /// On the one under way, as the file has it.
    Result<void> change(const std::function<std::optional<Failure>(AccessReview &)> &apply);
    Result<void> changeAll(const std::function<std::optional<Failure>(QList<AccessReview> &)> &apply);
    void take(const QList<AccessReview> &reviews);

    std::unique_ptr<store::ReviewFile> m_file;
    std::optional<Failure> m_whyNot;
    std::optional<Failure> m_damage;
    QList<AccessReview> m_reviews;
};

} // namespace canolfan::review
