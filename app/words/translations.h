#pragma once

#include "domain/language.h"

#include <QObject>
#include <QTranslator>

namespace canolfan::words {

/// Puts the program into one of its languages, at once and at any time. Ours from resources (:/i18n), Qt's
/// stock strings with them.
class Translations : public QObject
{
    Q_OBJECT

public:
    explicit Translations(QObject *parent = nullptr);

    Language language() const { return m_language; }
    /// Installs or removes the translation; every widget then gets QEvent::LanguageChange.
    void set(Language language);

    /// Welsh where the system asks for Welsh first, else English.
    static Language systemLanguage();

Q_SIGNALS:
    void changed(canolfan::Language language);

private:
    Language m_language = Language::English;
    QTranslator m_english; ///< plural forms only; the sources are English
    QTranslator m_welsh;
};

} // namespace canolfan::words
