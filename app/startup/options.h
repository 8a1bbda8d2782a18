#pragma once

#include "domain/language.h"

#include <QCommandLineParser>
#include <QUrl>

#include <optional>

namespace canolfan::startup {

enum class VaultKind
{
    Keychain,
    Memory
};

/// What both programs take on the command line.
struct Options
{
    QUrl portal; ///< empty: the one last used
    QString authorityFile; ///< empty: the system's authorities
    QString dataFolder; ///< made if it is missing, for its owner alone
    VaultKind vault = VaultKind::Keychain;
    std::optional<Language> language;
};

/// The language for what is said before the options have been read as a whole: the one that `arguments` ask
/// for, else the system's.
Language earlyLanguage(const QStringList &arguments);

/// Described in the language set.
void declareOptions(QCommandLineParser &parser);

/// The options as given. On a value that cannot be, `problem` says which option and what it takes.
std::optional<Options> readOptions(const QCommandLineParser &parser, QString &problem);

} // namespace canolfan::startup
