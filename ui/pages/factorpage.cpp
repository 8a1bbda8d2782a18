#include "pages/factorpage.h"

#include "look/metrics.h"
#include "ui_factorpage.h"
#include "widgets/retrywait.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

using session::Factor;

FactorPage::FactorPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::FactorPage>())
{
    m_ui->setupUi(this);
    m_retry = new RetryWait(m_ui->banner);
    m_ui->card->setFixedWidth(scaled(440));
    const auto leadTo = [this](QPushButton *button, Factor factor) {
        connect(button, &QPushButton::clicked, this, [this, button, factor] {
            m_pressed = button;
            Q_EMIT chosen(factor);
        });
    };
    leadTo(m_ui->appButton, Factor::AuthenticatorApp);
    leadTo(m_ui->textButton, Factor::TextMessage);
    leadTo(m_ui->emailButton, Factor::Email);
    connect(m_ui->backButton, &QPushButton::clicked, this, &FactorPage::backWanted);
}

FactorPage::~FactorPage() = default;

void FactorPage::offer(const QList<Factor> &factors)
{
    m_retry->end();
    m_ui->banner->clear();
    m_ui->appButton->setVisible(factors.contains(Factor::AuthenticatorApp));
    m_ui->textButton->setVisible(factors.contains(Factor::TextMessage));
    m_ui->emailButton->setVisible(factors.contains(Factor::Email));
}

std::stop_token FactorPage::beginWork()
{
    setChoosable(false);
    return m_ui->busy->begin([] { return tr("One moment…"); });
}

void FactorPage::endWork()
{
    m_ui->busy->end();
    setChoosable(true);
}

void FactorPage::showFailure(const Failure &failure)
{
    const bool waits = m_pressed && m_retry->begin(m_pressed, failure);
    if (!waits && failure.kind != FailureKind::Cancelled)
        m_ui->banner->say(Banner::Tone::Danger, [failure] { return words::sentence(failure); });
}

void FactorPage::setChoosable(bool choosable)
{
    for (QPushButton *button : {m_ui->appButton, m_ui->textButton, m_ui->emailButton, m_ui->backButton})
        button->setEnabled(choosable);
}

void FactorPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

} // namespace canolfan::ui
