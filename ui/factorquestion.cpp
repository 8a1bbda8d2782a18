#include "factorquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace canolfan::ui {

using App = QCoreApplication;
using session::Factor;

struct Removal
{
    QString asked;
    QString consequence;
};

static Removal removalOf(Factor factor)
{
    switch (factor) {
    case Factor::AuthenticatorApp:
        return {App::translate("factorquestion", "Remove the authenticator app?"),
            App::translate("factorquestion", "Its codes no longer work then.")};
    case Factor::TextMessage:
        return {App::translate("factorquestion", "Remove text messages?"),
            App::translate("factorquestion", "No more codes are sent to your mobile phone then.")};
    case Factor::Email:
        return {App::translate("factorquestion", "Remove email?"),
            App::translate("factorquestion", "No more codes to log in are sent to your email address then.")};
    }
    Q_UNREACHABLE();
}

void askToRemove(Factor factor, QWidget *page, std::function<void()> remove)
{
    const Removal removal = removalOf(factor);
    auto *box = new QMessageBox(QMessageBox::NoIcon, App::translate("factorquestion", "Canolfan"),
        removal.asked, QMessageBox::NoButton, page->window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(removal.consequence);
    QPushButton *keep = box->addButton(App::translate("factorquestion", "Keep"), QMessageBox::RejectRole);
    QPushButton *yes =
        box->addButton(App::translate("factorquestion", "Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    QObject::connect(yes, &QPushButton::clicked, page, std::move(remove));
    box->open();
}

} // namespace canolfan::ui
