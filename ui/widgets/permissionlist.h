#pragma once

#include "domain/permissioncatalogue.h"
#include "widgets/sentence.h"

#include <QFrame>

namespace canolfan::ui {

class PermissionRow;

/// "View Scripts, IAMIS", in the catalogue's order, without A2C Keys and whatever else cannot be assigned.
QString namesOf(const PermissionCatalogue &catalogue, Permissions permissions, Language language);

/// The permissions of one account as switches, in the catalogue's order: the "Manage Access" of Invite User
/// (S14) and the dialog of that name (S35).
class PermissionList : public QFrame
{
    Q_OBJECT

public:
    explicit PermissionList(QWidget *parent = nullptr);

    void setCatalogue(const PermissionCatalogue &catalogue);
    void setLanguage(Language language);
    /// Says what each permission means for the type, and fixes what comes with it or cannot be assigned.
    void setAccountType(AccountType type);

    /// What holds, A2C Keys included.
    void setPermissions(Permissions permissions);
    Permissions permissions() const;
    /// Those that may be assigned, without what comes with the account type.
    Permissions assigned() const;

    /// The controls, in reading order, for the tab order of the dialog.
    QList<QWidget *> tabStops() const;

    void setRemark(Permission permission, Sentence remark);
    void clearRemarks();
    QString namesOf(Permissions permissions) const;

Q_SIGNALS:
    /// By the person.
    void changed();

private:
    void addRow(const PermissionEntry &entry);

    PermissionCatalogue m_catalogue;
    QList<PermissionRow *> m_rows;
    Language m_language = Language::English;
};

} // namespace canolfan::ui
