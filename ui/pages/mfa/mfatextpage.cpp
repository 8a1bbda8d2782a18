#include "pages/mfa/mfatextpage.h"

#include "domain/phonenumber.h"
#include "look/metrics.h"
#include "ui_mfatextpage.h"
#include "widgets/retrywait.h"
#include "words/accountcommands.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

MfaTextPage::MfaTextPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::MfaTextPage>())
{
    m_ui->setupUi(this);
    m_retry = new RetryWait(m_ui->banner);
    m_ui->card->setFixedWidth(scaled(560));
    m_ui->numberHint->setField(m_ui->numberField);
    m_ui->numberHint->setHint([] { return words::sentence(PhoneProblem::NotANumber); }); // the rule itself
    connectWidgets();
    start();
}

MfaTextPage::~MfaTextPage() = default;

void MfaTextPage::connectWidgets()
{
    connect(m_ui->numberField, &QLineEdit::textEdited, this, &MfaTextPage::numberEdited);
    connect(m_ui->numberField, &QLineEdit::returnPressed, m_ui->sendButton, &QPushButton::click);
    connect(m_ui->sendButton, &QPushButton::clicked, this, &MfaTextPage::send);
    connect(m_ui->codeEntry, &CodeEntry::entered, this, &MfaTextPage::verify);
    connect(m_ui->verifyButton, &QPushButton::clicked, this, &MfaTextPage::verify);
    connect(m_retry, &RetryWait::ended, this, &MfaTextPage::updateButtons);
    connect(m_ui->backButton, &QPushButton::clicked, this, &MfaTextPage::backWanted);
    connect(m_ui->troubleButton, &QPushButton::clicked, this, &MfaTextPage::troubleWanted);
}

void MfaTextPage::start(Purpose purpose)
{
    m_purpose = purpose;
    retranslate();
    m_ui->numberField->clear();
    m_retry->end();
    m_ui->banner->clear();
    numberEdited();
    if (purpose == Purpose::OtherNumberForCodes || purpose == Purpose::NumberThatGetsCodes)
        say(Banner::Tone::Warning, [] { return words::newNumberTakesEffect(); });
    m_ui->numberField->setFocus();
}

void MfaTextPage::send()
{
    const auto number = phoneNumber(m_ui->numberField->text());
    if (const auto *problem = std::get_if<PhoneProblem>(&number)) {
        m_ui->numberHint->setProblem([problem = *problem] { return words::sentence(problem); });
        m_ui->numberField->setFocus();
        return;
    }
    m_wanted = std::get<QString>(number);
    m_ui->numberField->setText(grouped(m_wanted));
    m_ui->numberHint->clearProblem();
    m_ui->banner->clear();
    m_verifying = false;
    Q_EMIT sendWanted(m_wanted);
}

void MfaTextPage::confirmSent()
{
    m_sentTo = m_wanted;
    m_ui->sendButton->confirmSent();
    m_ui->codeEntry->clear();
    showWhereTheCodeIs();
    updateButtons();
    m_ui->codeEntry->setFocus();
}

/// A code proves the number that it was sent to, and no other.
void MfaTextPage::numberEdited()
{
    m_ui->numberHint->clearProblem();
    const auto number = phoneNumber(m_ui->numberField->text());
    if (!m_sentTo.isEmpty() && std::holds_alternative<QString>(number)
        && std::get<QString>(number) == m_sentTo)
        return;
    m_sentTo.clear();
    m_ui->sendButton->startAfresh();
    m_ui->codeEntry->clear();
    showWhereTheCodeIs();
    updateButtons();
}

void MfaTextPage::showWhereTheCodeIs()
{
    if (m_sentTo.isEmpty())
        m_ui->codeEntry->setHint([] { return tr("Send a verification code first."); });
    else
        m_ui->codeEntry->setHint(
            [number = grouped(m_sentTo)] { return tr("A code has been sent to %1.").arg(number); });
}

void MfaTextPage::fill(const QString &code)
{
    m_ui->codeEntry->fill(code);
    m_ui->verifyButton->setFocus();
}

void MfaTextPage::verify()
{
    if (!m_ui->verifyButton->isEnabled())
        return;
    if (const std::optional<QString> code = m_ui->codeEntry->read()) {
        m_ui->banner->clear();
        m_verifying = true;
        Q_EMIT verifyWanted(*code);
    }
}

std::stop_token MfaTextPage::beginWork()
{
    const std::stop_token stop = m_ui->busy->begin(
        [verifying = m_verifying] { return verifying ? tr("Verifying…") : tr("Sending a code…"); });
    updateButtons();
    return stop;
}

void MfaTextPage::endWork()
{
    m_ui->busy->end();
    updateButtons();
}

void MfaTextPage::updateButtons()
{
    const bool working = m_ui->busy->isRunning();
    const bool sent = !m_sentTo.isEmpty();
    m_ui->numberField->setReadOnly(working);
    m_ui->sendButton->setLocked(working);
    m_ui->codeEntry->setEnabled(sent);
    m_ui->codeEntry->setReadOnly(working);
    m_ui->verifyButton->setEnabled(sent && !working);
    m_ui->backButton->setEnabled(!working);
}

void MfaTextPage::showFailure(const Failure &failure)
{
    QPushButton *pressed = m_verifying ? m_ui->verifyButton : m_ui->sendButton;
    if (m_retry->begin(pressed, failure))
        return;
    if (!m_ui->codeEntry->refuse(failure) && failure.kind != FailureKind::Cancelled)
        say(Banner::Tone::Danger, [failure] { return words::sentence(failure); });
}

void MfaTextPage::say(Banner::Tone tone, Sentence sentence)
{
    m_ui->banner->say(tone, std::move(sentence));
}

void MfaTextPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MfaTextPage::retranslate()
{
    m_ui->retranslateUi(this); // the guide's words
    const bool ofTheProfile = m_purpose == Purpose::Number || m_purpose == Purpose::NumberThatGetsCodes;
    m_ui->subtitle->setVisible(!ofTheProfile);
    if (!ofTheProfile)
        return;
    m_ui->title->setText(tr("Change your mobile number"));
    m_ui->backButton->setText(tr("Back to Manage Users"));
    m_ui->backButton->setAccessibleName(m_ui->backButton->text());
    m_ui->verifyButton->setText(tr("Verify the new number"));
    m_ui->verifyButton->setAccessibleName(m_ui->verifyButton->text());
}

} // namespace canolfan::ui
