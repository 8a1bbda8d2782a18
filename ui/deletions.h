#pragma once

#include "directory/directory.h"
#include "widgets/sentence.h"

#include <QObject>

namespace canolfan {
class Settings;
}

namespace canolfan::ui {

class ManageUsersPage;

/// What follows once a deletion has been confirmed: for a while it can be undone, and whoever is gone then
/// can be invited again with the access that they had.
class Deletions : public QObject
{
    Q_OBJECT

public:
    Deletions(directory::Directory &directory, Settings &settings, ManageUsersPage &page,
        QObject *parent = nullptr);

    /// For how long the next one can be undone; 0: not at all.
    std::chrono::milliseconds grace() const;
    /// One has been kept, or made already.
    void begun(const directory::Saved &saved);

Q_SIGNALS:
    void undoWanted(quint64 number);
    void inviteAgainWanted(const canolfan::CentreUser &before);

private:
    void follow();
    void sayWaiting();
    void sayDone(const CentreUser &before);
    const PendingChange *waiting() const;

    directory::Directory &m_directory;
    Settings &m_settings;
    ManageUsersPage &m_page;
    std::optional<CentreUser> m_leaving; ///< of whom it is not known yet whether they are gone
};

} // namespace canolfan::ui
