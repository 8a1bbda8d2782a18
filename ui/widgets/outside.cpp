#include "widgets/outside.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace canolfan::ui {

static void showAddress(const QUrl &address, QWidget *window)
{
    const bool mail = address.scheme() == QLatin1String("mailto");
    const QString plain = mail ? address.path() : address.toString();
    const QString text = mail
        ? QCoreApplication::translate("outside", "No email program answered. Write to:")
        : QCoreApplication::translate("outside", "No browser answered. The page is at:");
    auto *message = new QMessageBox(QMessageBox::NoIcon, QCoreApplication::translate("outside", "Canolfan"),
        text, QMessageBox::NoButton, window);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setTextFormat(Qt::PlainText);
    message->setInformativeText(plain);
    message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QPushButton *copy =
        message->addButton(QCoreApplication::translate("outside", "Copy address"), QMessageBox::AcceptRole);
    QPushButton *close =
        message->addButton(QCoreApplication::translate("outside", "Close"), QMessageBox::RejectRole);
    message->setDefaultButton(copy);
    message->setEscapeButton(close);
    QObject::connect(
        copy, &QPushButton::clicked, message, [plain] { QGuiApplication::clipboard()->setText(plain); });
    message->open();
}

void openOutside(const QUrl &address, QWidget *window)
{
    if (!QDesktopServices::openUrl(address))
        showAddress(address, window->window());
}

} // namespace canolfan::ui
