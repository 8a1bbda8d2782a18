#include "pages/forgotpasswordpage.h"

#include "domain/inputrules.h"
#include "look/metrics.h"
#include "ui_forgotpasswordpage.h"
#include "widgets/retrywait.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

ForgotPasswordPage::ForgotPasswordPage(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::ForgotPasswordPage>())
{
    m_ui->setupUi(this);
    m_retry = new RetryWait(m_ui->banner);
    m_ui->card->setFixedWidth(scaled(440));
    m_ui->emailHint->setField(m_ui->email);
    m_ui->codeFieldHint->setField(m_ui->codeField);
    connectWidgets();
    goTo(Step::Email);
}

ForgotPasswordPage::~ForgotPasswordPage() = default;

void ForgotPasswordPage::connectWidgets()
{
    connect(m_ui->sendButton, &QPushButton::clicked, this, &ForgotPasswordPage::sendCode);
    connect(m_ui->email, &QLineEdit::returnPressed, this, &ForgotPasswordPage::sendCode);
    connect(m_ui->email, &QLineEdit::textEdited, m_ui->emailHint, &HintLine::clearProblem);
    // What was refused is an account; another one need not wait for it.
    connect(m_ui->email, &QLineEdit::textChanged, m_retry, &RetryWait::forget);
    connect(m_ui->newCodeButton, &QPushButton::clicked, this, &ForgotPasswordPage::sendCode);
    connect(m_ui->setButton, &QPushButton::clicked, this, &ForgotPasswordPage::confirm);
    connect(m_ui->codeField, &QLineEdit::returnPressed, this, &ForgotPasswordPage::confirm);
    connect(m_ui->codeField, &QLineEdit::textEdited, m_ui->codeFieldHint, &HintLine::clearProblem);
    connect(m_ui->fields, &NewPasswordFields::returnPressed, this, &ForgotPasswordPage::confirm);
    connect(m_ui->otherEmailButton, &QPushButton::clicked, this, [this] { setEmail(m_ui->email->text()); });
    connect(m_ui->backButton, &QPushButton::clicked, this, &ForgotPasswordPage::backWanted);
    connect(m_ui->mailHelpButton, &QPushButton::clicked, this, &ForgotPasswordPage::mailHelpWanted);
    connect(m_ui->inboxButton, &QPushButton::clicked, this, &ForgotPasswordPage::practiceInboxWanted);
}

void ForgotPasswordPage::setEmail(const QString &email)
{
    forgetPassword();
    m_retry->forget();
    m_ui->banner->clear();
    m_ui->email->setText(email);
    m_ui->emailHint->clearProblem();
    goTo(Step::Email);
    m_ui->email->setFocus();
}

void ForgotPasswordPage::codeSent(const QString &destination)
{
    const bool again = m_step == Step::Code;
    m_destination = destination;
    m_ui->codeField->clear();
    m_ui->codeFieldHint->clearProblem();
    m_ui->fields->setKnownWords({m_ui->email->text()});
    m_ui->newCodeButton->confirmSent();
    goTo(Step::Code);
    if (again)
        say(Banner::Tone::Success, [] { return tr("A new code is on its way."); });
    m_ui->codeField->setFocus();
}

void ForgotPasswordPage::codeSentByHelpDesk()
{
    codeSent({});
    // That one went out at a time which is not known here.
    m_ui->newCodeButton->startAfresh();
    say(Banner::Tone::Info, [] {
        return tr(
            "The help desk has asked for your password to be reset, so the old one no longer works. A code was "
            "sent to you by email for that.");
    });
}

void ForgotPasswordPage::goTo(Step step)
{
    m_step = step;
    const bool code = step == Step::Code;
    m_ui->emailStep->setVisible(!code);
    m_ui->codeStep->setVisible(code);
    m_ui->newCodeButton->setVisible(code);
    m_ui->otherEmailButton->setVisible(code);
    m_ui->inboxButton->setVisible(code && m_practice);
    retranslate();
}

void ForgotPasswordPage::setPolicy(const PasswordPolicy &policy)
{
    m_ui->fields->setPolicy(policy);
}

void ForgotPasswordPage::setPractice(bool practice)
{
    m_practice = practice;
    goTo(m_step);
}

void ForgotPasswordPage::fill(const QString &code)
{
    m_ui->codeField->setText(code);
    m_ui->codeFieldHint->clearProblem();
    m_ui->fields->setFocus();
}

void ForgotPasswordPage::sendCode()
{
    m_pressed = m_step == Step::Email ? m_ui->sendButton : m_ui->newCodeButton;
    if (!m_pressed->isEnabled())
        return;
    if (const InputVerdict problem = checkEmailForm(m_ui->email->text())) {
        m_ui->emailHint->setProblem([problem] { return words::sentence(*problem, UserField::Email); });
        m_ui->email->setFocus();
        return;
    }
    m_ui->banner->clear();
    Q_EMIT codeWanted(m_ui->email->text().trimmed());
}

bool ForgotPasswordPage::checkCodeField()
{
    m_ui->codeField->setText(tidiedCode(m_ui->codeField->text()));
    const InputVerdict problem = checkCode(m_ui->codeField->text());
    if (problem)
        m_ui->codeFieldHint->setProblem([problem] { return words::codeProblem(*problem); });
    return !problem;
}

void ForgotPasswordPage::confirm()
{
    m_pressed = m_ui->setButton;
    if (!m_pressed->isEnabled())
        return;
    // All that is wrong is said at once; the first of it gets the focus.
    const bool passwordGood = m_ui->fields->check();
    const bool codeGood = checkCodeField();
    if (!codeGood)
        m_ui->codeField->setFocus();
    if (!passwordGood || !codeGood)
        return;
    m_ui->banner->clear();
    Q_EMIT confirmed(m_ui->email->text().trimmed(), m_ui->codeField->text(), m_ui->fields->password());
}

void ForgotPasswordPage::setLocked(bool locked)
{
    for (QPushButton *button :
        {m_ui->sendButton, m_ui->setButton, m_ui->otherEmailButton, m_ui->backButton, m_ui->inboxButton})
        button->setEnabled(!locked);
    m_ui->newCodeButton->setLocked(locked);
    m_ui->email->setReadOnly(locked);
    m_ui->codeField->setReadOnly(locked);
    m_ui->fields->setReadOnly(locked);
}

std::stop_token ForgotPasswordPage::beginWork()
{
    setLocked(true);
    return m_ui->busy->begin([] { return tr("One moment…"); });
}

void ForgotPasswordPage::endWork()
{
    m_ui->busy->end();
    setLocked(false);
}

bool ForgotPasswordPage::showAtField(const Failure &failure)
{
    const Sentence sentence = [failure] { return words::sentence(failure); };
    const bool aboutTheCode = failure.kind == FailureKind::WrongCode
        || failure.kind == FailureKind::CodeAlreadyUsed || failure.kind == FailureKind::CodeExpired;
    if (m_step == Step::Code && aboutTheCode) {
        m_ui->codeField->clear();
        m_ui->codeFieldHint->setProblem(sentence);
        m_ui->codeField->setFocus();
        return true;
    }
    const bool isAboutTheAccount =
        failure.kind == FailureKind::PasswordNotResettable || failure.kind == FailureKind::NowhereToSendCode;
    if (m_step == Step::Email && isAboutTheAccount) {
        m_ui->emailHint->setProblem(sentence);
        m_ui->email->setFocus();
        return true;
    }
    return m_step == Step::Code && m_ui->fields->showFailure(failure);
}

void ForgotPasswordPage::showFailure(const Failure &failure)
{
    if (showAtField(failure))
        return;
    const bool waits = m_pressed && m_retry->begin(m_pressed, failure);
    if (!waits && failure.kind != FailureKind::Cancelled)
        say(Banner::Tone::Danger, [failure] { return words::sentence(failure); });
    if (m_step == Step::Email)
        m_ui->email->setFocus();
    else if (m_ui->setButton->isEnabled())
        m_ui->setButton->setFocus();
    else
        m_ui->codeField->setFocus();
}

void ForgotPasswordPage::say(Banner::Tone tone, Sentence sentence)
{
    m_ui->banner->say(tone, std::move(sentence));
}

void ForgotPasswordPage::forgetPassword()
{
    m_ui->codeField->setText(QString());
    m_ui->codeFieldHint->clearProblem();
    m_ui->fields->forget();
}

void ForgotPasswordPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ForgotPasswordPage::retranslate()
{
    m_ui->explanation->setText(explanation());
    m_ui->mailHint->setText(words::whereTheEmailMayBe());
}

QString ForgotPasswordPage::explanation() const
{
    if (m_step == Step::Email)
        return tr("Enter your email address. A code is sent there, with which you choose a new password.");
    if (m_destination.isEmpty())
        return tr("Enter the 6-digit code that was sent to you by email, and choose a new password.");
    return tr("Enter the 6-digit code that was sent by email to %1, and choose a new password.")
        .arg(m_destination);
}

} // namespace canolfan::ui
