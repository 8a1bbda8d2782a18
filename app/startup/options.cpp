#include "startup/options.h"

#include <QDir>
#include <QStandardPaths>

namespace canolfan::startup {

static const QCommandLineOption &portalOption()
{
    static const QCommandLineOption option(QStringLiteral("portal"),
        QStringLiteral("The portal's address, such as https://portal.example. Remembered."),
        QStringLiteral("URL"));
    return option;
}

static const QCommandLineOption &authorityOption()
{
    static const QCommandLineOption option(QStringLiteral("ca"),
        QStringLiteral("Trust the certificate authorities in this PEM file, in place of the system's."),
        QStringLiteral("FILE"));
    return option;
}

static const QCommandLineOption &dataOption()
{
    static const QCommandLineOption option(QStringLiteral("data-dir"),
        QStringLiteral("Where the program keeps its own files."), QStringLiteral("DIR"));
    return option;
}

static const QCommandLineOption &vaultOption()
{
    static const QCommandLineOption option(QStringLiteral("vault"),
        QStringLiteral("Where the sign-in is kept: keychain, or memory (until the program ends)."),
        QStringLiteral("KIND"), QStringLiteral("keychain"));
    return option;
}

static const QCommandLineOption &languageOption()
{
    static const QCommandLineOption option(
        QStringLiteral("language"), QStringLiteral("en or cy."), QStringLiteral("LANGUAGE"));
    return option;
}

void declareOptions(QCommandLineParser &parser)
{
    parser.addOptions({portalOption(), authorityOption(), dataOption(), vaultOption(), languageOption()});
}

static bool readPortal(const QCommandLineParser &parser, Options &options, QString &problem)
{
    if (!parser.isSet(portalOption()))
        return true;
    options.portal = QUrl(parser.value(portalOption()), QUrl::StrictMode);
    if (options.portal.isValid() && options.portal.scheme() == QLatin1String("https")
        && !options.portal.host().isEmpty())
        return true;
    problem = QStringLiteral("--portal takes an address that begins with https://");
    return false;
}

static bool readVault(const QCommandLineParser &parser, Options &options, QString &problem)
{
    const QString kind = parser.value(vaultOption());
    if (kind != QLatin1String("keychain") && kind != QLatin1String("memory")) {
        problem = QStringLiteral("--vault takes keychain or memory");
        return false;
    }
    options.vault = kind == QLatin1String("memory") ? VaultKind::Memory : VaultKind::Keychain;
    return true;
}

static bool readLanguage(const QCommandLineParser &parser, Options &options, QString &problem)
{
    if (!parser.isSet(languageOption()))
        return true;
    options.language = languageFromId(parser.value(languageOption()));
    if (options.language)
        return true;
    problem = QStringLiteral("--language takes en or cy");
    return false;
}

static bool readDataFolder(const QCommandLineParser &parser, Options &options, QString &problem)
{
    options.dataFolder = parser.isSet(dataOption())
        ? QDir(parser.value(dataOption())).absolutePath()
        : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QFileDevice::Permissions owner =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (QDir(options.dataFolder).exists())
        return true;
    if (QDir().mkpath(options.dataFolder) && QFile::setPermissions(options.dataFolder, owner))
        return true;
    problem = QStringLiteral("--data-dir: %1 cannot be made").arg(options.dataFolder);
    return false;
}

std::optional<Options> readOptions(const QCommandLineParser &parser, QString &problem)
{
    Options options;
    options.authorityFile = parser.value(authorityOption());
    const bool good = readPortal(parser, options, problem) && readVault(parser, options, problem)
        && readLanguage(parser, options, problem) && readDataFolder(parser, options, problem);
    return good ? std::optional(options) : std::nullopt;
}

} // namespace canolfan::startup
