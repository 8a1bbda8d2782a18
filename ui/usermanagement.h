#pragma once

#include "addressmoves.h"
#include "deletions.h"
#include "dialogs/formdialog.h"
#include "directory/directory.h"
#include "listfollower.h"
#include "models/userlistmodel.h"
#include "settings/settings.h"
#include "widgets/banner.h"
#include "words/translations.h"

#include <QObject>
#include <QTimer>

namespace canolfan::ui {

class ManageUsersPage;

/// Brings the centre's people and the page together: what the page wants is done by the directory, or in a
/// dialog over the page; what changes in the directory shows in the list.
class UserManagement : public QObject
{
    Q_OBJECT

public:
    UserManagement(directory::Directory &directory, words::Translations &translations, Settings &settings,
        QObject *parent = nullptr);

    ManageUsersPage *page() const { return m_page; }
    /// The list as the directory has it, after it was opened.
    void show();
    /// Also wanted from other pages.
    void manageAccess(const QString &id);
    void askToDelete(const QString &id);

Q_SIGNALS:
    /// One that somebody has to decide about.
    void decisionWanted(quint64 number);
    void undoWanted(quint64 number);
    /// In a dialog of manageAccess(), or of askToDelete(): saved, here or at the portal too.
    void accessChanged(const canolfan::CentreUser &now);
    void deletionBegun(const canolfan::CentreUser &user);
    /// One of these dialogs has been closed, whatever came of it.
    void dialogClosed();
    /// The portal opens no more until a second factor is on again: the help desk has had it reset (S21).
    void factorWanted();
    /// By hand, and the portal has answered.
    void refreshed();

private:
    void connectDirectory();
    void connectPage();
    void summarise();
    void refresh();
    Verdict mayChangeEmail(const CentreUser &user) const;
    void openActions(const QString &id, const QPoint &place);
    void open(FormDialog *dialog);
    /// `before`: who was deleted, and is to be invited as they were.
    void invite(const std::optional<CentreUser> &before = {});
    void resend(const QString &id);
    void cancelInvitation(const QString &id);
    /// `done`: what to say where the portal has it already.
    void sayOutcome(const Result<directory::Saved> &result, const Sentence &done);

    directory::Directory &m_directory;
    words::Translations &m_translations;
    models::UserListModel m_model;
    ListFollower m_people;
    ManageUsersPage *m_page;
    Deletions m_deletions;
    AddressMoves m_moves;
    bool m_reading = false;
};

} // namespace canolfan::ui
