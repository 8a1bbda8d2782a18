#pragma once

#include "deletions.h"
#include "directory/directory.h"
#include "domain/addressmove.h"
#include "models/userlistmodel.h"

#include <QObject>
#include <QTimer>

namespace canolfan {
class Settings;
}

namespace canolfan::ui {

class ManageUsersPage;

/// Other email addresses, from the invitation of the new one to the end of the old account (S36): across
/// restarts, and whoever notices that the new one has been accepted. Shows both accounts as one matter.
class AddressMoves : public QObject
{
    Q_OBJECT

public:
    AddressMoves(directory::Directory &directory, Settings &settings, models::UserListModel &list,
        Deletions &deletions, ManageUsersPage &page, QObject *parent = nullptr);

    /// Asks for the new address.
    void begin(const CentreUser &user);

private:
    void follow();
    QList<AddressMove> moves() const;
    void keep(const QList<AddressMove> &moves);
    MoveStep stepOf(const AddressMove &move) const;
    void note(const CentreUser &old, const directory::Saved &saved);
    void deleteOld(const AddressMove &move);
    void sayAbandoned(const AddressMove &move);

    directory::Directory &m_directory;
    Settings &m_settings;
    models::UserListModel &m_list;
    Deletions &m_deletions;
    ManageUsersPage &m_page;
    QStringList m_deleting; ///< old accounts whose deletion has been asked for by this process
    QTimer m_soon; ///< once for all the news that comes at a time
};

} // namespace canolfan::ui
