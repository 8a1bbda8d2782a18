#include "look/stockdialogs.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QHash>
#include <QPushButton>
#include <QTreeView>

namespace canolfan::ui {

using Box = QDialogButtonBox;

/// Qt's sources, in Qt's own context: translated in qt_cy.ts. They are not extracted again.
static const QHash<Box::StandardButton, const char *> &sources()
{
    static const QHash<Box::StandardButton, const char *> byButton{{Box::Ok, "OK"}, {Box::Save, "Save"},
        {Box::SaveAll, "Save All"}, {Box::Open, "Open"}, {Box::Yes, "&Yes"}, {Box::YesToAll, "Yes to &All"},
        {Box::No, "&No"}, {Box::NoToAll, "N&o to All"}, {Box::Abort, "Abort"}, {Box::Retry, "Retry"},
        {Box::Ignore, "Ignore"}, {Box::Close, "Close"}, {Box::Cancel, "Cancel"}, {Box::Discard, "Discard"},
        {Box::Help, "Help"}, {Box::Apply, "Apply"}, {Box::Reset, "Reset"},
        {Box::RestoreDefaults, "Restore Defaults"}};
    return byButton;
}

/// What the platform theme calls the button; Qt has no public question for it.
static QString themesText(Box::StandardButton button)
{
    const Box box(button);
    return box.button(button)->text();
}

StockDialogs::StockDialogs(QApplication &application, QObject *parent) : QObject(parent)
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    application.installEventFilter(this);
}

bool StockDialogs::eventFilter(QObject *watched, QEvent *event)
{
    // Not earlier: a file dialog makes its buttons after it was polished.
    if (event->type() == QEvent::Show) {
        if (const auto *box = qobject_cast<Box *>(watched)) {
            for (QAbstractButton *button : box->buttons())
                nameButton(*box, *button);
        }
        if (const auto *dialog = qobject_cast<QFileDialog *>(watched))
            hideKinds(*dialog);
    }
    // A box takes its texts from the theme again, and only then tells its buttons of the new language.
    if (event->type() == QEvent::LanguageChange) {
        auto *button = qobject_cast<QAbstractButton *>(watched);
        if (const auto *box = button ? qobject_cast<Box *>(button->parent()) : nullptr)
            nameButton(*box, *button);
    }
    return QObject::eventFilter(watched, event);
}

void StockDialogs::hideKinds(const QFileDialog &dialog)
{
    constexpr int kind = 2; // after the name and the size
    if (auto *list = dialog.findChild<QTreeView *>())
        list->setColumnHidden(kind, true);
}

void StockDialogs::nameButton(const QDialogButtonBox &box, QAbstractButton &button)
{
    const Box::StandardButton standard = box.standardButton(&button);
    if (sources().contains(standard) && button.text() == themesText(standard))
        button.setText(QCoreApplication::translate("QPlatformTheme", sources().value(standard)));
}

} // namespace canolfan::ui
