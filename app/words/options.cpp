#include "words/options.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

QString programPurpose()
{
    return App::translate("words", "Manages who may use the exam portal in your centre.");
}

QString helpOption()
{
    return App::translate("words", "Shows these options.");
}

QString portalOption()
{
    return App::translate("words", "The portal's address, such as https://portal.example. Remembered.");
}

QString authorityOption()
{
    return App::translate(
        "words", "Trust the certificate authorities in this file in place of the system's.");
}

QString dataFolderOption()
{
    return App::translate("words", "Where the program keeps its own files.");
}

QString vaultOption()
{
    return App::translate(
        "words", "Where the sign-in is kept: keychain, or memory (until the program ends).");
}

QString languageOption()
{
    return App::translate("words", "The language, for this start: en or cy.");
}

QString themeOption()
{
    return App::translate("words", "The colours, for this start: light, dark or system.");
}

QString secureAddressWanted(const QString &option)
{
    return App::translate("words", "%1 takes an address that begins with https://.").arg(option);
}

QString folderUnusable(const QString &option, const QString &folder)
{
    return App::translate("words", "%1: the folder %2 cannot be made. Name another one.").arg(option, folder);
}

} // namespace canolfan::words
