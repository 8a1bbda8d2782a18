#include "pages/connectingpage.h"

#include "look/metrics.h"
#include "ui_connectingpage.h"
#include "widgets/retrywait.h"
#include "words/words.h"

#include <QEvent>

#include <algorithm>

namespace canolfan::ui {

static constexpr std::chrono::seconds firstPause{10};
static constexpr std::chrono::seconds longestPause{60};

/// Not what somebody has to answer or to put right first, such as a certificate.
static bool mayPass(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Unreachable:
    case FailureKind::TimedOut:
    case FailureKind::ConnectionLost:
    case FailureKind::ProxyTrouble:
    case FailureKind::ProxyUnreachable:
    case FailureKind::ForeignReply:
    case FailureKind::ServerTrouble:
        return true;
    default:
        return false;
    }
}

ConnectingPage::ConnectingPage(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::ConnectingPage>()), m_pause(firstPause)
{
    m_ui->setupUi(this);
    m_retry = new RetryWait(m_ui->banner);
    m_ui->card->setFixedWidth(scaled(520));
    m_ui->banner->setClosable(false);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_isAutomatic = true;
        Q_EMIT retryWanted();
    });
    connect(m_ui->retryButton, &QPushButton::clicked, this, [this] {
        m_isAutomatic = false;
        m_pause = firstPause;
        Q_EMIT retryWanted();
    });
    connect(m_ui->passwordButton, &QPushButton::clicked, this, &ConnectingPage::passwordWanted);
    connect(m_ui->signOutButton, &QPushButton::clicked, this, &ConnectingPage::signOutWanted);
    connect(m_ui->busy, &BusyBar::cancelled, this, &ConnectingPage::cancelled);
    connect(m_ui->checkButton, &QPushButton::clicked, this, &ConnectingPage::connectionCheckWanted);
    showWork([] { return tr("Connecting to the portal…"); }, false);
}

ConnectingPage::~ConnectingPage() = default;

void ConnectingPage::showWork(Sentence title, bool cancellable)
{
    m_title = std::move(title);
    m_retry->end();
    m_again.stop();
    m_triesAgain = false;
    m_ui->again->hide();
    m_hadFocus = nullptr;
    for (QWidget *button :
        {m_ui->retryButton, m_ui->passwordButton, m_ui->signOutButton, m_ui->checkButton}) {
        if (button->hasFocus())
            m_hadFocus = button;
    }
    m_ui->banner->clear();
    m_stop = m_ui->busy->begin([] { return QString(); });
    m_ui->busy->setCancelVisible(cancellable);
    m_ui->retryButton->hide();
    m_ui->passwordButton->hide();
    m_ui->signOutButton->hide();
    m_ui->checkButton->hide();
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
    m_ui->checkButton->show();
    if (!m_retry->begin(m_ui->retryButton, failure))
        m_ui->banner->say(Banner::Tone::Danger, [failure] { return words::sentence(failure); });
    m_ui->passwordButton->setVisible(wayRound == WayRound::Password);
    m_ui->signOutButton->setVisible(wayRound == WayRound::SignOut);
    putFocus();
    m_triesAgain = mayPass(failure.kind);
    m_ui->again->setVisible(m_triesAgain);
    if (isVisible())
        tryAgainLater();
    retranslate();
}

/// Where it was; and on Try again only if somebody waits for this here.
void ConnectingPage::putFocus()
{
    if (m_hadFocus && m_hadFocus->isVisibleTo(this))
        m_hadFocus->setFocus();
    else if (!m_isAutomatic)
        m_ui->retryButton->setFocus();
    m_isAutomatic = false;
}

void ConnectingPage::tryAgainLater()
{
    if (!m_triesAgain)
        return;
    m_again.start(m_pause);
    m_pause = std::min(m_pause * 2, longestPause);
}

void ConnectingPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tryAgainLater();
}

void ConnectingPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_again.stop();
    m_pause = firstPause;
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
