#include "words/history.h"

#include "words/changes.h"
#include "words/words.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

QString label(HistoryKind kind)
{
    switch (kind) {
    case HistoryKind::Added:
        return App::translate("words", "Account added", "history");
    case HistoryKind::Invited:
        return App::translate("words", "Invited", "history");
    case HistoryKind::InvitationResent:
        return App::translate("words", "Invitation sent again", "history");
    case HistoryKind::InvitationAccepted:
        return App::translate("words", "Invitation accepted", "history");
    case HistoryKind::InvitationCancelled:
        return App::translate("words", "Invitation cancelled", "history");
    case HistoryKind::AccessChanged:
        return App::translate("words", "Access changed", "history");
    case HistoryKind::AccountTypeChanged:
        return App::translate("words", "Account type changed", "history");
    case HistoryKind::ProfileChanged:
        return App::translate("words", "Profile changed", "history");
    case HistoryKind::Deleted:
        return App::translate("words", "Deleted", "history");
    case HistoryKind::Other:
        return App::translate("words", "Something that this version does not know", "history");
    }
    Q_UNREACHABLE();
}

QString access(const AccessThen &then)
{
    return QStringLiteral("%1: %2").arg(label(then.accountType), access(then.permissions));
}

QString change(const HistoryEntry &entry)
{
    if (entry.before && entry.after)
        return QStringLiteral("%1 → %2").arg(access(*entry.before), access(*entry.after));
    if (entry.before)
        return QStringLiteral("%1 →").arg(access(*entry.before));
    return entry.after ? QStringLiteral("→ %1").arg(access(*entry.after)) : QString();
}

QList<QStringList> table(const QList<HistoryEntry> &entries)
{
    QList<QStringList> rows{{App::translate("words", "When"), App::translate("words", "Who"),
        App::translate("words", "Email of who did it"), App::translate("words", "What"),
        App::translate("words", "To whom"), App::translate("words", "Email"),
        App::translate("words", "Access before"), App::translate("words", "Access after")}};
    const auto said = [](const std::optional<AccessThen> &then) { return then ? access(*then) : QString(); };
    for (const HistoryEntry &entry : entries) {
        rows.append({entry.at.toLocalTime().toString(Qt::ISODate), entry.byName, entry.byEmail,
            label(entry.kind), entry.name(), entry.email, said(entry.before), said(entry.after)});
    }
    return rows;
}

} // namespace canolfan::words
