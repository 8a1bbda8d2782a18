#include "pages/newpasswordpage.h"

#include "look/metrics.h"
#include "ui_newpasswordpage.h"
#include "widgets/retrywait.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

NewPasswordPage::NewPasswordPage(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::NewPasswordPage>())
{
    m_ui->setupUi(this);
    m_retry = new RetryWait(m_ui->banner);
    m_ui->card->setFixedWidth(scaled(440));
    connect(m_ui->setButton, &QPushButton::clicked, this, &NewPasswordPage::choose);
    connect(m_ui->fields, &NewPasswordFields::returnPressed, this, &NewPasswordPage::choose);
    connect(m_ui->details, &MissingDetails::returnPressed, this, &NewPasswordPage::choose);
    connect(m_ui->backButton, &QPushButton::clicked, this, &NewPasswordPage::backWanted);
}

NewPasswordPage::~NewPasswordPage() = default;

void NewPasswordPage::ask(const QString &email, const QList<session::Attribute> &missing)
{
    forgetPassword();
    m_retry->end();
    m_ui->banner->clear();
    m_ui->fields->setKnownWords({email});
    m_ui->details->ask(missing);
    m_ui->fields->setFocus();
}

void NewPasswordPage::setPolicy(const PasswordPolicy &policy)
{
    m_ui->fields->setPolicy(policy);
}

void NewPasswordPage::choose()
{
    if (!m_ui->setButton->isEnabled())
        return;
    const bool isComplete = m_ui->details->check();
    if (!m_ui->fields->check()
        || !isComplete) // what is wrong with either is said; the first of it has the focus
        return;
    m_ui->banner->clear();
    Q_EMIT chosen(m_ui->fields->password(), m_ui->details->details());
}

std::stop_token NewPasswordPage::beginWork()
{
    m_ui->setButton->setEnabled(false);
    m_ui->backButton->setEnabled(false);
    m_ui->fields->setReadOnly(true);
    m_ui->details->setReadOnly(true);
    return m_ui->busy->begin([] { return tr("Setting the password…"); });
}

void NewPasswordPage::endWork()
{
    m_ui->busy->end();
    m_ui->setButton->setEnabled(true);
    m_ui->backButton->setEnabled(true);
    m_ui->fields->setReadOnly(false);
    m_ui->details->setReadOnly(false);
}

void NewPasswordPage::showFailure(const Failure &failure)
{
    if (m_ui->fields->showFailure(failure))
        return;
    if (!m_retry->begin(m_ui->setButton, failure) && failure.kind != FailureKind::Cancelled)
        say(Banner::Tone::Danger, [failure] { return words::sentence(failure); });
    m_ui->setButton->setFocus();
}

void NewPasswordPage::say(Banner::Tone tone, Sentence sentence)
{
    m_ui->banner->say(tone, std::move(sentence));
}

void NewPasswordPage::forgetPassword()
{
    m_ui->fields->forget();
}

void NewPasswordPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

} // namespace canolfan::ui
