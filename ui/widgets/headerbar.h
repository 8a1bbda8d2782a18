#pragma once

#include "domain/keptcentre.h"
#include "domain/language.h"
#include "domain/profile.h"
#include "domain/syncstate.h"

#include <QFrame>

#include <functional>
#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace canolfan::ui {

class CentreSwitch;
class LanguageSwitch;
class Menu;
class ProfileButton;
class SyncPill;

/// The strip across the top of every page (S3–S5): PORTAL, the centre (a switch for whoever has several), the
/// language, the settings, and once
/// signed in how this computer and the portal stand to each other and the profile menu.
class HeaderBar : public QFrame
{
    Q_OBJECT

public:
    explicit HeaderBar(QWidget *parent = nullptr);

    void setPractice(bool practice);
    void setLanguage(Language language);
    /// How many changes wait in each centre, for the switch; asked whenever that opens.
    void setKeptCentres(std::function<QList<KeptCentre>()> kept);
    /// The first of their centres is the one that is open. nullopt: nobody is signed in.
    void setPerson(std::optional<Profile> person);
    /// Shown while somebody is signed in. nullopt: nothing is known yet.
    void setSyncState(std::optional<SyncState> state);
    /// Not while the window is locked.
    void setSettingsReachable(bool reachable);

Q_SIGNALS:
    void languageChosen(canolfan::Language language);
    void centreChosen(const QString &number);
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
    QLabel *m_centre; ///< of whoever has one
    CentreSwitch *m_centres; ///< of whoever has several
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
