#include "pages/connectingpage.h"

#include "look/metrics.h"
#include "ui_connectingpage.h"
#include "widgets/retrywait.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

ConnectingPage::ConnectingPage(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::ConnectingPage>())
{
    m_ui->setupUi(this);
    m_retry = new RetryWait(m_ui->banner);
    m_ui->card->setFixedWidth(scaled(520));
    m_ui->banner->setClosable(false);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &ConnectingPage::retryWanted);
    connect(m_ui->passwordButton, &QPushButton::clicked, this, &ConnectingPage::passwordWanted);
    connect(m_ui->signOutButton, &QPushButton::clicked, this, &ConnectingPage::signOutWanted);
    connect(m_ui->busy, &BusyBar::cancelled, this, &ConnectingPage::cancelled);
    showWork([] { return tr("Connecting to the portal…"); }, false);
}

ConnectingPage::~ConnectingPage() = default;

void ConnectingPage::showWork(Sentence title, bool cancellable)
{
    m_title = std::move(title);
    m_retry->end();
    m_ui->banner->clear();
    m_stop = m_ui->busy->begin([] { return QString(); });
    m_ui->busy->setCancelVisible(cancellable);
    m_ui->retryButton->hide();
    m_ui->passwordButton->hide();
    m_ui->signOutButton->hide();
    retranslate();
}

void ConnectingPage::setProgress(int done, int total)
{
    m_ui->busy->setProgress(done, total);
}

void ConnectingPage::showFailure(const Failure &failure, WayRound wayRound)
{
    const bool signedIn = wayRound == WayRound::SignOut;
    m_title = [signedIn] { return signedIn ? tr("The list could not be read") : tr("Not connected"); };
    m_ui->busy->end();
    m_ui->retryButton->show();
    m_ui->retryButton->setFocus();
    if (!m_retry->begin(m_ui->retryButton, failure))
        m_ui->banner->say(Banner::Tone::Danger, [failure] { return words::sentence(failure); });
    m_ui->passwordButton->setVisible(wayRound == WayRound::Password);
    m_ui->signOutButton->setVisible(wayRound == WayRound::SignOut);
    retranslate();
}

void ConnectingPage::setPortalAddress(const QString &address)
{
    m_address = address;
    retranslate();
}

void ConnectingPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ConnectingPage::retranslate()
{
    m_ui->title->setText(m_title());
    m_ui->busy->setAccessibleName(m_title());
    m_ui->explanation->setText(m_address);
    m_ui->explanation->setVisible(!m_address.isEmpty());
}

} // namespace canolfan::ui
