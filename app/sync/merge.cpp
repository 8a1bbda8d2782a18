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

/// A change of access beside what somebody else has made of the person meanwhile.
class AccessMerge
{
public:
    AccessMerge(const PendingChange &change, const CentreUser &theirs)
        : m_base(change.base)
        , m_mine(change.access)
        , m_theirs(theirs)
        , m_outcome{isMyType() ? *m_mine.accountType : theirs.accountType, permissions()}
    {
    }

    Merge merged() const
    {
        if (typesCollide() || widensWhatTheyNarrowed() || movesTypeUnderTheirAccess())
            return conflict();
        const AccessChange left = difference(m_theirs, m_outcome.type, m_outcome.assigned);
        if (left.isEmpty())
            return {};
        return {Merge::Verdict::Send, left};
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

    Merge conflict() const
    {
        const AccountType type =
            isWider(m_outcome.type, m_theirs.accountType) ? m_theirs.accountType : m_outcome.type;
        return {
            Merge::Verdict::Conflict, {}, type, effective(type, m_outcome.assigned & m_theirs.permissions)};
    }

    const CentreUser &m_base;
    const AccessChange &m_mine;
    const CentreUser &m_theirs;
    Outcome m_outcome;
};

} // namespace

static Merge sendAsItIs()
{
    return {Merge::Verdict::Send};
}

static Merge askAbout(const std::optional<CentreUser> &theirs)
{
    if (!theirs)
        return {Merge::Verdict::Conflict};
    return {Merge::Verdict::Conflict, {}, theirs->accountType, theirs->permissions};
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
        return theirs ? Merge() : sendAsItIs();
    case ChangeKind::ChangeAccess:
        return theirs ? AccessMerge(change, *theirs).merged() : askAbout(theirs);
    case ChangeKind::Delete:
        if (!theirs)
            return {};
        return hasMoreOrOtherAccess(*theirs, change.base) ? askAbout(theirs) : sendAsItIs();
    case ChangeKind::ResendInvitation:
        if (!theirs)
            return askAbout(theirs);
        return theirs->state == UserState::Active || wasInvitedAgain(*theirs, change.base) ? Merge()
                                                                                           : sendAsItIs();
    case ChangeKind::CancelInvitation:
        if (!theirs)
            return {};
        return theirs->state == UserState::Active || hasMoreOrOtherAccess(*theirs, change.base)
            ? askAbout(theirs)
            : sendAsItIs();
    }
    Q_UNREACHABLE();
}

} // namespace canolfan::sync
