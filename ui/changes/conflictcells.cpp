#include "changes/conflicttable.h"

#include "domain/decisions.h"
#include "words/words.h"

/// What stands in the cells of a conflict.
namespace canolfan::ui {

QString ConflictTable::whoAndWhen(const Theirs &theirs)
{
    const QString when = theirs.at.isValid()
        ? words::moment(theirs.at.toLocalTime(), QDateTime::currentDateTime())
        : QString();
    if (theirs.by.isEmpty() || when.isEmpty())
        return theirs.by.isEmpty() ? when : theirs.by;
    return tr("%1, %2", "who, when").arg(theirs.by, when);
}

QString ConflictTable::headerOf(Column column) const
{
    const PendingChange &change = m_case.change;
    switch (column) {
    case WasColumn:
        return tr("Was, before your change");
    case TheirsColumn: {
        const QString who = whoAndWhen(change.theirs);
        return who.isEmpty() ? tr("In the portal now") : tr("In the portal now · %1").arg(who);
    }
    case MineColumn:
        return m_choosing
            ? tr("Your choice")
            : tr("Yours · %1").arg(words::moment(change.madeAt.toLocalTime(), QDateTime::currentDateTime()));
    default:
        return {};
    }
}

/// Only where somebody has deleted it, or wants to.
void ConflictTable::addAccountRow()
{
    const bool theirs = m_case.change.theirs.user.has_value();
    const bool mine = shownAsMine(m_case.change).has_value();
    if (theirs && mine)
        return;
    const Cell deleted{tr("deleted"), {}, true};
    const Cell changed{tr("changed"), {}};
    addRow(tr("Account"), {Cell{tr("there"), {}}, theirs ? changed : deleted, mine ? changed : deleted});
}

void ConflictTable::addTypeRow()
{
    const PendingChange &change = m_case.change;
    const std::optional<CentreUser> mine = shownAsMine(change);
    if (!change.theirs.user)
        return;
    const AccountType was = change.base.accountType;
    const AccountType theirs = change.theirs.user->accountType;
    if (theirs == was && (!mine || mine->accountType == was))
        return;
    const auto cell = [was](AccountType type) { return Cell{words::label(type), {}, type != was}; };
    addRow(tr("Account type"), {cell(was), cell(theirs), mine ? cell(mine->accountType) : Cell{}},
        m_choosing ? typeEditor() : nullptr);
}

static QString sign(bool has)
{
    return has ? QStringLiteral("✓") : QStringLiteral("–");
}

ConflictTable::Cell ConflictTable::permissionCell(Column column, Permission permission) const
{
    const PendingChange &change = m_case.change;
    const bool was = change.base.permissions.testFlag(permission);
    if (column == WasColumn)
        return {sign(was), was ? tr("yes", "has access") : tr("no", "has access")};
    if (column == TheirsColumn) {
        const bool now = change.theirs.user->permissions.testFlag(permission);
        if (now == was)
            return {sign(now), now ? tr("yes", "has access") : tr("no", "has access")};
        return now ? Cell{tr("✓ (given)"), tr("yes, given"), true}
                   : Cell{tr("– (withdrawn)"), tr("no, withdrawn"), true};
    }
    const std::optional<CentreUser> mine = shownAsMine(change);
    if (!mine)
        return {};
    const bool wanted = mine->permissions.testFlag(permission);
    const bool merged = m_case.mergedPermissions.testFlag(permission);
    if (wanted == merged)
        return {sign(wanted), wanted ? tr("yes", "has access") : tr("no", "has access"), wanted != was};
    return wanted ? Cell{tr("✓ (merged: –)"), tr("yes; merged: no"), wanted != was}
                  : Cell{tr("– (merged: ✓)"), tr("no; merged: yes"), wanted != was};
}

void ConflictTable::addPermissionRow(Permission permission)
{
    addRow(words::label(permission),
        {permissionCell(WasColumn, permission), permissionCell(TheirsColumn, permission),
            permissionCell(MineColumn, permission)},
        m_choosing ? permissionEditor(permission) : nullptr);
}

} // namespace canolfan::ui
