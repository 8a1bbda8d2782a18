#include "words/translations.h"

#include <QCoreApplication>
#include <QLocale>

namespace canolfan::words {

/// Compiled in (see CMakeLists.txt beside this), so a program never lacks its languages.
static void load(QTranslator &translator, const QString &language)
{
    const bool loaded = translator.load(QStringLiteral(":/i18n/canolfan_%1.qm").arg(language));
    Q_ASSERT(loaded);
    Q_UNUSED(loaded);
}

Translations::Translations(QObject *parent) : QObject(parent)
{
    load(m_english, QStringLiteral("en"));
    load(m_welsh, QStringLiteral("cy"));
    QCoreApplication::installTranslator(&m_english);
}

void Translations::set(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    // Said first: windows are told of the change from within the next call.
    if (language == Language::Welsh)
        QCoreApplication::installTranslator(&m_welsh);
    else
        QCoreApplication::removeTranslator(&m_welsh);
    Q_EMIT changed(language);
}

Language Translations::systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    return !wanted.isEmpty() && wanted.constFirst().startsWith(QLatin1String("cy")) ? Language::Welsh
                                                                                    : Language::English;
}

} // namespace canolfan::words
