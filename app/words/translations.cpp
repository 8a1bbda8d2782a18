#include "words/translations.h"

#include "tongue.h"

#include <QCoreApplication>
#include <QLocale>

namespace canolfan::words {

/// Compiled in (see CMakeLists.txt beside this), so a program never lacks its languages.
static void loadCompiled(QTranslator &translator, const QString &name)
{
    const bool loaded = translator.load(QStringLiteral(":/i18n/%1.qm").arg(name));
    Q_ASSERT(loaded);
    Q_UNUSED(loaded);
}

/// What Qt's own dialogs take months and kinds of files from. The system's where it speaks the same language,
/// since it also knows how the person likes dates and numbers.
static QLocale localeOf(Language language)
{
    const QLocale::Language wanted = language == Language::Welsh ? QLocale::Welsh : QLocale::English;
    const QLocale system = QLocale::system();
    return system.language() == wanted ? system : QLocale(wanted, QLocale::UnitedKingdom);
}

Tongue::Tongue(Language language)
{
    if (language == Language::Welsh)
        loadCompiled(m_translator, QStringLiteral("canolfan_cy"));
}

QString Tongue::operator()(const char *english) const
{
    const QString translated = m_translator.translate("words", english);
    return translated.isEmpty() ? QString::fromUtf8(english) : translated;
}

Translations::Welsh::Welsh()
{
    loadCompiled(*this, QStringLiteral("canolfan_cy"));
    loadCompiled(m_stock, QStringLiteral("qt_cy"));
}

QString Translations::Welsh::translate(
    const char *context, const char *source, const char *comment, int n) const
{
    if (!isSpoken)
        return {};
    const QString ours = QTranslator::translate(context, source, comment, n);
    return ours.isNull() ? m_stock.translate(context, source, comment, n) : ours;
}

Translations::Translations(QObject *parent) : QObject(parent)
{
    loadCompiled(m_english, QStringLiteral("canolfan_en"));
    QLocale::setDefault(localeOf(m_language));
    QCoreApplication::installTranslator(&m_english);
    QCoreApplication::installTranslator(&m_welsh);
}

void Translations::set(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    QLocale::setDefault(localeOf(language));
    m_welsh.isSpoken = language == Language::Welsh;
    // As QCoreApplication does for another translator: every window is told.
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(qApp, &event);
    Q_EMIT changed(language);
}

Translations::Spoken::Spoken(Translations &translations, Language language)
    : m_translations(translations), m_wasWelsh(translations.m_welsh.isSpoken)
{
    m_translations.m_welsh.isSpoken = language == Language::Welsh;
}

Translations::Spoken::~Spoken()
{
    m_translations.m_welsh.isSpoken = m_wasWelsh;
}

Language Translations::systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    return !wanted.isEmpty() && wanted.constFirst().startsWith(QLatin1String("cy")) ? Language::Welsh
                                                                                    : Language::English;
}

} // namespace canolfan::words
