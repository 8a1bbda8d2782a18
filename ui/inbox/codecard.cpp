#include "inbox/codecard.h"

#include "look/metrics.h"
#include "words/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace canolfan::ui {

CodeCard::CodeCard(const rehearsal::PracticeMessage &message, QWidget *parent)
    : QFrame(parent), m_column(new QVBoxLayout(this)), m_code(message.code)
{
    setProperty("kind", QStringLiteral("card"));
    const QString channel = message.isText ? tr("Text message") : tr("Email");
    const QString when = words::moment(message.at, QDateTime::currentDateTime());
    addLine(QStringLiteral("hint"),
        tr("%1 to %2 · %3", "channel, recipient, when").arg(channel, message.to, when));
    if (!message.subject.isEmpty())
        addLine(QStringLiteral("section"), message.subject);
    addLine(QString(), message.body.trimmed());
    if (!message.code.isEmpty())
        addCode(message.code, tr("Copy code"), true);
    if (!message.temporaryPassword.isEmpty())
        addCode(message.temporaryPassword, tr("Copy temporary password"), false);
}

CodeCard::CodeCard(const rehearsal::PracticeAuthenticator &authenticator, QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
    , m_code(authenticator.code)
    , m_secondsLeft(authenticator.secondsLeft)
{
    setProperty("kind", QStringLiteral("card"));
    addLine(QStringLiteral("hint"), authenticator.email);
    if (!m_code.isEmpty())
        addCode(m_code, tr("Copy code"), true);
    m_countdown = addLine(QStringLiteral("hint"), {});
    showCountdown();
}

QLabel *CodeCard::addLine(const QString &kind, const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setProperty("kind", kind);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_column->addWidget(label);
    return label;
}

void CodeCard::addCode(const QString &code, const QString &copyName, bool usable)
{
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(code, this);
    label->setProperty("kind", QStringLiteral("code"));
    label->setTextFormat(Qt::PlainText);
    label->setAccessibleName(code);
    row->addWidget(label, 1);
    const auto addButton = [this, row](const QString &text, auto then) {
        auto *button = new QPushButton(text, this);
        button->setProperty("kind", QStringLiteral("small"));
        button->setAccessibleName(text);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, then);
        row->addWidget(button);
    };
    addButton(copyName, [code] { QGuiApplication::clipboard()->setText(code); });
    if (usable)
        addButton(tr("Use this code"), [this, code] { Q_EMIT codeChosen(code); });
    m_column->addLayout(row);
}

void CodeCard::setSecondsLeft(int seconds)
{
    m_secondsLeft = seconds;
    if (m_countdown)
        showCountdown();
}

void CodeCard::countDown()
{
    if (m_secondsLeft > 0)
        setSecondsLeft(m_secondsLeft - 1);
}

void CodeCard::showCountdown()
{
    m_countdown->setText(m_code.isEmpty() ? tr("The next code comes in %n s.", nullptr, m_secondsLeft)
                                          : tr("Good for %n s. A code works once.", nullptr, m_secondsLeft));
}

void CodeCard::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!m_code.isEmpty())
        Q_EMIT codeChosen(m_code);
    QFrame::mouseDoubleClickEvent(event);
}

} // namespace canolfan::ui
