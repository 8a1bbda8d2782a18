#include "settings/table.h"

#include "domain/profile.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>

namespace canolfan::settings {

static QStringList peopleOrders()
{
    QStringList orders;
    for (const char *column : {"name", "accountType", "access", "state"}) {
        const QString name = QLatin1String(column);
        orders << name << name + QStringLiteral(" descending");
    }
    return orders;
}

// A key is never given another meaning: the file of an earlier version is read by this one, and the other way
// round.
const QList<Declaration> &declarations()
{
    static const QList<Declaration> all{
        {Setting::Language, QStringLiteral("language"), Scope::Computer, Kind::Choice, QString(), 0, 0,
            {QStringLiteral("en"), QStringLiteral("cy")}},
        {Setting::ColourScheme, QStringLiteral("theme"), Scope::Computer, Kind::Choice,
            QStringLiteral("system"), 0, 0,
            {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")}},
        {Setting::IdleLockMinutes, QStringLiteral("idleLockMinutes"), Scope::Computer, Kind::Number, 15, 1,
            60},
        {Setting::StaySignedIn, QStringLiteral("staySignedIn"), Scope::Computer, Kind::YesNo, false},
        {Setting::RetentionDays, QStringLiteral("retentionDays"), Scope::Computer, Kind::Number, 30, 1, 30},
        {Setting::WindowGeometry, QStringLiteral("windowGeometry"), Scope::Computer, Kind::Bytes,
            QByteArray()},
        {Setting::Portal, QStringLiteral("portal"), Scope::Computer, Kind::Address, QString()},
        {Setting::RememberedAccount, QStringLiteral("rememberedAccount/%1"), Scope::UserPool, Kind::Text,
            QString()},
        {Setting::LeftLocked, QStringLiteral("leftLocked/%1"), Scope::UserPool, Kind::YesNo, false},
        {Setting::LeftBehind, QStringLiteral("leftBehind/%1"), Scope::UserPool, Kind::Texts, QStringList()},
        {Setting::PeopleOrder, QStringLiteral("people/order"), Scope::Computer, Kind::Choice,
            QStringLiteral("name"), 0, 0, peopleOrders()},
        {Setting::PeopleFilter, QStringLiteral("people/filter"), Scope::Computer, Kind::Texts, QStringList()},
        {Setting::AddressMoves, QStringLiteral("addressMoves/%1"), Scope::Centre, Kind::Texts, QStringList()},
        {Setting::UndoSeconds, QStringLiteral("undoSeconds"), Scope::Computer, Kind::Number, 10, 0, 60},
        {Setting::AccessTemplates, QStringLiteral("accessTemplates/%1"), Scope::Centre, Kind::Texts,
            QStringList()},
        {Setting::Centre, QStringLiteral("centre/%1"), Scope::UserPool, Kind::CentreNumber, QString()},
        {Setting::LastContact, QStringLiteral("lastContact/%1"), Scope::UserPool, Kind::Moment, QDateTime()}};
    return all;
}

const Declaration &declarationOf(Setting setting)
{
    const auto found = std::ranges::find(declarations(), setting, &Declaration::setting);
    Q_ASSERT(found != declarations().cend());
    return *found;
}

static QVariant acceptedNumber(const Declaration &declaration, const QVariant &stored)
{
    bool isNumber = false;
    const qlonglong number = stored.toString().trimmed().toLongLong(&isNumber);
    if (!isNumber)
        return declaration.fallback;
    return int(std::clamp<qlonglong>(number, declaration.least, declaration.most));
}

static QVariant acceptedYesNo(const Declaration &declaration, const QVariant &stored)
{
    const QString text = stored.toString().trimmed().toLower();
    // QVariant itself takes any other text for a yes.
    if (text != QLatin1String("true") && text != QLatin1String("false"))
        return declaration.fallback;
    return text == QLatin1String("true");
}

static QVariant acceptedAddress(const Declaration &declaration, const QVariant &stored)
{
    const QUrl address(stored.toString(), QUrl::StrictMode);
    const bool good =
        address.isValid() && address.scheme() == QLatin1String("https") && !address.host().isEmpty();
    return good ? QVariant(stored.toString()) : declaration.fallback;
}

static QVariant acceptedMoment(const Declaration &declaration, const QVariant &stored)
{
    const QDateTime moment = QDateTime::fromString(stored.toString(), Qt::ISODate);
    return moment.isValid() ? QVariant(moment.toUTC()) : declaration.fallback;
}

QVariant accepted(const Declaration &declaration, const QVariant &stored)
{
    if (!stored.isValid())
        return declaration.fallback;
    switch (declaration.kind) {
    case Kind::Choice:
        return declaration.choices.contains(stored.toString()) ? QVariant(stored.toString())
                                                               : declaration.fallback;
    case Kind::Number:
        return acceptedNumber(declaration, stored);
    case Kind::YesNo:
        return acceptedYesNo(declaration, stored);
    case Kind::Address:
        return acceptedAddress(declaration, stored);
    case Kind::Text:
        return stored.toString();
    case Kind::Texts:
        return stored.toStringList();
    case Kind::Bytes:
        return stored.toByteArray();
    case Kind::Moment:
        return acceptedMoment(declaration, stored);
    case Kind::CentreNumber:
        return isCentreNumber(stored.toString()) ? QVariant(stored.toString()) : declaration.fallback;
    }
    return declaration.fallback;
}

} // namespace canolfan::settings
