#pragma once

#include <QString>

/// What the options of both programs are for, and what is wrong with one. Placeholders such as URL stay as
/// they are in either language, as the options themselves do.
namespace canolfan::words {

QString programPurpose();
QString helpOption();
QString portalOption();
QString authorityOption();
QString dataFolderOption();
QString vaultOption();
QString languageOption();
QString themeOption();

QString secureAddressWanted(const QString &option);
QString folderUnusable(const QString &option, const QString &folder);

} // namespace canolfan::words
