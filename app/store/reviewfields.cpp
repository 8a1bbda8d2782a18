#include "reviewfields.h"

#include "cbor.h"
#include "codes.h"
#include "userfields.h"

namespace canolfan::store {

namespace {

enum FileKey
{
    Reviews = 1
};

enum ReviewKey
{
    Series = 1,
    Due,
    StartedAt,
    StartedBy,
    Accounts,
    SignedOffBy,
    SignedOffAt,
    NextDue
};

enum AccountKey
{
    Id = 1,
    Name,
    Email,
    TypeSeen,
    PermissionsSeen,
    IsChanged,
    Decision,
    DecidedAt,
    Note,
    SeenAs
};

} // namespace

// Days have no time zone: as text, 2027-05-01.
static void writeDay(FieldWriter &fields, int key, QDate day)
{
    if (day.isValid())
        fields.text(key, day.toString(Qt::ISODate));
}

static QDate dayOf(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

static QByteArray toBytes(const QString &id, const ReviewedAccount &account)
{
    FieldWriter fields;
    fields.text(Id, id);
    fields.text(Name, account.name);
    fields.text(Email, account.email);
    if (account.accountType)
        fields.number(TypeSeen, codeOf(*account.accountType));
    fields.number(PermissionsSeen, toNumber(account.permissions));
    fields.number(IsChanged, account.isChanged ? 1 : 0);
    if (account.decision)
        fields.text(Decision, idOf(*account.decision));
    fields.moment(DecidedAt, account.decidedAt);
    fields.text(Note, account.note);
    if (account.seenAs)
        fields.number(SeenAs, codeOf(*account.seenAs));
    return fields.written();
}

static QByteArray toBytes(const AccessReview &review)
{
    FieldWriter fields;
    fields.text(Series, idOf(review.series));
    writeDay(fields, Due, review.due);
    fields.moment(StartedAt, review.startedAt);
    fields.text(StartedBy, review.startedBy);
    QList<QByteArray> accounts;
    for (auto account = review.accounts.cbegin(); account != review.accounts.cend(); ++account)
        accounts << toBytes(account.key(), *account);
    fields.part(Accounts, arrayOf(accounts));
    fields.text(SignedOffBy, review.signedOffBy);
    fields.moment(SignedOffAt, review.signedOffAt);
    writeDay(fields, NextDue, review.nextDue);
    return fields.written();
}

QByteArray toBytes(const QList<AccessReview> &reviews)
{
    QList<QByteArray> written;
    for (const AccessReview &review : reviews)
        written << toBytes(review);
    FieldWriter fields;
    fields.part(Reviews, arrayOf(written));
    return fields.written();
}

static void takeField(FieldReader &fields, QString &id, ReviewedAccount &account)
{
    switch (fields.key()) {
    case Id:
        id = fields.text();
        break;
    case Name:
        account.name = fields.text();
        break;
    case Email:
        account.email = fields.text();
        break;
    case TypeSeen:
        account.accountType = kindOf(fields.number(), AccountType::User);
        break;
    case PermissionsSeen:
        account.permissions = permissionsFrom(fields.number());
        break;
    case IsChanged:
        account.isChanged = fields.number() != 0;
        break;
    case Decision:
        account.decision = reviewDecisionFromId(fields.text());
        break;
    case DecidedAt:
        account.decidedAt = fields.moment();
        break;
    case Note:
        account.note = fields.text();
        break;
    case SeenAs:
        account.seenAs = kindOf(fields.number(), AccountType::User);
        break;
    }
}

static bool takeAccounts(QByteArrayView bytes, AccessReview &review)
{
    for (const QByteArrayView each : itemsOf(bytes)) {
        QString id;
        ReviewedAccount account;
        FieldReader fields(each);
        while (fields.next())
            takeField(fields, id, account);
        if (fields.isBroken() || id.isEmpty())
            return false;
        review.accounts.insert(id, account);
    }
    return true;
}

static std::optional<AccessReview> reviewFrom(QByteArrayView bytes)
{
    AccessReview review;
    std::optional<ExamSeries> series;
    bool isUnderstood = true;
    FieldReader fields(bytes);
    while (fields.next()) {
        switch (fields.key()) {
        case Series:
            series = examSeriesFromId(fields.text());
            break;
        case Due:
            review.due = dayOf(fields.text());
            break;
        case StartedAt:
            review.startedAt = fields.moment();
            break;
        case StartedBy:
            review.startedBy = fields.text();
            break;
        case Accounts:
            isUnderstood = takeAccounts(fields.part(), review);
            break;
        case SignedOffBy:
            review.signedOffBy = fields.text();
            break;
        case SignedOffAt:
            review.signedOffAt = fields.moment();
            break;
        case NextDue:
            review.nextDue = dayOf(fields.text());
            break;
        }
    }
    if (fields.isBroken() || !isUnderstood || !series)
        return std::nullopt;
    review.series = *series;
    return review;
}

std::optional<QList<AccessReview>> reviewsFrom(QByteArrayView bytes)
{
    QList<AccessReview> reviews;
    FieldReader fields(bytes);
    while (fields.next()) {
        if (fields.key() != Reviews)
            continue;
        for (const QByteArrayView each : itemsOf(fields.part())) {
            const std::optional<AccessReview> review = reviewFrom(each);
            if (!review)
                return std::nullopt;
            reviews << *review;
        }
    }
    return fields.isBroken() ? std::nullopt : std::optional(reviews);
}

} // namespace canolfan::store
