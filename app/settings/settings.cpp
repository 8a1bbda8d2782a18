#include "settings/settings.h"

#include <QDir>
#include <QSettings>

namespace canolfan {

// Every key there is. Nothing here names a person or is a secret: the file lies in clear.
namespace key {
static const QString language = QStringLiteral("language"); // "en" or "cy"; absent: the system's
static const QString staySignedIn = QStringLiteral("staySignedIn"); // bool; false
static const QString rememberedAccount = QStringLiteral("rememberedAccount/%1"); // sub (a UUID), by user pool
static const QString leftBehind = QStringLiteral("leftBehind/%1"); // subs, by user pool
static const QString windowGeometry = QStringLiteral("windowGeometry"); // QWidget::saveGeometry
static const QString portal = QStringLiteral("portal"); // the address last used
} // namespace key

Settings::Settings(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_file(std::make_unique<QSettings>(
          QDir(dataFolder).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat))
{
}

Settings::~Settings() = default;

std::optional<Language> Settings::language() const
{
    return languageFromId(m_file->value(key::language).toString());
}

void Settings::setLanguage(Language language)
{
    m_file->setValue(key::language, idOf(language));
}

bool Settings::staySignedIn() const
{
    return m_file->value(key::staySignedIn, false).toBool();
}

void Settings::setStaySignedIn(bool stay)
{
    m_file->setValue(key::staySignedIn, stay);
}

QString Settings::rememberedAccount(const QString &userPoolId) const
{
    return m_file->value(key::rememberedAccount.arg(userPoolId)).toString();
}

void Settings::setRememberedAccount(const QString &userPoolId, const QString &sub)
{
    if (sub.isEmpty())
        m_file->remove(key::rememberedAccount.arg(userPoolId));
    else
        m_file->setValue(key::rememberedAccount.arg(userPoolId), sub);
    // Another process, the command line say, looks at once.
    m_file->sync();
}

QStringList Settings::leftBehind(const QString &userPoolId) const
{
    return m_file->value(key::leftBehind.arg(userPoolId)).toStringList();
}

void Settings::setLeftBehind(const QString &userPoolId, const QStringList &subs)
{
    if (subs.isEmpty())
        m_file->remove(key::leftBehind.arg(userPoolId));
    else
        m_file->setValue(key::leftBehind.arg(userPoolId), subs);
    m_file->sync();
}

QByteArray Settings::windowGeometry() const
{
    return m_file->value(key::windowGeometry).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_file->setValue(key::windowGeometry, geometry);
}

QString Settings::portal() const
{
    return m_file->value(key::portal).toString();
}

void Settings::setPortal(const QString &address)
{
    m_file->setValue(key::portal, address);
}

bool Settings::isWritable() const
{
    return m_file->isWritable();
}

} // namespace canolfan
