#include "domain/userfilter.h"

#include <algorithm>

namespace canolfan {

namespace {

struct Named
{
    QString id;
    Condition condition;
};

} // namespace

// What is in an id is the portal's word where it has one. An id is never given another meaning: people have
// kept it.
static const QList<Named> &table()
{
    static const QList<Named> all = [] {
        QList<Named> made;
        for (const AccountType type : allAccountTypes)
            made << Named{QStringLiteral("type:") + idOf(type), Condition::of(type)};
        for (const Permission permission : assignablePermissions)
            made << Named{QStringLiteral("access:") + idOf(permission), Condition::of(permission)};
        made << Named{QStringLiteral("state:active"), Condition::of(Standing::Active)}
             << Named{QStringLiteral("state:neverSignedIn"), Condition::of(Standing::NeverSignedIn)}
             << Named{QStringLiteral("state:invitationExpired"), Condition::of(Standing::InvitationExpired)}
             << Named{QStringLiteral("waiting:change"), Condition::changeWaits()};
        for (const Language language : {Language::English, Language::Welsh})
            made << Named{QStringLiteral("language:") + idOf(language), Condition::of(language)};
        return made;
    }();
    return all;
}

const QList<Condition> &allConditions()
{
    static const QList<Condition> all = [] {
        QList<Condition> conditions;
        for (const Named &named : table())
            conditions << named.condition;
        return conditions;
    }();
    return all;
}

QList<Condition> conditionsOf(Facet facet)
{
    QList<Condition> conditions;
    std::copy_if(allConditions().begin(), allConditions().end(), std::back_inserter(conditions),
        [facet](const Condition &condition) { return condition.facet == facet; });
    return conditions;
}

QString idOf(const Condition &condition)
{
    const auto found = std::ranges::find(table(), condition, &Named::condition);
    return found == table().end() ? QString() : found->id;
}

std::optional<Condition> conditionFromId(const QString &id)
{
    const auto found = std::ranges::find(table(), id, &Named::id);
    return found == table().end() ? std::nullopt : std::optional(found->condition);
}

void UserFilter::set(const Condition &condition, bool chosen)
{
    quint32 &bits = m_chosen[size_t(condition.facet)];
    bits = chosen ? bits | condition.bit : bits & ~condition.bit;
}

bool UserFilter::has(const Condition &condition) const
{
    return (m_chosen[size_t(condition.facet)] & condition.bit) != 0;
}

QList<Condition> UserFilter::chosen(Facet facet) const
{
    QList<Condition> conditions = conditionsOf(facet);
    conditions.removeIf([this](const Condition &condition) { return !has(condition); });
    return conditions;
}

static quint32 standingOf(const CentreUser &user, const QDateTime &now)
{
    if (user.state == UserState::Active)
        return quint32(Standing::Active);
    const bool expired = user.invitationExpires.isValid() && user.invitationExpires <= now;
    return quint32(Standing::NeverSignedIn) | (expired ? quint32(Standing::InvitationExpired) : 0U);
}

static quint32 bitsOf(Facet facet, const CentreUser &user, bool waits, const QDateTime &now)
{
    switch (facet) {
    case Facet::AccountType:
        return Condition::of(user.accountType).bit;
    case Facet::Access:
        return quint32(user.permissions.toInt());
    case Facet::State:
        return standingOf(user, now);
    case Facet::Waiting:
        return waits ? Condition::changeWaits().bit : 0U;
    case Facet::Language:
        return Condition::of(user.language).bit;
    }
    Q_UNREACHABLE();
}

bool UserFilter::matches(const CentreUser &user, bool waits, const QDateTime &now) const
{
    for (int facet = 0; facet < facetCount; ++facet) {
        const quint32 wanted = m_chosen[size_t(facet)];
        if (wanted != 0 && (wanted & bitsOf(Facet(facet), user, waits, now)) == 0)
            return false;
    }
    return true;
}

QStringList UserFilter::ids() const
{
    QStringList ids;
    for (const Named &named : table()) {
        if (has(named.condition))
            ids << named.id;
    }
    return ids;
}

UserFilter UserFilter::fromIds(const QStringList &ids)
{
    UserFilter filter;
    for (const QString &id : ids) {
        if (const auto condition = conditionFromId(id))
            filter.set(*condition, true);
    }
    return filter;
}

} // namespace canolfan
