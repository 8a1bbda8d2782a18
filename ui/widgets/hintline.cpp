#include "widgets/hintline.h"

#include "look/metrics.h"
#include "look/tokens.h"
#include "widgets/announce.h"
#include "widgets/glyphlabel.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace canolfan::ui {

void restyle(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

HintLine::HintLine(QWidget *parent)
    : QWidget(parent), m_glyph(new GlyphLabel(this)), m_label(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(5));
    row->addWidget(m_glyph, 0, Qt::AlignTop);
    row->addWidget(m_label, 1, Qt::AlignTop);
    m_label->setWordWrap(true);
    m_label->setFont(hintFont());
    m_label->setTextFormat(Qt::PlainText);
    setMinimumHeight(QFontMetrics(hintFont()).height() + 1);
    showWords();
}

void HintLine::setHint(Sentence hint)
{
    m_hint = std::move(hint);
    showWords();
}

void HintLine::setProblem(Sentence problem)
{
    const QString before = text();
    m_problem = std::move(problem);
    showWords();
    if (m_problem && text() != before)
        announce(m_label);
}

void HintLine::clearProblem()
{
    setProblem({});
}

QString HintLine::text() const
{
    if (m_problem)
        return m_problem();
    return m_hint ? m_hint() : QString();
}

void HintLine::changeEvent(QEvent *event)
{
    const bool changed = event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange;
    if (changed && m_label)
        showWords();
    QWidget::changeEvent(event);
}

void HintLine::showWords()
{
    const Tokens &tokens = tokensNow();
    const QColor colour = m_problem ? tokens.danger : tokens.muted;
    m_glyph->setGlyph(Glyph::Problem, colour);
    m_glyph->setVisible(bool(m_problem));
    const QString sheet = QStringLiteral("color: %1").arg(colour.name());
    if (m_label->styleSheet() != sheet)
        m_label->setStyleSheet(sheet);
    m_label->setText(text());
    markField();
}

void HintLine::markField()
{
    if (!m_field)
        return;
    m_field->setAccessibleDescription(text());
    if (m_field->property("invalid").toBool() == bool(m_problem))
        return;
    m_field->setProperty("invalid", bool(m_problem));
    restyle(m_field);
}

} // namespace canolfan::ui
