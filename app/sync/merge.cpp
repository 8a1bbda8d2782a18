#include "sync/merge.h"

#include "domain/decisions.h"
#include "domain/rules.h"
#include "sync/access.h"

namespace canolfan::sync {

namespace {

/// What an account comes to; permissions as far as they are assigned.
struct Outcome
{
    AccountType type;
    Permissions assigned;
};

Merge standsAs(Merge::Verdict verdict, const std::optional<CentreUser> &theirs)
{
    if (!theirs)
        return {verdict};
    return {verdict, {}, theirs->accountType, theirs->permissions};
}

/// A change of access beside what somebody else has made of the person meanwhile.
class AccessMerge
{
public:
    AccessMerge(const PendingChange &change, const CentreUser &theirs)
        : m_change(change)
        , m_base(change.base)
        , m_mine(change.access)
        , m_theirs(theirs)
        , m_outcome{isMyType() ? *m_mine.accountType : theirs.accountType, permissions()}
    {
    }

    Merge merged() const
    {
        if (typesCollide() || widensWhatTheyNarrowed() || movesTypeUnderTheirAccess())
            return narrower(Merge::Verdict::Conflict);
        const AccessChange left = difference(m_theirs, m_outcome.type, m_outcome.assigned);
        if (left.isEmpty())
            return standsAs(Merge::Verdict::Done, m_theirs);
        // Perhaps made and taken back by somebody: it is sent as it was, but not offered again.
        if (m_change.everUncertain && widens(left, m_theirs))
            return narrower(Merge::Verdict::Send, left);
        return {Merge::Verdict::Send, left, m_outcome.type, effective(m_outcome.type, m_outcome.assigned)};
    }

private:
    bool isMyType() const { return m_mine.accountType && *m_mine.accountType != m_base.accountType; }
    bool isTheirType() const { return m_theirs.accountType != m_base.accountType; }

    Permissions permissions() const
    {
        Permissions outcome;
        for (const Permission permission : assignablePermissions)
            outcome.setFlag(permission, holds(permission));
        return outcome;
    }

    bool holds(Permission permission) const
    {
        const bool theirs = m_theirs.permissions.testFlag(permission);
        if (!(m_mine.grant | m_mine.withdraw).testFlag(permission))
            return theirs;
        const bool mine = m_mine.grant.testFlag(permission);
        // Named, but as it was (a new type names all): the narrower, should they have moved it.
        return mine == m_base.permissions.testFlag(permission) ? mine && theirs : mine;
    }

    bool typesCollide() const
    {
        return isMyType() && isTheirType() && *m_mine.accountType != m_theirs.accountType;
    }

    bool widensWhatTheyNarrowed() const
    {
        const bool narrowed = bool(m_base.permissions & ~m_theirs.permissions)
            || isWider(m_base.accountType, m_theirs.accountType);
        const bool wider =
            bool(m_outcome.assigned & ~m_theirs.permissions) || isWider(m_outcome.type, m_theirs.accountType);
        return narrowed && wider;
    }

    bool movesTypeUnderTheirAccess() const
    {
        return isMyType() && (isTheirType() || m_theirs.permissions != m_base.permissions)
            && (*m_mine.accountType != m_theirs.accountType || whatIWanted() != m_theirs.permissions);
    }

    Permissions whatIWanted() const
    {
        return effective(
            *m_mine.accountType, assignableOf((m_base.permissions | m_mine.grant) & ~m_mine.withdraw));
    }

    /// With what the fields come to, but for all that they do not have.
    Merge narrower(Merge::Verdict verdict, const AccessChange &left = {}) const
    {
        const AccountType type =
            isWider(m_outcome.type, m_theirs.accountType) ? m_theirs.accountType : m_outcome.type;
        return {verdict, left, type, effective(type, m_outcome.assigned & m_theirs.permissions)};
    }

    const PendingChange &m_change;
    const CentreUser &m_base;
    const AccessChange &m_mine;
    const CentreUser &m_theirs;
    Outcome m_outcome;
};

} // namespace

static Merge done(const std::optional<CentreUser> &theirs)
{
    return standsAs(Merge::Verdict::Done, theirs);
}

static Merge sendAsItIs(const std::optional<CentreUser> &theirs)
{
    return standsAs(Merge::Verdict::Send, theirs);
}

static Merge askAbout(const std::optional<CentreUser> &theirs)
{
    return standsAs(Merge::Verdict::Conflict, theirs);
}

static bool hasMoreOrOtherAccess(const CentreUser &theirs, const CentreUser &base)
{
    return theirs.accountType != base.accountType || bool(theirs.permissions & ~base.permissions);
}

static bool wasInvitedAgain(const CentreUser &theirs, const CentreUser &base)
{
    return theirs.invitedAt.isValid() && (!base.invitedAt.isValid() || theirs.invitedAt > base.invitedAt);
}

Merge merge(const PendingChange &change, const std::optional<CentreUser> &theirs)
{
    switch (change.kind) {
    case ChangeKind::Invite:
        return theirs ? done(theirs) : sendAsItIs(theirs);
    case ChangeKind::ChangeAccess:
        return theirs ? AccessMerge(change, *theirs).merged() : askAbout(theirs);
    case ChangeKind::Delete:
        if (!theirs)
            return done(theirs);
        return hasMoreOrOtherAccess(*theirs, change.base) ? askAbout(theirs) : sendAsItIs(theirs);
    case ChangeKind::ResendInvitation:
        if (!theirs)
            return askAbout(theirs);
        return theirs->state == UserState::Active || wasInvitedAgain(*theirs, change.base)
            ? done(theirs)
            : sendAsItIs(theirs);
    case ChangeKind::CancelInvitation:
        if (!theirs)
            return done(theirs);
        return theirs->state == UserState::Active || hasMoreOrOtherAccess(*theirs, change.base)
            ? askAbout(theirs)
            : sendAsItIs(theirs);
    }
    Q_UNREACHABLE();
}

} // namespace canolfan::sync
