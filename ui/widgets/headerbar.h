#pragma once

#include "domain/language.h"
#include "domain/profile.h"
#include "domain/syncstate.h"

#include <QFrame>

#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace canolfan::ui {

class LanguageSwitch;
class Menu;
class ProfileButton;
class SyncPill;

/// The strip across the top of every page (S3–S5): PORTAL, the centre, the language, the settings, and once
/// signed in how this computer and the portal stand to each other and the profile menu.
class HeaderBar : public QFrame
{
    Q_OBJECT

public:
    explicit HeaderBar(QWidget *parent = nullptr);

    void setPractice(bool practice);
    void setLanguage(Language language);
    /// nullopt: nobody is signed in.
    void setPerson(std::optional<Profile> person);
    /// Shown while somebody is signed in. nullopt: nothing is known yet.
    void setSyncState(std::optional<SyncState> state);
    /// Not while the window is locked.
    void setSettingsReachable(bool reachable);

Q_SIGNALS:
    void languageChosen(canolfan::Language language);
    void manageUsersWanted();
    void waitingChangesWanted();
    void profileWanted();
    void passwordChangeWanted();
    void factorsWanted();
    void settingsWanted();
    void practiceInboxWanted();
    void connectionCheckWanted();
    void lockWanted();
    void signOutWanted();
    void signOutEverywhereWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void setNarrow(bool narrow);
    void retranslate();
    void fillMenu();
    void openMenu();
    void showSyncState();
    QString centreWords() const;
    QString practiceWords() const;

    QHBoxLayout *m_row;
    QLabel *m_wordmark;
    QLabel *m_centre;
    QLabel *m_practiceMark;
    SyncPill *m_syncPill;
    LanguageSwitch *m_language;
    QToolButton *m_settings;
    ProfileButton *m_profileButton;
    Menu *m_menu;
    QAction *m_waitingChanges = nullptr; ///< in the menu
    std::optional<Profile> m_person;
    std::optional<SyncState> m_syncState;
    bool m_practice = false;
    bool m_narrow = false;
};

} // namespace canolfan::ui
