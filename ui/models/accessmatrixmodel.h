#pragma once

#include "domain/accessdraft.h"
#include "domain/rules.h"
#include "models/userlistmodel.h"

#include <QAbstractTableModel>

#include <functional>

namespace canolfan::models {

/// People × permissions: a row for each of those whom a UserListModel shows, in its order, and a column for
/// the account type and for each assignable permission. What is edited is a draft on top of what will be once
/// what waits has been sent; nothing leaves it by itself.
class AccessMatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int accountTypeColumn = 0;
    static constexpr int firstPermissionColumn = 1;
    static constexpr int columns = firstPermissionColumn + int(assignablePermissions.size());

    enum Role
    {
        HasRole = Qt::UserRole, ///< bool, the draft included; can be set
        StandingRole, ///< Standing
        NoteRole, ///< the words below the tick
        InitialsRole, ///< of headerData, vertical
        EmailRole, ///< the same
        IsYourselfRole ///< the same
    };
    enum Standing
    {
        AsItIs,
        Waiting, ///< saved on this computer, and not so in the portal yet
        Draft ///< not even saved
    };
    using MayAssign = std::function<Verdict(const CentreUser &)>;

    /// `people`: outlives it.
    AccessMatrixModel(UserListModel &people, MayAssign mayAssign, QObject *parent = nullptr);

    static Permission permissionAt(int column);
    static int columnOf(Permission permission);

    const CentreUser &userAt(int row) const { return m_people.userAt(row); }
    /// Why nothing can be changed about the person; empty where it can.
    QString whyFixed(int row) const;

    const AccessDraft &draft() const { return m_draft; }
    void setAll(int row, Permissions wanted);
    /// Drops of the draft what has been saved or is no longer wanted.
    void drop(const QStringList &userIds);
    void clearDraft();
    /// The words may be others now.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = HasRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void draftChanged();

private:
    bool has(const CentreUser &user, Permission permission) const;
    Standing standing(const CentreUser &user, Permission permission) const;
    QString note(const CentreUser &user, Permission permission) const;
    QString spoken(const CentreUser &user, Permission permission) const;
    QVariant ofPermission(const CentreUser &user, Permission permission, int role) const;
    QVariant ofPerson(const CentreUser &user, int role) const;
    void announce(int row);

    UserListModel &m_people;
    MayAssign m_mayAssign;
    AccessDraft m_draft;
};

} // namespace canolfan::models
