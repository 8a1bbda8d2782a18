#pragma once

#include "pages/settingspage.h"

#include <QTemporaryDir>

/// The page of settings with everything on it, as somebody who is signed in sees it.
namespace canolfan::tests {

/// A data folder with settings of its own.
struct SettingsOfItsOwn
{
    QTemporaryDir folder;
    Settings settings{folder.path()};
};

inline QWidget *settingsPage(Settings &settings)
{
    auto *page = new ui::SettingsPage(settings);
    page->setSignedIn(true);
    page->begin();
    return page;
}

} // namespace canolfan::tests
