#pragma once

#include "domain/language.h"

#include <QObject>
#include <QTranslator>

namespace canolfan::words {

/// Puts the program into one of its languages, at once and at any time: our strings, those of Qt's own
/// dialogs, menus and messages, and the dates and names of kinds of files that they show. All from resources
/// (:/i18n).
class Translations : public QObject
{
    Q_OBJECT

public:
    explicit Translations(QObject *parent = nullptr);

    Language language() const { return m_language; }
    /// Installs or removes the translation; every widget then gets QEvent::LanguageChange.
    void set(Language language);

    /// While it lives, what words and tr() say is in this language, whatever the windows are in, which are
    /// not told: for what is handed on to others in both. Not across a co_await.
    class Spoken
    {
    public:
        Spoken(Translations &translations, Language language);
        ~Spoken();
        Spoken(const Spoken &) = delete;
        Spoken &operator=(const Spoken &) = delete;

    private:
        Translations &m_translations;
        bool m_wasWelsh;
    };

    /// Welsh where the system asks for Welsh first, else English.
    static Language systemLanguage();

Q_SIGNALS:
    void changed(canolfan::Language language);

private:
    /// Our Welsh, and for Qt's own strings qt_cy: one translator, so that every widget is told once of a
    /// change.
    class Welsh : public QTranslator
    {
    public:
        Welsh();
        bool isSpoken = false;
        QString translate(const char *context, const char *source, const char *comment, int n) const override;

    private:
        QTranslator m_stock;
    };

    Language m_language = Language::English;
    QTranslator m_english; ///< plural forms only; the sources are English
    Welsh m_welsh;
};

} // namespace canolfan::words
