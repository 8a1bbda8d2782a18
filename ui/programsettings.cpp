#include "programsettings.h"

#include "continue.h"
#include "pages/settingspage.h"
#include "words/words.h"

namespace canolfan::ui {

ProgramSettings::ProgramSettings(
    Settings &settings, words::Translations &translations, Theme &theme, QObject *parent)
    : QObject(parent), m_settings(settings), m_translations(translations), m_theme(theme)
{
    connect(&settings, &Settings::changed, this, &ProgramSettings::follow);
    // Chosen in a dialog: it stays so. "As the computer has it" stays what it is while it comes to the same.
    connect(&translations, &words::Translations::changed, this, [this](Language language) {
        if (wantedLanguage() != language)
            m_settings.setLanguage(language);
    });
}

SettingsPage &ProgramSettings::page()
{
    if (m_page)
        return *m_page;
    m_page = new SettingsPage(m_settings);
    connect(m_page, &SettingsPage::languageChosen, this, [this] { m_translations.set(wantedLanguage()); });
    connect(m_page, &SettingsPage::staySignedInChosen, this, &ProgramSettings::setStaySignedIn);
    followSession();
    return *m_page;
}

Theme::Scheme ProgramSettings::schemeOf(ColourScheme scheme)
{
    switch (scheme) {
    case ColourScheme::System:
        return Theme::Scheme::System;
    case ColourScheme::Light:
        return Theme::Scheme::Light;
    case ColourScheme::Dark:
        return Theme::Scheme::Dark;
    }
    Q_UNREACHABLE();
}

Language ProgramSettings::wantedLanguage() const
{
    return m_settings.language().value_or(words::Translations::systemLanguage());
}

void ProgramSettings::setLanguage(Language language)
{
    m_settings.setLanguage(language);
    m_translations.set(language);
}

void ProgramSettings::follow(Setting setting)
{
    if (setting == Setting::ColourScheme)
        m_theme.setScheme(schemeOf(m_settings.colourScheme()));
}

void ProgramSettings::followSession()
{
    if (!m_page)
        return;
    const bool signedIn = m_session && m_session->isSignedIn();
    m_page->setSignedIn(signedIn, !m_session || m_session->canStaySignedIn());
}

void ProgramSettings::setStaySignedIn(bool stay)
{
    if (!m_session)
        return;
    ++m_underWay;
    m_page->beginWork();
    continueWith(this, m_session->setStaySignedIn(stay), [this, stay](const Result<void> &done) {
        // Several clicks, faster than the keychain: only the last one is spoken of.
        if (--m_underWay > 0)
            return;
        m_page->endWork();
        confirmStaying(stay, done);
    });
}

void ProgramSettings::confirmStaying(bool stay, const Result<void> &done)
{
    if (!done)
        m_page->say(Banner::Tone::Warning, [failure = done.error()] { return words::sentence(failure); });
    else if (stay)
        m_page->say(
            Banner::Tone::Success, [] { return tr("From now on you stay signed in on this computer."); });
    else
        m_page->say(
            Banner::Tone::Success, [] { return tr("Your sign-in is no longer kept on this computer."); });
}

} // namespace canolfan::ui
