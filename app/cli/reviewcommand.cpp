#include "reviewcommand.h"

#include "peoplenamed.h"

#include "report/reviewrecord.h"
#include "words/review.h"
#include "words/reviewcommands.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace canolfan::cli {

using directory::Directory;
using directory::Saved;
using What = ReviewOrder::What;

QCoro::Task<> ReviewCommand::openReviews(bool isToBegin)
{
    const Directory &directory = m_portal.directory;
    const startup::ReviewFiles::Wanted wanted{directory.profile().id, directory.centre().number,
        m_portal.session.staysSignedIn() || directory.keepsChanges(), isToBegin};
    co_await m_portal.reviewFiles.open(&m_portal.reviews, wanted);
    m_portal.reviews.readAgain(); // of a batch
}

QCoro::Task<Outcome> ReviewCommand::run(ReviewOrder order, AccessChange access)
{
    co_await openReviews(false);
    const review::Reviews &reviews = m_portal.reviews;
    if (reviews.damage())
        co_return failure(*reviews.damage());
    if (reviews.whyNot())
        co_return failure(Refused, words::whyNoReview(*reviews.whyNot()));
    const bool needsOne = order.what != What::Show && order.what != What::Begin && order.what != What::Record;
    if (needsOne && !reviews.running())
        co_return failure(Failure{FailureKind::NoReviewUnderWay});
    switch (order.what) {
    case What::Begin:
        co_return co_await begin(order);
    case What::Change:
        co_return co_await change(order, access);
    case What::Remove:
        co_return co_await remove(order);
    case What::People:
        co_return people(order);
    case What::Keep:
        co_return keep(order);
    case What::Note:
        co_return note(order);
    case What::SignOff:
        co_return signOff(order);
    case What::Discard:
        co_return discard(order);
    case What::Record:
        co_return record(order);
    case What::Show:
        break;
    }
    co_return show();
}

bool ReviewCommand::isGoing(const CentreUser &user) const
{
    return endsTheAccount(m_portal.directory.changesOf(user.id));
}

// --- Looking

static QString idOf(ReviewState state)
{
    switch (state) {
    case ReviewState::Open:
        return QStringLiteral("open");
    case ReviewState::Kept:
        return QStringLiteral("kept");
    case ReviewState::Changed:
        return QStringLiteral("changed");
    case ReviewState::Going:
        return QStringLiteral("going");
    case ReviewState::ChangedSince:
        return QStringLiteral("changedSince");
    }
    Q_UNREACHABLE();
}

QJsonObject ReviewCommand::documentOf(const CentreUser &user) const
{
    const AccessReview &review = *m_portal.reviews.running();
    QJsonObject document = cli::documentOf(user);
    document.insert(QStringLiteral("review"), idOf(stateOf(review, user, isGoing(user))));
    document.insert(QStringLiteral("note"), review.accounts.value(user.id).note);
    return document;
}

Outcome ReviewCommand::show() const
{
    const review::Reviews &reviews = m_portal.reviews;
    const AccessReview *last = lastSignedOff(reviews.all());
    const AccessReview *running = reviews.running();
    if (!running)
        return {Done, last ? words::signedOff(*last) : words::noReviewYet(),
            QJsonObject{{QStringLiteral("underWay"), false}}};
    const ReviewTally tally = tallyOf(
        *running, m_portal.directory.users(), [this](const CentreUser &user) { return isGoing(user); });
    const ReviewReminder reminder =
        reminderOf(reviews.all(), QDate::currentDate()).value_or(ReviewReminder());
    return {Done, words::sentence(reminder, running, tally),
        QJsonObject{{QStringLiteral("underWay"), true},
            {QStringLiteral("series"), canolfan::idOf(running->series)},
            {QStringLiteral("due"), running->due.toString(Qt::ISODate)},
            {QStringLiteral("people"), tally.people}, {QStringLiteral("checked"), tally.checked}}};
}

Outcome ReviewCommand::people(const ReviewOrder &order) const
{
    const AccessReview &review = *m_portal.reviews.running();
    QList<CentreUser> users = m_portal.directory.users();
    std::ranges::sort(
        users, {}, [](const CentreUser &user) { return std::pair(user.lastName, user.firstName); });
    QStringList rows;
    QJsonArray document;
    for (const CentreUser &user : std::as_const(users)) {
        const ReviewState state = stateOf(review, user, isGoing(user));
        const bool isDone =
            order.permission ? isChecked(review, user, order.permission, isGoing(user)) : isChecked(state);
        if ((order.onlyLeft && isDone) || (order.permission && !concerns(order.permission, user)))
            continue;
        rows << QStringList{user.name(), user.email, words::label(user.accountType),
            permissionLabels(user.permissions), words::label(state), review.accounts.value(user.id).note}
                    .join(QLatin1Char('\t'));
        document.append(documentOf(user));
    }
    return {Done, rows.join(QLatin1Char('\n')), document};
}

// --- Deciding

Outcome ReviewCommand::after(const Result<void> &done, const CentreUser &user) const
{
    if (!done)
        return failure(done.error());
    const ReviewState state = stateOf(*m_portal.reviews.running(), user, isGoing(user));
    return {Done, QStringLiteral("%1: %2").arg(user.name(), words::label(state)), documentOf(user)};
}

QCoro::Task<Outcome> ReviewCommand::begin(ReviewOrder order)
{
    co_await openReviews(true);
    const QDate begins = beginningOf(*order.series);
    const QDate today = QDate::currentDate();
    const QDate due = order.day.isValid() ? order.day : begins > today ? begins : today.addDays(14);
    const Result<void> begun =
        m_portal.reviews.begin(*order.series, due, m_portal.directory.profile().name());
    if (!begun)
        co_return failure(begun.error());
    co_return show();
}

Outcome ReviewCommand::keep(const ReviewOrder &order)
{
    const CentreUser *user = m_portal.directory.findByEmail(order.email);
    if (!user)
        return failure(Refused, words::nobodyHasAddress(order.email));
    if (isGoing(*user))
        return after({}, *user); // nothing is kept of who is about to go
    return after(order.permission ? m_portal.reviews.keep({*user}, order.permission)
                                  : m_portal.reviews.decide({*user}, ReviewDecision::Keep),
        *user);
}

Outcome ReviewCommand::note(const ReviewOrder &order)
{
    const CentreUser *user = m_portal.directory.findByEmail(order.email);
    if (!user)
        return failure(Refused, words::nobodyHasAddress(order.email));
    return after(m_portal.reviews.setNote(*user, order.text), *user);
}

QCoro::Task<Outcome> ReviewCommand::change(ReviewOrder order, AccessChange access)
{
    if (access.isEmpty())
        co_return failure(Usage, words::nothingToChange());
    const auto person = personFor(m_portal.directory, order.email, &Directory::mayAssign);
    if (!person)
        co_return person.error();
    access.grant &= ~access.withdraw; // named in both: the narrower right
    const Result<Saved> saved =
        co_await m_portal.directory.changeAccess(*person, access, QUuid::createUuid());
    if (!saved)
        co_return failure(saved.error());
    const Result<void> noted = m_portal.reviews.decide({saved->user}, ReviewDecision::Change);
    if (!noted)
        co_return failure(noted.error());
    co_return outcomeOf(*saved, words::accessNow(saved->user, permissionLabels(saved->user.permissions)));
}

QCoro::Task<Outcome> ReviewCommand::remove(ReviewOrder order)
{
    const auto person = personFor(m_portal.directory, order.email, &Directory::mayDelete);
    if (!person)
        co_return person.error();
    if (!order.yes)
        co_return failure(Usage, words::deletionWantsYes(*person, permissionLabels(person->permissions)));
    const Result<Saved> saved = co_await m_portal.directory.remove(person->id, QUuid::createUuid());
    if (!saved)
        co_return failure(saved.error());
    const Result<void> noted = m_portal.reviews.decide({*person}, ReviewDecision::Remove);
    if (!noted)
        co_return failure(noted.error());
    co_return outcomeOf(*saved, words::deleted(*person));
}

// --- Its end

Outcome ReviewCommand::signOff(const ReviewOrder &order)
{
    const Result<void> done = m_portal.reviews.signOff(order.text, order.day, m_portal.directory.users(),
        [this](const CentreUser &user) { return isGoing(user); });
    if (!done)
        return failure(done.error());
    const AccessReview &review = *lastSignedOff(m_portal.reviews.all());
    const QString said =
        QStringLiteral("%1\n%2").arg(words::signedOff(review), words::reviewOutcome(tallyOf(review)));
    return {Done, said,
        QJsonObject{{QStringLiteral("series"), canolfan::idOf(review.series)},
            {QStringLiteral("signedOffBy"), review.signedOffBy}}};
}

Outcome ReviewCommand::discard(const ReviewOrder &order)
{
    if (!order.yes)
        return failure(Usage, words::discardingWantsYes());
    const Result<void> done = m_portal.reviews.discard();
    return done ? Outcome{Done, words::reviewDeleted(), QJsonObject{{QStringLiteral("underWay"), false}}}
                : failure(done.error());
}

Outcome ReviewCommand::record(const ReviewOrder &order)
{
    const QList<AccessReview> &all = m_portal.reviews.all();
    const auto found = std::ranges::find_if(all.crbegin(), all.crend(), [&order](const AccessReview &review) {
        return review.isSignedOff() && (!order.series || review.series == *order.series);
    });
    if (found == all.crend())
        return failure(Refused, words::noReviewSignedOff());
    const Directory &directory = m_portal.directory;
    const ReviewRecord record{
        directory.centre().number, directory.centre().name, *found, directory.catalogue()};
    QJsonObject document{{QStringLiteral("series"), canolfan::idOf(record.review.series)}};
    QStringList sentences;
    const auto wrote = [&](const QString &file, bool isSaved, const QString &kind) {
        sentences << words::reviewSaved(file);
        document.insert(kind, file);
        return isSaved;
    };
    if (!order.pdf.isEmpty()
        && !wrote(order.pdf, report::savePdf(order.pdf, record, m_translations), QStringLiteral("pdf")))
        return failure(Usage, words::fileNotWritable(order.pdf));
    if (!order.csv.isEmpty()
        && !wrote(
            order.csv, report::saveCsv(order.csv, record, m_translations.language()), QStringLiteral("csv")))
        return failure(Usage, words::fileNotWritable(order.csv));
    return {Done, sentences.join(QLatin1Char('\n')), document};
}

} // namespace canolfan::cli
