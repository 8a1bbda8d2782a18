#pragma once

#include "domain/language.h"
#include "domain/profile.h"

#include <QFrame>

#include <optional>

class QLabel;
class QToolButton;

namespace canolfan::ui {

class LanguageSwitch;
class Menu;
class ProfileButton;

/// The strip across the top of every page (S3–S5): PORTAL, the centre, the language, the settings, and once
/// signed in the profile menu.
class HeaderBar : public QFrame
{
    Q_OBJECT

public:
    explicit HeaderBar(QWidget *parent = nullptr);

    void setPractice(bool practice);
    void setLanguage(Language language);
    /// nullopt: nobody is signed in.
    void setPerson(std::optional<Profile> person);
    /// Not while the window is locked.
    void setSettingsReachable(bool reachable);

Q_SIGNALS:
    void languageChosen(canolfan::Language language);
    void manageUsersWanted();
    void profileWanted();
    void passwordChangeWanted();
    void factorsWanted();
    void settingsWanted();
    void practiceInboxWanted();
    void lockWanted();
    void signOutWanted();
    void signOutEverywhereWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillMenu();
    void openMenu();
    QString centreWords() const;

    QLabel *m_wordmark;
    QLabel *m_centre;
    QLabel *m_practiceMark;
    LanguageSwitch *m_language;
    QToolButton *m_settings;
    ProfileButton *m_profileButton;
    Menu *m_menu;
    std::optional<Profile> m_person;
    bool m_practice = false;
};

} // namespace canolfan::ui
