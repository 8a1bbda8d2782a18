#include "pages/mfa/mfaselectionpage.h"

#include "look/metrics.h"
#include "pages/mfa/factorstatus.h"
#include "ui_mfaselectionpage.h"
#include "widgets/retrywait.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

using session::Factor;

MfaSelectionPage::MfaSelectionPage(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::MfaSelectionPage>())
{
    m_ui->setupUi(this);
    m_retry = new RetryWait(m_ui->banner);
    m_ui->card->setFixedWidth(scaled(560));
    m_options = {{Factor::AuthenticatorApp, m_ui->appButton, m_ui->appHint, m_ui->appStatus},
        {Factor::TextMessage, m_ui->textButton, m_ui->textHint, m_ui->textStatus},
        {Factor::Email, m_ui->emailButton, m_ui->emailHint, m_ui->emailStatus}};
    for (const Option &option : m_options)
        connectOption(option);
    setTabOrders();
    connect(m_ui->retryButton, &QPushButton::clicked, this, &MfaSelectionPage::retryWanted);
    connect(m_ui->troubleButton, &QPushButton::clicked, this, &MfaSelectionPage::troubleWanted);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &MfaSelectionPage::cancelWanted);
    connect(m_ui->signOutButton, &QPushButton::clicked, this, &MfaSelectionPage::signOutWanted);
    connect(m_retry, &RetryWait::ended, this, &MfaSelectionPage::showOptions);
    offer({});
}

MfaSelectionPage::~MfaSelectionPage() = default;

void MfaSelectionPage::connectOption(const Option &option)
{
    const Factor factor = option.factor;
    option.hint->setField(option.button);
    option.button->setAutoDefault(false);
    option.status->setFactor(factor);
    for (QPushButton *button : QList<QPushButton *>{option.button} + option.status->buttons())
        connect(button, &QPushButton::clicked, this, [this, button] { m_pressed = button; });
    connect(option.button, &QPushButton::clicked, this, [this, factor] { Q_EMIT chosen(factor); });
    connect(
        option.status, &FactorStatus::preferWanted, this, [this, factor] { Q_EMIT preferWanted(factor); });
    connect(
        option.status, &FactorStatus::removeWanted, this, [this, factor] { Q_EMIT removeWanted(factor); });
}

/// What is made in code would come last otherwise.
void MfaSelectionPage::setTabOrders()
{
    QWidget *before = nullptr;
    for (const Option &option : m_options) {
        for (QPushButton *button : QList<QPushButton *>{option.button} + option.status->buttons()) {
            if (before)
                setTabOrder(before, button);
            before = button;
        }
    }
    for (QPushButton *button :
        {m_ui->retryButton, m_ui->troubleButton, m_ui->cancelButton, m_ui->signOutButton}) {
        setTabOrder(before, button);
        before = button;
    }
}

void MfaSelectionPage::offer(const MfaSelection &selection)
{
    m_selection = selection;
    m_unread = false;
    m_retry->end();
    m_ui->banner->clear();
    showOptions();
}

void MfaSelectionPage::showOptions()
{
    m_ui->retryButton->setVisible(m_unread && !m_ui->busy->isRunning());
    m_ui->cancelButton->setVisible(m_selection.canCancel);
    m_ui->signOutButton->setVisible(!m_selection.canCancel);
    for (const Option &option : m_options)
        showOption(option);
    retranslate();
}

std::stop_token MfaSelectionPage::beginReading(MfaReason reason, bool canCancel)
{
    offer({reason, {}, {}, {}, {}, canCancel});
    m_unread = true;
    return beginWork();
}

void MfaSelectionPage::showUnread(const Failure &failure)
{
    m_unread = true;
    m_pressed = m_ui->retryButton;
    showOptions();
    m_ui->retryButton->setFocus();
    showFailure(failure);
}

/// A number that nobody has verified: codes may go to somebody else, or to nobody.
static bool isUnverified(const MfaSelection &selection)
{
    return !selection.phoneNumber.isEmpty() && !selection.phoneVerified;
}

static QString about(Factor factor, const MfaSelection &selection)
{
    switch (factor) {
    case Factor::AuthenticatorApp:
        return MfaSelectionPage::tr("An app on your phone shows the codes, even without a signal.");
    case Factor::TextMessage:
        return isUnverified(selection)
            ? MfaSelectionPage::tr(
                "A code is sent to %1 each time you log in. Not verified yet: choose it to "
                "verify the number.")
                  .arg(selection.phoneNumber)
            : MfaSelectionPage::tr("A code is sent to your mobile phone each time you log in.");
    case Factor::Email:
        return MfaSelectionPage::tr(
            "The least secure method: a code is sent to your email address each time you log in.");
    }
    Q_UNREACHABLE();
}

static QString aboutWhatIsOn(Factor factor, const MfaSelection &selection)
{
    switch (factor) {
    case Factor::AuthenticatorApp:
        return MfaSelectionPage::tr("Choose it again to replace it, for example by an app on another phone.");
    case Factor::TextMessage:
        return isUnverified(selection)
            ? MfaSelectionPage::tr("Codes go to %1. Not verified yet: choose it again to verify the number.")
                  .arg(selection.phoneNumber)
            : MfaSelectionPage::tr("Codes go to %1. Choose it again for another number.")
                  .arg(selection.phoneNumber);
    case Factor::Email:
        return MfaSelectionPage::tr("Codes go to your email address.");
    }
    Q_UNREACHABLE();
}

void MfaSelectionPage::showOption(const Option &option)
{
    const Factor factor = option.factor;
    const bool available = m_selection.available.contains(factor);
    const bool on = m_selection.on.contains(factor);
    const bool working = m_ui->busy->isRunning();
    for (QWidget *part : std::initializer_list<QWidget *>{option.button, option.hint})
        part->setVisible(!m_unread);
    option.status->setState(
        {on && !m_unread, m_selection.preferred == factor, on && m_selection.on.size() == 1});
    option.status->setLocked(working);
    option.button->setEnabled(available && !working);
    if (!available)
        option.hint->setHint([] { return tr("Not available for this account."); });
    else if (on)
        option.hint->setHint([factor, selection = m_selection] { return aboutWhatIsOn(factor, selection); });
    else
        option.hint->setHint([factor, selection = m_selection] { return about(factor, selection); });
}

std::stop_token MfaSelectionPage::beginWork()
{
    m_ui->banner->clear();
    const std::stop_token stop = m_ui->busy->begin([] { return tr("One moment…"); });
    setLocked(true);
    return stop;
}

void MfaSelectionPage::endWork()
{
    m_ui->busy->end();
    setLocked(false);
}

void MfaSelectionPage::setLocked(bool locked)
{
    showOptions();
    for (QPushButton *button : {m_ui->troubleButton, m_ui->cancelButton, m_ui->signOutButton})
        button->setEnabled(!locked);
}

void MfaSelectionPage::showFailure(const Failure &failure)
{
    if (m_pressed && m_retry->begin(m_pressed, failure))
        return;
    // Cancelling the reading leaves nothing to choose from: that is said, too.
    if (m_unread || failure.kind != FailureKind::Cancelled)
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
            "No multi-factor authentication is on for your account: it was reset, or setting it up was not "
            "finished. Choose how to get your verification codes; the portal opens once this is set up.");
    case MfaReason::Choice:
        return tr("How you get your verification codes. You can have several methods; the preferred one is "
                  "asked for when you log in.");
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
