#include "startup/options.h"

#include "words/commandline.h"
#include "words/options.h"
#include "words/translations.h"

#include <QDir>
#include <QStandardPaths>

namespace canolfan::startup {

static constexpr QLatin1String portalName("portal");
static constexpr QLatin1String authorityName("ca");
static constexpr QLatin1String dataName("data-dir");
static constexpr QLatin1String vaultName("vault");
static constexpr QLatin1String languageName("language");

static QString asTyped(QLatin1String name)
{
    return QStringLiteral("--") + name;
}

Language earlyLanguage(const QStringList &arguments)
{
    QCommandLineParser parser;
    // What follows a command belongs to that command.
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    declareOptions(parser);
    // What only one of the programs takes has a value as well, which ends nothing.
    parser.addOptions({{QStringLiteral("theme"), {}, QStringLiteral("THEME")},
        {QStringLiteral("centre"), {}, QStringLiteral("NUMBER")}});
    parser.parse(arguments); // whatever is wrong is said later
    const auto language = languageFromId(parser.value(languageName));
    return language.value_or(words::Translations::systemLanguage());
}

void declareOptions(QCommandLineParser &parser)
{
    parser.addOptions({{portalName, words::portalOption(), QStringLiteral("URL")},
        {authorityName, words::authorityOption(), QStringLiteral("FILE")},
        {dataName, words::dataFolderOption(), QStringLiteral("DIR")},
        {vaultName, words::vaultOption(), QStringLiteral("KIND"), QStringLiteral("keychain")},
        {languageName, words::languageOption(), QStringLiteral("LANGUAGE")}});
}

static bool readPortal(const QCommandLineParser &parser, Options &options, QString &problem)
{
    if (!parser.isSet(portalName))
        return true;
    options.portal = QUrl(parser.value(portalName), QUrl::StrictMode);
    if (options.portal.isValid() && options.portal.scheme() == QLatin1String("https")
        && !options.portal.host().isEmpty())
        return true;
    problem = words::secureAddressWanted(asTyped(portalName));
    return false;
}

static bool readVault(const QCommandLineParser &parser, Options &options, QString &problem)
{
    const QString kind = parser.value(vaultName);
    if (kind != QLatin1String("keychain") && kind != QLatin1String("memory")) {
        problem = words::valueWanted(asTyped(vaultName), QStringLiteral("keychain, memory"));
        return false;
    }
    options.vault = kind == QLatin1String("memory") ? VaultKind::Memory : VaultKind::Keychain;
    return true;
}

static bool readLanguage(const QCommandLineParser &parser, Options &options, QString &problem)
{
    if (!parser.isSet(languageName))
        return true;
    options.language = languageFromId(parser.value(languageName));
    if (options.language)
        return true;
    problem = words::valueWanted(asTyped(languageName), QStringLiteral("en, cy"));
    return false;
}

static bool readDataFolder(const QCommandLineParser &parser, Options &options, QString &problem)
{
    options.dataFolder = parser.isSet(dataName)
        ? QDir(parser.value(dataName)).absolutePath()
        : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QFileDevice::Permissions owner =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (QDir(options.dataFolder).exists())
        return true;
    if (QDir().mkpath(options.dataFolder) && QFile::setPermissions(options.dataFolder, owner))
        return true;
    problem = words::folderUnusable(asTyped(dataName), options.dataFolder);
    return false;
}

std::optional<Options> readOptions(const QCommandLineParser &parser, QString &problem)
{
    Options options;
    options.authorityFile = parser.value(authorityName);
    const bool good = readPortal(parser, options, problem) && readVault(parser, options, problem)
        && readLanguage(parser, options, problem) && readDataFolder(parser, options, problem);
    return good ? std::optional(options) : std::nullopt;
}

} // namespace canolfan::startup
