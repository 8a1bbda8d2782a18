#include "pages/mfa/mfaselectionpage.h"

#include "look/metrics.h"
#include "ui_mfaselectionpage.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

using session::Factor;

MfaSelectionPage::MfaSelectionPage(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::MfaSelectionPage>())
{
    m_ui->setupUi(this);
    m_ui->card->setFixedWidth(scaled(560));
    m_options = {{Factor::AuthenticatorApp, m_ui->appButton, m_ui->appHint},
        {Factor::TextMessage, m_ui->textButton, m_ui->textHint},
        {Factor::Email, m_ui->emailButton, m_ui->emailHint}};
    for (const Option &option : m_options) {
        option.hint->setField(option.button);
        option.button->setAutoDefault(false);
        connect(option.button, &QPushButton::clicked, this,
            [this, factor = option.factor] { Q_EMIT chosen(factor); });
    }
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &MfaSelectionPage::cancelWanted);
    connect(m_ui->signOutButton, &QPushButton::clicked, this, &MfaSelectionPage::signOutWanted);
    offer({});
}

MfaSelectionPage::~MfaSelectionPage() = default;

void MfaSelectionPage::offer(const MfaSelection &selection)
{
    m_selection = selection;
    m_ui->banner->clear();
    m_ui->cancelButton->setVisible(selection.canCancel);
    m_ui->signOutButton->setVisible(!selection.canCancel);
    for (const Option &option : m_options)
        showOption(option);
    retranslate();
}

static QString about(Factor factor)
{
    switch (factor) {
    case Factor::AuthenticatorApp:
        return MfaSelectionPage::tr("An app on your phone shows the codes, even without a signal.");
    case Factor::TextMessage:
        return MfaSelectionPage::tr("A code is sent to your mobile phone each time you log in.");
    case Factor::Email:
        return MfaSelectionPage::tr(
            "The least secure method: a code is sent to your email address each time you log in.");
    }
    Q_UNREACHABLE();
}

void MfaSelectionPage::showOption(const Option &option)
{
    const Factor factor = option.factor;
    const bool available = m_selection.available.contains(factor);
    option.button->setEnabled(available && !m_ui->busy->isRunning());
    if (!available)
        option.hint->setHint([] { return tr("Not available for this account."); });
    else if (m_selection.inUse == factor)
        option.hint->setHint([factor] { return tr("In use now. %1", "hint").arg(about(factor)); });
    else
        option.hint->setHint([factor] { return about(factor); });
}

std::stop_token MfaSelectionPage::beginWork()
{
    const std::stop_token stop = m_ui->busy->begin([] { return tr("One moment…"); });
    for (const Option &option : m_options)
        showOption(option);
    m_ui->cancelButton->setEnabled(false);
    m_ui->signOutButton->setEnabled(false);
    return stop;
}

void MfaSelectionPage::endWork()
{
    m_ui->busy->end();
    for (const Option &option : m_options)
        showOption(option);
    m_ui->cancelButton->setEnabled(true);
    m_ui->signOutButton->setEnabled(true);
}

void MfaSelectionPage::showFailure(const Failure &failure)
{
    if (failure.kind != FailureKind::Cancelled)
        say(Banner::Tone::Danger, [failure] { return words::sentence(failure); });
}

void MfaSelectionPage::say(Banner::Tone tone, Sentence sentence)
{
    m_ui->banner->say(tone, std::move(sentence));
}

QString MfaSelectionPage::reason() const
{
    switch (m_selection.reason) {
    case MfaReason::FirstSignIn:
        return tr("At the first log-in you choose how to get your verification codes. The portal opens once "
                  "this is set up.");
    case MfaReason::AfterReset:
        return tr(
            "Your multi-factor authentication has been reset. Choose again how to get your verification "
            "codes; the portal opens once this is set up.");
    case MfaReason::Choice:
        return tr("Choose how to get your verification codes from now on.");
    }
    Q_UNREACHABLE();
}

void MfaSelectionPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void MfaSelectionPage::retranslate()
{
    m_ui->reason->setText(reason());
}

} // namespace canolfan::ui
