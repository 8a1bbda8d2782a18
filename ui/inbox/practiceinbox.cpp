#include "inbox/practiceinbox.h"

#include "continue.h"
#include "inbox/codecard.h"
#include "look/metrics.h"
#include "ui_practiceinbox.h"
#include "words/words.h"

#include <QEvent>
#include <QTimerEvent>

#include <algorithm>

namespace canolfan::ui {

static constexpr int secondsBetweenReadings = 3;

PracticeInbox::PracticeInbox(Read read, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::PracticeInbox>()), m_read(std::move(read))
{
    m_ui->setupUi(this);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::close);
    resize(scaled(520), scaled(640));
    showInbox();
}

PracticeInbox::~PracticeInbox()
{
    m_stop.request_stop();
}

void PracticeInbox::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_seconds.start(1000, this);
    readAgain();
}

void PracticeInbox::hideEvent(QHideEvent *event)
{
    m_seconds.stop();
    QDialog::hideEvent(event);
}

void PracticeInbox::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_seconds.timerId())
        return QDialog::timerEvent(event);
    countDown();
    if (--m_secondsToNextReading <= 0)
        readAgain();
}

void PracticeInbox::countDown()
{
    for (CodeCard *card : std::as_const(m_cards))
        card->countDown();
}

void PracticeInbox::readAgain()
{
    m_secondsToNextReading = secondsBetweenReadings;
    if (m_reading)
        return;
    m_reading = true;
    continueWith(this, m_read(m_stop.get_token()), [this](const Result<rehearsal::PracticeInbox> &inbox) {
        m_reading = false;
        take(inbox);
    });
}

static bool showsTheSame(const rehearsal::PracticeInbox &left, const rehearsal::PracticeInbox &right)
{
    const auto sameMessage = [](const auto &one, const auto &other) {
        return one.at == other.at && one.to == other.to && one.body == other.body && one.code == other.code;
    };
    const auto sameCode = [](const auto &one, const auto &other) {
        return one.email == other.email && one.code == other.code;
    };
    return std::equal(left.messages.begin(), left.messages.end(), right.messages.begin(),
               right.messages.end(), sameMessage)
        && std::equal(left.authenticators.begin(), left.authenticators.end(), right.authenticators.begin(),
            right.authenticators.end(), sameCode);
}

void PracticeInbox::take(const Result<rehearsal::PracticeInbox> &inbox)
{
    if (!inbox) {
        const Failure failure = inbox.error();
        if (!m_failing && failure.kind != FailureKind::Cancelled)
            m_ui->banner->say(Banner::Tone::Danger, [failure] { return words::sentence(failure); });
        m_failing = true;
        return;
    }
    if (m_failing)
        m_ui->banner->clear();
    m_failing = false;
    // Cards are kept while nothing but the countdown has changed, so that focus stays where it is.
    const bool same = showsTheSame(m_inbox, *inbox);
    m_inbox = *inbox;
    if (!same)
        return showInbox();
    for (qsizetype index = 0; index < m_inbox.authenticators.size(); ++index)
        m_cards[index]->setSecondsLeft(m_inbox.authenticators[index].secondsLeft);
}

void PracticeInbox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showInbox();
    }
    QDialog::changeEvent(event);
}

void PracticeInbox::showInbox()
{
    qDeleteAll(m_cards);
    m_cards.clear();
    const auto add = [this](QBoxLayout *column, CodeCard *card) {
        connect(card, &CodeCard::codeChosen, this, &PracticeInbox::codeChosen);
        column->addWidget(card);
        m_cards.append(card);
    };
    for (const auto &authenticator : m_inbox.authenticators)
        add(m_ui->authenticators, new CodeCard(authenticator, m_ui->content));
    for (const auto &message : m_inbox.messages)
        add(m_ui->messages, new CodeCard(message, m_ui->content));
    m_ui->appTitle->setVisible(!m_inbox.authenticators.isEmpty());
    m_ui->empty->setVisible(m_inbox.messages.isEmpty());
}

} // namespace canolfan::ui
