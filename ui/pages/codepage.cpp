#include "pages/codepage.h"

#include "domain/inputrules.h"
#include "look/metrics.h"
#include "ui_codepage.h"
#include "widgets/retrywait.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

CodePage::CodePage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::CodePage>())
{
    m_ui->setupUi(this);
    m_retry = new RetryWait(m_ui->banner);
    m_ui->card->setFixedWidth(scaled(440));
    m_ui->codeFieldHint->setField(m_ui->codeField);
    connect(m_ui->verifyButton, &QPushButton::clicked, this, &CodePage::verify);
    connect(m_ui->codeField, &QLineEdit::returnPressed, this, &CodePage::verify);
    connect(m_ui->codeField, &QLineEdit::textEdited, m_ui->codeFieldHint, &HintLine::clearProblem);
    connect(m_ui->codeField, &QLineEdit::textEdited, this, &CodePage::typing);
    connect(m_ui->newCodeButton, &QPushButton::clicked, this, [this] {
        m_resending = true;
        Q_EMIT newCodeWanted();
    });
    connect(m_ui->backButton, &QPushButton::clicked, this, &CodePage::backWanted);
    connect(m_ui->mailHelpButton, &QPushButton::clicked, this, &CodePage::mailHelpWanted);
    connect(m_ui->troubleButton, &QPushButton::clicked, this, &CodePage::troubleWanted);
    connect(m_ui->inboxButton, &QPushButton::clicked, this, &CodePage::practiceInboxWanted);
    setPractice(false);
    ask({});
}

CodePage::~CodePage() = default;

void CodePage::ask(const session::CodeWanted &wanted)
{
    m_wanted = wanted;
    m_ui->codeField->clear();
    m_ui->codeFieldHint->clearProblem();
    m_retry->end();
    m_ui->banner->clear();
    m_ui->newCodeButton->setVisible(wanted.factor != session::Factor::AuthenticatorApp);
    m_ui->newCodeButton->confirmSent();
    for (QWidget *about : std::initializer_list<QWidget *>{m_ui->mailHint, m_ui->mailHelpButton})
        about->setVisible(wanted.factor == session::Factor::Email);
    retranslate();
    m_ui->codeField->setFocus();
}

void CodePage::setPractice(bool practice)
{
    m_ui->inboxButton->setVisible(practice);
}

void CodePage::fill(const QString &code)
{
    m_ui->codeField->setText(code);
    m_ui->codeFieldHint->clearProblem();
    m_ui->verifyButton->setFocus();
}

void CodePage::verify()
{
    if (!m_ui->verifyButton->isEnabled())
        return;
    m_ui->codeField->setText(tidiedCode(m_ui->codeField->text()));
    if (const InputVerdict problem = checkCode(m_ui->codeField->text())) {
        m_ui->codeFieldHint->setProblem([problem] { return words::codeProblem(*problem); });
        m_ui->codeField->setFocus();
        return;
    }
    m_ui->banner->clear();
    m_resending = false;
    Q_EMIT verifyWanted(m_ui->codeField->text());
}

std::stop_token CodePage::beginWork()
{
    m_ui->verifyButton->setEnabled(false);
    m_ui->newCodeButton->setLocked(true);
    m_ui->backButton->setEnabled(false);
    m_ui->codeField->setReadOnly(true);
    return m_ui->busy->begin([] { return tr("Verifying…"); });
}

void CodePage::endWork()
{
    m_ui->busy->end();
    m_ui->verifyButton->setEnabled(true);
    m_ui->backButton->setEnabled(true);
    m_ui->newCodeButton->setLocked(false);
    m_ui->codeField->setReadOnly(false);
}

static bool isAboutTheCode(FailureKind kind)
{
    return kind == FailureKind::WrongCode || kind == FailureKind::CodeAlreadyUsed
        || kind == FailureKind::CodeExpired;
}

void CodePage::showFailure(const Failure &failure)
{
    const Sentence sentence = [failure] { return words::sentence(failure); };
    QPushButton *pressed = m_resending ? m_ui->newCodeButton : m_ui->verifyButton;
    if (isAboutTheCode(failure.kind)) {
        m_ui->codeField->clear();
        m_ui->codeFieldHint->setProblem(sentence);
    } else if (!m_retry->begin(pressed, failure) && failure.kind != FailureKind::Cancelled) {
        m_ui->banner->say(Banner::Tone::Danger, sentence);
    }
    m_ui->codeField->setFocus();
}

void CodePage::confirmSent()
{
    m_ui->banner->say(Banner::Tone::Success, [] { return tr("A new code is on its way."); });
}

void CodePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

QString CodePage::explanation() const
{
    const QString to = m_wanted.destination;
    switch (m_wanted.factor) {
    case session::Factor::AuthenticatorApp:
        return tr("Enter the 6-digit code that your authenticator app shows.");
    case session::Factor::TextMessage:
        return tr("Enter the 6-digit code that was sent by text message to %1.").arg(to);
    case session::Factor::Email:
        return tr("Enter the 6-digit code that was sent by email to %1.").arg(to);
    }
    Q_UNREACHABLE();
}

void CodePage::retranslate()
{
    m_ui->explanation->setText(explanation());
    m_ui->mailHint->setText(words::whereTheEmailMayBe());
}

} // namespace canolfan::ui
