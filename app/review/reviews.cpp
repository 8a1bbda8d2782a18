#include "review/reviews.h"

#include <algorithm>

namespace canolfan::review {

using store::ReviewFile;

Reviews::Reviews(QObject *parent) : QObject(parent)
{
    close();
}

Reviews::~Reviews() = default;

void Reviews::keepIn(std::unique_ptr<ReviewFile> file)
{
    m_file = std::move(file);
    m_whyNot.reset();
    m_damage.reset();
    const Result<QList<AccessReview>> read = m_file->read();
    if (!read && read.error().kind == FailureKind::ReviewsDamaged) {
        const Result<QString> aside = m_file->putAside();
        m_damage = Failure{FailureKind::ReviewsDamaged, aside.value_or(QString())};
        if (!aside)
            m_whyNot = m_damage; // there is no room for new ones
    } else if (!read) {
        m_damage = m_whyNot = read.error();
    }
    take(read.value_or(QList<AccessReview>()));
}

void Reviews::noteDamage(const Failure &damage)
{
    m_damage = damage;
    Q_EMIT changed();
}

void Reviews::keepLater()
{
    m_file.reset();
    m_whyNot.reset();
    m_damage.reset();
    take({});
}

void Reviews::keepNothing(const Failure &why)
{
    m_file.reset();
    m_damage.reset();
    m_whyNot = why;
    take({});
}

void Reviews::close()
{
    keepNothing(Failure{FailureKind::NothingKept});
}

void Reviews::readAgain()
{
    if (!m_file || m_whyNot)
        return;
    if (const Result<QList<AccessReview>> read = m_file->read(); read && *read != m_reviews)
        take(*read);
}

void Reviews::take(const QList<AccessReview> &reviews)
{
    m_reviews = reviews;
    Q_EMIT changed();
}

Result<void> Reviews::changeAll(const std::function<std::optional<Failure>(QList<AccessReview> &)> &apply)
{
    if (m_whyNot)
        return failed(*m_whyNot);
    if (!m_file)
        return failed(FailureKind::NoReviewUnderWay);
    std::optional<Failure> refused;
    const Result<QList<AccessReview>> changed = m_file->change([&](QList<AccessReview> &reviews) {
        QList<AccessReview> wanted = reviews;
        refused = apply(wanted);
        if (!refused)
            reviews = wanted;
    });
    if (!changed)
        return failed(changed.error());
    take(*changed);
    return refused ? Result<void>(failed(*refused)) : Result<void>();
}

Result<void> Reviews::change(const std::function<std::optional<Failure>(AccessReview &)> &apply)
{
    return changeAll([&apply](QList<AccessReview> &reviews) -> std::optional<Failure> {
        const auto running =
            std::ranges::find_if(reviews, [](const AccessReview &review) { return !review.isSignedOff(); });
        if (running == reviews.end())
            return Failure{FailureKind::NoReviewUnderWay};
        return apply(*running);
    });
}

Result<void> Reviews::begin(const ExamSeries &series, QDate due, const QString &by)
{
    return changeAll([&](QList<AccessReview> &reviews) -> std::optional<Failure> {
        if (runningReview(reviews))
            return Failure{FailureKind::ReviewUnderWay};
        AccessReview review;
        review.series = series;
        review.due = due;
        review.startedAt = QDateTime::currentDateTimeUtc();
        review.startedBy = by;
        reviews.append(review);
        return std::nullopt;
    });
}

Result<void> Reviews::decide(const QList<CentreUser> &people, ReviewDecision decision)
{
    return change([&](AccessReview &review) -> std::optional<Failure> {
        for (const CentreUser &user : people)
            canolfan::decide(review, user, decision, QDateTime::currentDateTimeUtc());
        return std::nullopt;
    });
}

Result<void> Reviews::keep(const QList<CentreUser> &people, const ReviewTopic &topic)
{
    return change([&](AccessReview &review) -> std::optional<Failure> {
        for (const CentreUser &user : people)
            canolfan::keep(review, user, topic, QDateTime::currentDateTimeUtc());
        return std::nullopt;
    });
}

Result<void> Reviews::noteChange(const CentreUser &now)
{
    return change([&now](AccessReview &review) -> std::optional<Failure> {
        canolfan::noteChange(review, now, QDateTime::currentDateTimeUtc());
        return std::nullopt;
    });
}

Reviews::Before Reviews::asItIs(const QList<CentreUser> &people) const
{
    Before before;
    for (const CentreUser &user : people) {
        const bool isThere = running() && running()->accounts.contains(user.id);
        before.insert(user.id, isThere ? std::optional(running()->accounts.value(user.id)) : std::nullopt);
    }
    return before;
}

Result<void> Reviews::restore(const Before &before)
{
    return change([&before](AccessReview &review) -> std::optional<Failure> {
        for (auto each = before.cbegin(); each != before.cend(); ++each)
            canolfan::restore(review, each.key(), *each);
        return std::nullopt;
    });
}

Result<void> Reviews::setNote(const CentreUser &user, const QString &note)
{
    return change([&](AccessReview &review) -> std::optional<Failure> {
        canolfan::setNote(review, user, note);
        return std::nullopt;
    });
}

Result<void> Reviews::signOff(
    const QString &by, QDate nextDue, const QList<CentreUser> &people, const IsGoing &isGoing)
{
    return change([&](AccessReview &review) -> std::optional<Failure> {
        const ReviewTally tally = tallyOf(review, people, isGoing);
        if (!tally.isComplete())
            return Failure{FailureKind::ReviewIncomplete, {}, tally.people - tally.checked};
        const QDateTime now = QDateTime::currentDateTimeUtc();
        conclude(review, people, isGoing, now);
        review.signedOffBy = by;
        review.signedOffAt = now;
        review.nextDue = nextDue;
        return std::nullopt;
    });
}

Result<void> Reviews::discard()
{
    return changeAll([](QList<AccessReview> &reviews) -> std::optional<Failure> {
        const auto gone = reviews.removeIf([](const AccessReview &review) { return !review.isSignedOff(); });
        return gone > 0 ? std::nullopt : std::optional(Failure{FailureKind::NoReviewUnderWay});
    });
}

} // namespace canolfan::review
