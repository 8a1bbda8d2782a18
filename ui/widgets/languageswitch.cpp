#include "widgets/languageswitch.h"

#include "look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace canolfan::ui {

LanguageSwitch::LanguageSwitch(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("languageSwitch"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(0);
    // Not to be translated: a language is named in itself, for whoever cannot read the other.
    m_english = addButton(QStringLiteral("English"), Language::English);
    m_welsh = addButton(QStringLiteral("Cymraeg"), Language::Welsh);
    retranslate();
}

QPushButton *LanguageSwitch::addButton(const QString &name, Language language)
{
    auto *button = new QPushButton(name, this);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setAutoDefault(false);
    button->setAccessibleName(name);
    // toggled, not clicked: a screen reader toggles without a click.
    connect(button, &QPushButton::toggled, this, [this, language](bool on) {
        if (on)
            Q_EMIT chosen(language);
    });
    // Bold or not, the button keeps its width.
    QFont bold = boldFont();
    bold.setPixelSize(scaled(13));
    button->setMinimumWidth(QFontMetrics(bold).horizontalAdvance(name) + scaled(28));
    layout()->addWidget(button);
    return button;
}

void LanguageSwitch::setLanguage(Language language)
{
    const QSignalBlocker quiet(this); // nobody has chosen
    (language == Language::Welsh ? m_welsh : m_english)->setChecked(true);
}

QList<QWidget *> LanguageSwitch::tabStops() const
{
    return {m_english, m_welsh};
}

void LanguageSwitch::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void LanguageSwitch::retranslate()
{
    setAccessibleName(tr("Language"));
}

} // namespace canolfan::ui
