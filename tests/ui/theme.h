#pragma once

#include <QDialogButtonBox>
#include <QFile>
#include <QLibraryInfo>
#include <QPushButton>

/// For tests that run a second time under a desktop's platform theme (under_theme.py), which has texts,
/// dialogs and key bindings of its own.
namespace canolfan::tests {

/// Why the theme that is asked for cannot be had; empty when it can, or when none is asked for.
inline QString missingTheme()
{
    const QString theme = qEnvironmentVariable("QT_QPA_PLATFORMTHEME");
    const QString plugin = QLibraryInfo::path(QLibraryInfo::PluginsPath)
        + QStringLiteral("/platformthemes/libq%1.so").arg(theme);
    return theme.isEmpty() || QFile::exists(plugin)
        ? QString()
        : QStringLiteral("the platform theme %1 is not installed").arg(theme);
}

/// A theme that did not load would let every test pass; gtk3's shows itself by a button of its own.
inline bool wantedThemeIsLoaded()
{
    const QDialogButtonBox box(QDialogButtonBox::Ok);
    const bool gtk3 = qEnvironmentVariable("QT_QPA_PLATFORMTHEME") == QLatin1String("gtk3");
    return box.button(QDialogButtonBox::Ok)->text() == (gtk3 ? QLatin1String("&OK") : QLatin1String("OK"));
}

} // namespace canolfan::tests
