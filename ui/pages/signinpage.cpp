#include "pages/signinpage.h"

#include "domain/inputrules.h"
#include "look/metrics.h"
#include "ui_signinpage.h"
#include "widgets/retrywait.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

SignInPage::SignInPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::SignInPage>())
{
    m_ui->setupUi(this);
    m_retry = new RetryWait(m_ui->banner);
    m_ui->card->setFixedWidth(scaled(440));
    m_ui->practicePanel->setFixedWidth(scaled(440));
    m_ui->emailHint->setField(m_ui->email);
    m_ui->passwordHint->setField(m_ui->password);
    m_ui->password->showBy(m_ui->showPassword);
    m_ui->explanation->hide();
    connectWidgets();
    setPractice(false);
    retranslate();
}

SignInPage::~SignInPage() = default;

void SignInPage::connectWidgets()
{
    connect(m_ui->logInButton, &QPushButton::clicked, this, &SignInPage::logIn);
    connect(m_ui->email, &QLineEdit::returnPressed, this, &SignInPage::logIn);
    connect(m_ui->password, &QLineEdit::returnPressed, this, &SignInPage::logIn);
    connect(m_ui->email, &QLineEdit::textEdited, m_ui->emailHint, &HintLine::clearProblem);
    // What was refused is an account; another one need not wait for it.
    connect(m_ui->email, &QLineEdit::textChanged, m_retry, &RetryWait::forget);
    connect(m_ui->password, &QLineEdit::textEdited, m_ui->passwordHint, [this] {
        m_ui->passwordHint->clearProblem();
        m_ui->passwordHint->setHint({});
    });
    connect(m_ui->password, &PasswordField::tidied, m_ui->passwordHint, [this] {
        m_ui->passwordHint->setHint([] { return tr("A blank before or after the password was removed."); });
    });
    connect(m_ui->email, &QLineEdit::textEdited, this, &SignInPage::typing);
    connect(m_ui->password, &QLineEdit::textEdited, this, &SignInPage::typing);
    connect(m_ui->forgotPasswordButton, &QPushButton::clicked, this,
        [this] { Q_EMIT forgotPasswordWanted(m_ui->email->text().trimmed()); });
    connect(m_ui->inboxButton, &QPushButton::clicked, this, &SignInPage::practiceInboxWanted);
}

void SignInPage::setStaySignedIn(bool stay)
{
    m_ui->staySignedIn->setChecked(stay);
}

void SignInPage::setPractice(bool practice)
{
    m_ui->practicePanel->setVisible(practice);
}

void SignInPage::setEmail(const QString &email)
{
    m_ui->email->setText(email);
}

void SignInPage::setPracticeAccounts(const QList<rehearsal::PracticeAccount> &accounts)
{
    qDeleteAll(m_accountButtons);
    m_accountButtons.clear();
    m_accounts = accounts;
    for (const auto &account : accounts)
        addPracticeButton(account);
    retranslate();
}

void SignInPage::addPracticeButton(const rehearsal::PracticeAccount &account)
{
    auto *button = new QPushButton(m_ui->practicePanel);
    button->setProperty("kind", QStringLiteral("choice"));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, account] { fill(account); });
    m_ui->practiceAccounts->addWidget(button);
    QWidget *before = m_accountButtons.isEmpty() ? m_ui->forgotPasswordButton : m_accountButtons.constLast();
    setTabOrder(before, button);
    setTabOrder(button, m_ui->inboxButton);
    m_accountButtons.append(button);
}

void SignInPage::fill(const rehearsal::PracticeAccount &account)
{
    m_ui->email->setText(account.email);
    m_ui->password->setText(account.password);
    m_ui->emailHint->clearProblem();
    m_ui->passwordHint->clearProblem();
    m_ui->logInButton->setFocus();
}

bool SignInPage::check()
{
    m_ui->emailHint->clearProblem();
    m_ui->passwordHint->clearProblem();
    if (const InputVerdict problem = checkEmailForm(m_ui->email->text()))
        m_ui->emailHint->setProblem([problem] { return words::sentence(*problem, UserField::Email); });
    if (m_ui->password->text().isEmpty())
        m_ui->passwordHint->setProblem([] { return tr("Enter your password."); });
    if (m_ui->emailHint->hasProblem())
        m_ui->email->setFocus();
    else if (m_ui->passwordHint->hasProblem())
        m_ui->password->setFocus();
    return !m_ui->emailHint->hasProblem() && !m_ui->passwordHint->hasProblem();
}

void SignInPage::logIn()
{
    if (!m_ui->logInButton->isEnabled() || !check())
        return;
    m_ui->banner->clear();
    Q_EMIT logInWanted(
        m_ui->email->text().trimmed(), m_ui->password->text(), m_ui->staySignedIn->isChecked());
}

std::stop_token SignInPage::beginWork()
{
    m_ui->logInButton->setEnabled(false);
    m_ui->forgotPasswordButton->setEnabled(false);
    m_ui->email->setReadOnly(true);
    m_ui->password->setReadOnly(true);
    return m_ui->busy->begin([] { return tr("Signing in…"); });
}

void SignInPage::endWork()
{
    m_ui->busy->end();
    m_ui->logInButton->setEnabled(true);
    m_ui->forgotPasswordButton->setEnabled(true);
    m_ui->email->setReadOnly(false);
    m_ui->password->setReadOnly(false);
}

void SignInPage::showFailure(const Failure &failure)
{
    const Sentence sentence = [failure] { return words::sentence(failure); };
    if (failure.kind == FailureKind::WrongCredentials) {
        m_ui->password->forget();
        m_ui->passwordHint->setProblem(sentence);
    } else if (!m_retry->begin(m_ui->logInButton, failure) && failure.kind != FailureKind::Cancelled) {
        m_ui->banner->say(Banner::Tone::Danger, sentence);
    }
    focusFirstGap();
}

void SignInPage::say(Banner::Tone tone, Sentence sentence)
{
    m_ui->banner->say(tone, std::move(sentence));
}

void SignInPage::forgetPassword()
{
    m_ui->password->forget();
    m_ui->passwordHint->setHint({});
    m_ui->showPassword->setChecked(false);
}

void SignInPage::forgetFailures()
{
    m_retry->forget();
}

void SignInPage::focusFirstGap()
{
    if (m_ui->email->text().isEmpty())
        m_ui->email->setFocus();
    else if (m_ui->password->text().isEmpty() || m_retry->isWaiting())
        m_ui->password->setFocus();
    else
        m_ui->logInButton->setFocus();
}

void SignInPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void SignInPage::retranslate()
{
    for (qsizetype index = 0; index < m_accountButtons.size(); ++index) {
        const auto &account = m_accounts[index];
        const QString text =
            tr("%1 · %2", "account type · email").arg(words::label(account.accountType), account.email);
        m_accountButtons[index]->setText(text);
        m_accountButtons[index]->setAccessibleName(text);
    }
}

} // namespace canolfan::ui
