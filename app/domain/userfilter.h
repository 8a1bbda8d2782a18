#pragma once

#include "domain/centreuser.h"

#include <QList>
#include <QStringList>

#include <array>
#include <optional>

namespace canolfan {

/// By what a list of people can be narrowed, beside what somebody types.
enum class Facet
{
    AccountType,
    Access,
    State,
    Waiting,
    Language
};

inline constexpr int facetCount = 5;

/// How far somebody has come with their account; a bit each, because an expired invitation is one of somebody
/// who has never signed in, too.
enum class Standing
{
    Active = 1 << 0,
    NeverSignedIn = 1 << 1,
    InvitationExpired = 1 << 2
};

/// One thing that is asked of a person, such as that they may View Scripts.
struct Condition
{
    Facet facet = Facet::AccountType;
    quint32 bit = 0; ///< of the facet: Permission and Standing as they are, else 1 << the enumerator

    static Condition of(AccountType type) { return {Facet::AccountType, 1U << unsigned(type)}; }
    static Condition of(Permission permission) { return {Facet::Access, quint32(permission)}; }
    static Condition of(Standing standing) { return {Facet::State, quint32(standing)}; }
    static Condition of(Language language) { return {Facet::Language, 1U << unsigned(language)}; }
    /// That a change of theirs has not reached the portal.
    static Condition changeWaits() { return {Facet::Waiting, 1U}; }

    bool operator==(const Condition &) const = default;
};

/// All there are, in the order in which they are shown.
const QList<Condition> &allConditions();
QList<Condition> conditionsOf(Facet facet);

/// Such as "access:viewScripts"; what is kept of a filter, and what the command line takes.
QString idOf(const Condition &condition);
std::optional<Condition> conditionFromId(const QString &id);

/// Who is looked for: somebody who meets, in each facet in which anything is chosen, one of what is chosen
/// there.
class UserFilter
{
public:
    void set(const Condition &condition, bool chosen);
    bool has(const Condition &condition) const;
    QList<Condition> chosen(Facet facet) const;
    bool isEmpty() const { return *this == UserFilter(); }

    /// `waits`: whether anything waits for the person; `now`: for an invitation that ends.
    bool matches(const CentreUser &user, bool waits, const QDateTime &now) const;

    QStringList ids() const;
    /// Unknown ones are passed over: they may be a later version's.
    static UserFilter fromIds(const QStringList &ids);

    bool operator==(const UserFilter &) const = default;

private:
    std::array<quint32, facetCount> m_chosen{}; ///< bits, by facet
};

} // namespace canolfan
