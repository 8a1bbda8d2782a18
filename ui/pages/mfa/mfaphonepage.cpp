#include "pages/mfa/mfaphonepage.h"

#include "look/metrics.h"
#include "ui_mfaphonepage.h"
#include "widgets/outside.h"

#include <QEvent>
#include <QUrl>

namespace canolfan::ui {

MfaPhonePage::MfaPhonePage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::MfaPhonePage>())
{
    m_ui->setupUi(this);
    m_ui->card->setFixedWidth(scaled(560));
    // The makers' own help on moving to another phone.
    lead(m_ui->microsoftButton,
        QStringLiteral("https://support.microsoft.com/account-billing/"
                       "back-up-and-recover-account-credentials-in-the-authenticator-app-"
                       "bb939936-7a8d-4e88-bc43-49bc1a700a40"));
    lead(m_ui->googleButton, QStringLiteral("https://support.google.com/accounts/answer/1066447"));
    lead(m_ui->authyButton,
        QStringLiteral("https://help.twilio.com/articles/"
                       "19753413578523-Restoring-Authy-Access-on-a-New-Lost-or-Inaccessible-Phone"));
    connect(m_ui->continueButton, &QPushButton::clicked, this, &MfaPhonePage::continueWanted);
    connect(m_ui->backButton, &QPushButton::clicked, this, &MfaPhonePage::backWanted);
}

MfaPhonePage::~MfaPhonePage() = default;

void MfaPhonePage::lead(QPushButton *button, const QString &address)
{
    button->setToolTip(address);
    connect(button, &QPushButton::clicked, this, [this, address] { openOutside(QUrl(address), this); });
}

void MfaPhonePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_ui->microsoftButton->setFocus(); // what is to be read first, not the way on
}

void MfaPhonePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

} // namespace canolfan::ui
