#include "domain/history.h"

#include "domain/names.h"

#include <algorithm>

namespace canolfan {

QString idOf(HistoryKind kind)
{
    switch (kind) {
    case HistoryKind::Added:
        return QStringLiteral("added");
    case HistoryKind::Invited:
        return QStringLiteral("invited");
    case HistoryKind::InvitationResent:
        return QStringLiteral("invitationResent");
    case HistoryKind::InvitationAccepted:
        return QStringLiteral("invitationAccepted");
    case HistoryKind::InvitationCancelled:
        return QStringLiteral("invitationCancelled");
    case HistoryKind::AccessChanged:
        return QStringLiteral("accessChanged");
    case HistoryKind::AccountTypeChanged:
        return QStringLiteral("accountTypeChanged");
    case HistoryKind::ProfileChanged:
        return QStringLiteral("profileChanged");
    case HistoryKind::Deleted:
        return QStringLiteral("deleted");
    case HistoryKind::Other:
        return {};
    }
    Q_UNREACHABLE();
}

std::optional<HistoryKind> historyKindFromId(const QString &id)
{
    const auto found =
        std::ranges::find_if(allHistoryKinds, [&id](HistoryKind kind) { return id == idOf(kind); });
    return found == allHistoryKinds.end() ? std::nullopt : std::optional(*found);
}

QString HistoryEntry::name() const
{
    return fullName(firstName, lastName);
}

} // namespace canolfan
