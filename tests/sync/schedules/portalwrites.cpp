// SimulatedPortal: what the devices ask to be changed.

#include "domain/utc.h"
#include "schedules/simulatedportal.h"

#include <algorithm>

namespace canolfan::test {

static Permissions heldBy(AccountType type, Permissions permissions)
{
    constexpr int all = 0x7f;
    constexpr int keys = 0x40;
    if (type == AccountType::ExamsOfficer)
        return Permissions::fromInt(all);
    return Permissions::fromInt(
        (permissions.toInt() & (all - keys)) | (type == AccountType::Admin ? keys : 0));
}

bool SimulatedPortal::hasSeat() const
{
    return std::count_if(m_people.begin(), m_people.end(), [](const auto &entry) {
        return entry.second.accountType == AccountType::Admin;
    }) < adminSeats;
}

/// Everything that the request says, the version that it was made from included.
static QString payloadOf(const PendingChange &change)
{
    const QStringList parts{QString::number(int(change.kind)), change.userId(), change.sentVersion,
        QString::number(change.sentAccess.grant.toInt()), QString::number(change.sentAccess.withdraw.toInt()),
        QString::number(change.sentAccess.accountType ? int(*change.sentAccess.accountType) : -1)};
    if (change.kind != ChangeKind::Invite)
        return parts.join(QLatin1Char('|'));
    return (parts
        + QStringList{change.base.email, QString::number(int(change.base.accountType)),
            QString::number(change.base.permissions.toInt())})
        .join(QLatin1Char('|'));
}

void SimulatedPortal::checkPayload(const PendingChange &change)
{
    const auto [known, isNew] = m_payloads.try_emplace(change.operation, payloadOf(change));
    if (!isNew && known->second != payloadOf(change))
        complaints.append(
            QStringLiteral("one key, two payloads: %1 and %2").arg(known->second, payloadOf(change)));
}

sync::Answer SimulatedPortal::write(int device, const PendingChange &change, bool isLate)
{
    ++writes;
    checkPayload(change);
    const auto kept = m_kept.find(change.operation);
    if (m_isIdempotent && kept != m_kept.end())
        return kept->second;
    const sync::Answer answer = carryOut(device, change, isLate);
    m_kept[change.operation] = answer;
    return answer;
}

sync::Answer SimulatedPortal::carryOut(int device, const PendingChange &change, bool isLate)
{
    if (const auto failure = refusal(device, change))
        return {*failure};
    const CentreUser *there = find(change.userId());
    Effect effect{change.operation, isLate, there ? std::optional(*there) : std::nullopt};
    const QString by = QStringLiteral("account%1").arg(device);
    if (change.kind == ChangeKind::Delete || change.kind == ChangeKind::CancelInvitation) {
        erase(change.userId(), by, change.operation);
    } else {
        const CentreUser wanted = changed(change, there ? *there : change.base);
        if (there && wanted == *there)
            return {.user = wanted}; // was so already
        save(wanted, by, change.operation);
        effect.after = *find(change.userId());
    }
    if (onEffect)
        onEffect(effect);
    return {.user = effect.after};
}

CentreUser SimulatedPortal::changed(const PendingChange &change, CentreUser user) const
{
    switch (change.kind) {
    case ChangeKind::Invite:
        user.state = UserState::Invited;
        [[fallthrough]];
    case ChangeKind::ResendInvitation:
        user.invitedAt = QDateTime::fromSecsSinceEpoch(m_seconds + 1, utc);
        break;
    case ChangeKind::ChangeAccess: {
        const AccessChange &access = change.sentAccess;
        if (access.accountType && *access.accountType != user.accountType) {
            user.accountType = *access.accountType;
            user.permissions = user.accountType == AccountType::User ? Permissions(Permission::PastPapers)
                                                                     : Permissions::fromInt(0x3f);
        }
        user.permissions = (user.permissions | access.grant) & ~access.withdraw;
        break;
    }
    case ChangeKind::Delete:
    case ChangeKind::CancelInvitation:
        break;
    }
    user.permissions = heldBy(user.accountType, user.permissions);
    return user;
}

std::optional<Failure> SimulatedPortal::refusal(int device, const PendingChange &change) const
{
    if (accounts.at(size_t(device)) == AccountType::User)
        return Failure{FailureKind::NotAllowed, QStringLiteral("S42")};
    if (change.kind == ChangeKind::Invite)
        return refusedInvitation(change.base);
    const CentreUser *there = find(change.userId());
    if (!there)
        return Failure{FailureKind::UserGone};
    if (there->accountType == AccountType::ExamsOfficer)
        return Failure{FailureKind::NotAllowed, QStringLiteral("S41")};
    if (there->version != change.sentVersion)
        return Failure{FailureKind::ChangedMeanwhile};
    return refusedChange(change, *there);
}

std::optional<Failure> SimulatedPortal::refusedInvitation(const CentreUser &user) const
{
    if (m_everUsed.contains(user.id))
        return Failure{FailureKind::FieldsInvalid, {}, 0, {{UserField::Id, InputProblem::Unknown}}};
    const bool isTaken = std::any_of(m_people.begin(), m_people.end(),
        [&](const auto &entry) { return entry.second.email == user.email; });
    if (isTaken)
        return Failure{FailureKind::EmailTaken};
    if (user.accountType == AccountType::ExamsOfficer)
        return Failure{FailureKind::ExamsOfficerExists};
    if (user.accountType == AccountType::Admin && !hasSeat())
        return Failure{FailureKind::AdminSeatsTaken};
    return std::nullopt;
}

std::optional<Failure> SimulatedPortal::refusedChange(
    const PendingChange &change, const CentreUser &there) const
{
    const bool isAboutInvitation =
        change.kind == ChangeKind::ResendInvitation || change.kind == ChangeKind::CancelInvitation;
    if (isAboutInvitation && there.state == UserState::Active)
        return Failure{FailureKind::InvitationAccepted};
    const auto type = change.sentAccess.accountType;
    if (change.kind != ChangeKind::ChangeAccess || !type || *type == there.accountType)
        return std::nullopt;
    if (*type == AccountType::ExamsOfficer)
        return Failure{FailureKind::ExamsOfficerExists};
    if (*type == AccountType::Admin && !hasSeat())
        return Failure{FailureKind::AdminSeatsTaken};
    return std::nullopt;
}

} // namespace canolfan::test
