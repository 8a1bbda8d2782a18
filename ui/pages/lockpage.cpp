#include "pages/lockpage.h"

#include "look/metrics.h"
#include "ui_lockpage.h"
#include "widgets/announce.h"
#include "widgets/retrywait.h"
#include "words/words.h"

#include <QEvent>
#include <QTimerEvent>

namespace canolfan::ui {

LockPage::LockPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::LockPage>())
{
    m_ui->setupUi(this);
    m_retry = new RetryWait(m_ui->banner);
    m_ui->card->setFixedWidth(scaled(440));
    m_ui->passwordHint->setField(m_ui->password);
    m_ui->password->showBy(m_ui->showPassword);
    connect(m_ui->unlockButton, &QPushButton::clicked, this, &LockPage::unlock);
    connect(m_ui->password, &QLineEdit::returnPressed, this, &LockPage::unlock);
    connect(m_ui->password, &QLineEdit::textEdited, m_ui->passwordHint, &HintLine::clearProblem);
    connect(m_ui->signOutButton, &QPushButton::clicked, this, &LockPage::signOutWanted);
    retranslate();
}

LockPage::~LockPage() = default;

void LockPage::ask(const QString &account, int seconds)
{
    m_account = account;
    forgetPassword();
    m_ui->passwordHint->clearProblem();
    m_retry->forget();
    m_ui->banner->clear();
    waitFor(seconds);
    retranslate();
}

void LockPage::unlock()
{
    if (!m_ui->unlockButton->isEnabled())
        return; // Return does no more than the button
    m_ui->passwordHint->clearProblem();
    m_ui->banner->clear();
    if (m_ui->password->text().isEmpty()) {
        m_ui->passwordHint->setProblem([] { return tr("Enter your password."); });
        return focusPassword();
    }
    Q_EMIT unlockWanted(m_ui->password->text());
}

std::stop_token LockPage::beginWork()
{
    m_ui->unlockButton->setEnabled(false);
    m_ui->signOutButton->setEnabled(false);
    m_ui->password->setReadOnly(true);
    return m_ui->busy->begin([] { return tr("Unlocking…"); });
}

void LockPage::endWork()
{
    m_ui->busy->end();
    m_ui->unlockButton->setEnabled(true);
    m_ui->signOutButton->setEnabled(true);
    m_ui->password->setReadOnly(false);
}

void LockPage::showFailure(const Failure &failure)
{
    const Sentence sentence = [failure] { return words::sentence(failure); };
    if (failure.kind == FailureKind::WrongCredentials) {
        m_ui->password->forget();
        m_ui->passwordHint->setProblem([] { return tr("That is not the password of this account."); });
    } else if (failure.kind == FailureKind::MfaRequired) {
        m_ui->banner->say(Banner::Tone::Warning, [] {
            return tr(
                "This account has to set up multi-factor authentication again. Choose Sign Out, log in, and "
                "follow the steps.");
        });
    } else if (failure.kind == FailureKind::PasswordResetRequired) {
        m_ui->banner->say(Banner::Tone::Warning, [] {
            return tr(
                "This account's password has to be reset. Choose Sign Out, then “Forgot your password?”.");
        });
    } else if (!m_retry->begin(m_ui->unlockButton, failure) && failure.kind != FailureKind::Cancelled) {
        m_ui->banner->say(Banner::Tone::Danger, sentence);
    }
    focusPassword();
}

void LockPage::showWrongOffline(bool wrong, int seconds)
{
    m_ui->password->forget();
    if (wrong)
        m_ui->passwordHint->setProblem([] { return tr("That is not the password of this account."); });
    waitFor(seconds);
    announce(m_ui->waiting);
    focusPassword();
}

void LockPage::forgetPassword()
{
    m_ui->password->forget();
    m_ui->showPassword->setChecked(false);
}

void LockPage::focusPassword()
{
    m_ui->password->setFocus();
}

int LockPage::secondsToWait() const
{
    return int((m_mayTryAgain.remainingTime() + 999) / 1000);
}

void LockPage::waitFor(int seconds)
{
    m_mayTryAgain.setRemainingTime(seconds * 1000);
    m_seconds.start(1000, this);
    countDown();
}

/// Not in the line that is announced: nobody wants to hear every second of it.
void LockPage::countDown()
{
    const int seconds = secondsToWait();
    m_ui->waiting->setVisible(seconds > 0);
    m_ui->waiting->setText(
        tr("Without the identity server, you can try again in %n second(s).", nullptr, seconds));
    if (seconds == 0)
        m_seconds.stop();
}

void LockPage::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_seconds.timerId())
        return QWidget::timerEvent(event);
    countDown();
}

void LockPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void LockPage::retranslate()
{
    m_ui->explanation->setText(
        tr("Enter the password of %1 to go on. Nothing that was open is lost.", "a masked email address")
            .arg(m_account));
    countDown();
}

} // namespace canolfan::ui
