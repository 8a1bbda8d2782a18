#include "pages/mfa/factorstatus.h"

#include "look/metrics.h"
#include "widgets/hintline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace canolfan::ui {

using session::Factor;

template <typename T>
static T *ofKind(const char *kind, QWidget *parent)
{
    auto *widget = new T(parent);
    widget->setProperty("kind", QString::fromLatin1(kind));
    return widget;
}

FactorStatus::FactorStatus(QWidget *parent)
    : QWidget(parent)
    , m_on(ofKind<QLabel>("chip", this))
    , m_preferred(ofKind<QLabel>("chip", this))
    , m_prefer(ofKind<QPushButton>("link", this))
    , m_remove(ofKind<QPushButton>("link", this))
    , m_whyNot(new HintLine(this))
{
    layOut();
    connect(m_prefer, &QPushButton::clicked, this, &FactorStatus::preferWanted);
    connect(m_remove, &QPushButton::clicked, this, &FactorStatus::removeWanted);
    m_whyNot->setField(m_remove);
    setState({});
    retranslate();
}

void FactorStatus::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(2));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(m_on);
    row->addWidget(m_preferred);
    row->addStretch(1);
    for (QPushButton *button : buttons()) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    column->addLayout(row);
    column->addWidget(m_whyNot);
}

void FactorStatus::setFactor(Factor factor)
{
    m_factor = factor;
    const QString part = QStringLiteral("%1").arg(int(factor));
    m_prefer->setObjectName(QStringLiteral("prefer") + part);
    m_remove->setObjectName(QStringLiteral("remove") + part);
    retranslate();
}

void FactorStatus::setState(const State &state)
{
    m_state = state;
    setVisible(state.on);
    m_preferred->setVisible(state.preferred);
    m_prefer->setVisible(!state.preferred);
    m_whyNot->setVisible(state.only);
    if (state.only)
        m_whyNot->setHint([] { return tr("The only method cannot be removed. Set up another one first."); });
    else
        m_whyNot->setHint({});
    updateButtons();
}

void FactorStatus::setLocked(bool locked)
{
    m_locked = locked;
    updateButtons();
}

void FactorStatus::updateButtons()
{
    m_prefer->setEnabled(!m_locked);
    m_remove->setEnabled(!m_locked && !m_state.only);
}

void FactorStatus::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

struct Words
{
    QString prefer;
    QString remove;
};

static Words wordsFor(Factor factor)
{
    switch (factor) {
    case Factor::AuthenticatorApp:
        return {FactorStatus::tr("Prefer the app"), FactorStatus::tr("Remove the app")};
    case Factor::TextMessage:
        return {FactorStatus::tr("Prefer text messages"), FactorStatus::tr("Remove text messages")};
    case Factor::Email:
        return {FactorStatus::tr("Prefer email"), FactorStatus::tr("Remove email")};
    }
    Q_UNREACHABLE();
}

void FactorStatus::retranslate()
{
    m_on->setText(tr("On", "a method of getting codes"));
    m_preferred->setText(tr("Preferred", "a method of getting codes"));
    const Words words = wordsFor(m_factor);
    m_prefer->setText(words.prefer);
    m_prefer->setAccessibleName(words.prefer);
    m_remove->setText(words.remove);
    m_remove->setAccessibleName(words.remove);
}

} // namespace canolfan::ui
