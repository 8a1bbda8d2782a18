#include "pages/mfa/mfaemailpage.h"

#include "look/metrics.h"
#include "ui_mfaemailpage.h"
#include "widgets/retrywait.h"
#include "words/words.h"

#include <QEvent>
#include <QFontMetrics>

namespace canolfan::ui {

static constexpr int cardWidth = 600;

MfaEmailPage::MfaEmailPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::MfaEmailPage>())
{
    m_ui->setupUi(this);
    m_retry = new RetryWait(m_ui->banner);
    m_ui->card->setFixedWidth(scaled(cardWidth));
    m_ui->verifyHint->setField(m_ui->verifyButton);
    m_ui->warning->setClosable(false);
    m_ui->warning->say(Banner::Tone::Warning, [] {
        return tr(
            "Whilst email MFA is available, this is deemed the least secure method. Furthermore, "
            "centre-based security measures may cause delivery delays. WJEC/Eduqas has no influence over "
            "centre-based security measures, and we recommend consulting with your centre administrator "
            "for further advice and guidance.");
    });
    connectWidgets();
    start();
    retranslate();
}

MfaEmailPage::~MfaEmailPage() = default;

void MfaEmailPage::connectWidgets()
{
    connect(m_ui->riskTick, &QCheckBox::toggled, this, &MfaEmailPage::updateButtons);
    connect(m_ui->verifyButton, &QPushButton::clicked, this, &MfaEmailPage::goOn);
    connect(m_ui->codeEntry, &CodeEntry::entered, this, &MfaEmailPage::goOn);
    connect(m_ui->sendButton, &QPushButton::clicked, this, &MfaEmailPage::send);
    connect(m_retry, &RetryWait::ended, this, &MfaEmailPage::updateButtons);
    connect(m_ui->backButton, &QPushButton::clicked, this, &MfaEmailPage::backWanted);
    connect(m_ui->mailHelpButton, &QPushButton::clicked, this, &MfaEmailPage::mailHelpWanted);
    connect(m_ui->troubleButton, &QPushButton::clicked, this, &MfaEmailPage::troubleWanted);
}

void MfaEmailPage::start()
{
    m_destination.clear();
    m_ui->riskTick->setChecked(false);
    m_retry->end();
    m_ui->banner->clear();
    m_ui->codeEntry->clear();
    m_ui->sendButton->startAfresh();
    m_ui->codePart->hide();
    updateButtons();
    m_ui->riskTick->setFocus();
}

void MfaEmailPage::confirmSent(const QString &destination)
{
    m_destination = destination;
    m_ui->codePart->show();
    m_ui->sendButton->confirmSent();
    m_ui->codeEntry->clear();
    retranslate();
    updateButtons();
    m_ui->codeEntry->setFocus();
}

void MfaEmailPage::fill(const QString &code)
{
    m_ui->codeEntry->fill(code);
    m_ui->verifyButton->setFocus();
}

void MfaEmailPage::goOn()
{
    if (!m_ui->verifyButton->isEnabled())
        return;
    if (!m_ui->sendButton->hasSent())
        return send();
    if (const std::optional<QString> code = m_ui->codeEntry->read()) {
        m_ui->banner->clear();
        m_verifying = true;
        Q_EMIT verifyWanted(*code);
    }
}

void MfaEmailPage::send()
{
    m_ui->banner->clear();
    m_verifying = false;
    Q_EMIT sendWanted();
}

std::stop_token MfaEmailPage::beginWork()
{
    const std::stop_token stop = m_ui->busy->begin(
        [verifying = m_verifying] { return verifying ? tr("Verifying…") : tr("Sending a code…"); });
    updateButtons();
    return stop;
}

void MfaEmailPage::endWork()
{
    m_ui->busy->end();
    updateButtons();
}

void MfaEmailPage::updateButtons()
{
    const bool working = m_ui->busy->isRunning();
    const bool ticked = m_ui->riskTick->isChecked();
    m_ui->riskTick->setEnabled(!working);
    m_ui->verifyButton->setEnabled(ticked && !working);
    m_ui->sendButton->setLocked(!ticked || working);
    m_ui->codeEntry->setReadOnly(working);
    m_ui->backButton->setEnabled(!working);
    if (ticked)
        m_ui->verifyHint->setHint({});
    else
        m_ui->verifyHint->setHint([] { return tr("Tick the box first."); });
}

void MfaEmailPage::showFailure(const Failure &failure)
{
    const bool first = m_verifying || !m_ui->sendButton->hasSent();
    QPushButton *pressed = first ? m_ui->verifyButton : m_ui->sendButton;
    if (m_retry->begin(pressed, failure))
        return;
    if (!m_ui->codeEntry->refuse(failure) && failure.kind != FailureKind::Cancelled)
        say(Banner::Tone::Danger, [failure] { return words::sentence(failure); });
}

void MfaEmailPage::say(Banner::Tone tone, Sentence sentence)
{
    m_ui->banner->say(tone, std::move(sentence));
}

void MfaEmailPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

/// With line breaks: a check box has none of its own, and in Welsh the sentence is longer than the page is
/// wide.
static QString inLines(const QString &sentence, const QFontMetrics &metrics, int width)
{
    QString lines;
    for (const QString &word : sentence.split(QLatin1Char(' '))) {
        const QString line = lines.section(QLatin1Char('\n'), -1);
        const bool fits = metrics.horizontalAdvance(line + QLatin1Char(' ') + word) <= width;
        if (!lines.isEmpty())
            lines += QLatin1Char(fits ? ' ' : '\n');
        lines += word;
    }
    return lines;
}

void MfaEmailPage::retranslate()
{
    // What is left of the card beside its margins, the tick and the focus frame.
    const int width = scaled(cardWidth - 2 * 32 - 40);
    m_ui->riskTick->setText(inLines(m_ui->riskTick->accessibleName(), QFontMetrics(bodyFont()), width));
    m_ui->sentTo->setText(tr("Enter the 6-digit code that was sent to %1.").arg(m_destination));
    m_ui->mailHint->setText(words::whereTheEmailMayBe());
}

} // namespace canolfan::ui
