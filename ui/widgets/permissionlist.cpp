#include "widgets/permissionlist.h"

#include "domain/rules.h"
#include "widgets/permissionrow.h"
#include "words/words.h"

#include <QVBoxLayout>

namespace canolfan::ui {

QString namesOf(const PermissionCatalogue &catalogue, Permissions permissions, Language language)
{
    QStringList names;
    for (const PermissionEntry &entry : catalogue) {
        if (entry.assignable && permissions.testFlag(entry.permission))
            names << entry.label.in(language);
    }
    return names.join(QStringLiteral(", "));
}

PermissionList::PermissionList(QWidget *parent) : QFrame(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

void PermissionList::setCatalogue(const PermissionCatalogue &catalogue)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    m_catalogue = catalogue;
    for (const PermissionEntry &entry : catalogue)
        addRow(entry);
}

void PermissionList::addRow(const PermissionEntry &entry)
{
    auto *line = new QFrame(this);
    line->setProperty("kind", QStringLiteral("line"));
    layout()->addWidget(line);
    auto *row = new PermissionRow(entry, this);
    row->setLanguage(m_language);
    connect(row, &PermissionRow::moved, this, &PermissionList::changed);
    layout()->addWidget(row);
    m_rows.append(row);
    setFocusProxy(m_rows.constFirst());
}

void PermissionList::setLanguage(Language language)
{
    m_language = language;
    for (PermissionRow *row : std::as_const(m_rows))
        row->setLanguage(language);
}

void PermissionList::setAccountType(AccountType type)
{
    for (qsizetype index = 0; index < m_rows.size(); ++index) {
        const Permission permission = m_rows[index]->permission();
        const bool movable = type != AccountType::ExamsOfficer && m_catalogue[index].assignable;
        m_rows[index]->setAccountType(type);
        m_rows[index]->setFixed(
            movable ? Sentence() : [permission, type] { return words::whyFixed(permission, type); });
    }
}

void PermissionList::setPermissions(Permissions permissions)
{
    for (PermissionRow *row : std::as_const(m_rows))
        row->setOn(permissions.testFlag(row->permission()));
}

Permissions PermissionList::permissions() const
{
    Permissions on;
    for (const PermissionRow *row : m_rows)
        on.setFlag(row->permission(), row->isOn());
    return on;
}

Permissions PermissionList::assigned() const
{
    Permissions on = permissions();
    for (const PermissionEntry &entry : m_catalogue)
        on.setFlag(entry.permission, entry.assignable && on.testFlag(entry.permission));
    return on;
}

QList<QWidget *> PermissionList::tabStops() const
{
    QList<QWidget *> stops;
    for (const PermissionRow *row : m_rows)
        stops << row->tabStops();
    return stops;
}

void PermissionList::setRemark(Permission permission, Sentence remark)
{
    for (PermissionRow *row : std::as_const(m_rows)) {
        if (row->permission() == permission)
            row->setRemark(remark);
    }
}

void PermissionList::clearRemarks()
{
    for (PermissionRow *row : std::as_const(m_rows))
        row->setRemark({});
}

QString PermissionList::namesOf(Permissions permissions) const
{
    return canolfan::ui::namesOf(m_catalogue, permissions, m_language);
}

} // namespace canolfan::ui
