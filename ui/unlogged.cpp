#include "unlogged.h"

#include <QLoggingCategory>

#include <string_view>

namespace canolfan::ui {

/// What the rules say, which come first.
static QLoggingCategory::CategoryFilter rules = nullptr;

static bool tellsTheScreen(std::string_view category)
{
    return category.substr(0, 16) == "qt.accessibility" || category == "qt.qpa.input.methods";
}

static void silence(QLoggingCategory *category)
{
    rules(category);
    if (!tellsTheScreen(category->categoryName()))
        return;
    category->setEnabled(QtDebugMsg, false);
    category->setEnabled(QtInfoMsg, false);
}

void keepScreenUnlogged()
{
    rules = QLoggingCategory::installFilter(silence);
}

} // namespace canolfan::ui
