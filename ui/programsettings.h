#pragma once

#include "look/theme.h"
#include "session/session.h"
#include "settings/settings.h"
#include "words/translations.h"

#include <QObject>

namespace canolfan::ui {

class SettingsPage;

/// The running program follows its settings at once, wherever they are changed: the language, the theme, and
/// whether the sign-in is kept.
class ProgramSettings : public QObject
{
    Q_OBJECT

public:
    ProgramSettings(
        Settings &settings, words::Translations &translations, Theme &theme, QObject *parent = nullptr);

    /// Made when it is first wanted; belongs to whoever has wanted it.
    SettingsPage &page();
    /// Once it is known which portal it is.
    void setSession(session::Session *session) { m_session = session; }
    /// The page is for somebody who is signed in, or not.
    void followSession();
    /// Beside the settings, such as in the header. The program changes even where the setting was that
    /// already, because an option of this start stood against it.
    void setLanguage(Language language);

    static Theme::Scheme schemeOf(ColourScheme scheme);

private:
    Language wantedLanguage() const;
    void follow(Setting setting);
    void setStaySignedIn(bool stay);
    void confirmStaying(bool stay, const Result<void> &done);

    Settings &m_settings;
    words::Translations &m_translations;
    Theme &m_theme;
    SettingsPage *m_page = nullptr;
    session::Session *m_session = nullptr;
    int m_underWay = 0; ///< changes that the keychain has not answered yet
};

} // namespace canolfan::ui
