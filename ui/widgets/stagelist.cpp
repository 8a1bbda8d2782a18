#include "widgets/stagelist.h"

#include "look/metrics.h"
#include "look/tokens.h"
#include "widgets/glyphlabel.h"
#include "words/connectioncheck.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace canolfan::ui {

StageList::StageList(QWidget *parent)
    : QFrame(parent), m_title(addLabel(QStringLiteral("section"))), m_url(addLabel(QStringLiteral("hint")))
{
    setProperty("kind", QStringLiteral("card"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    grid->setHorizontalSpacing(scaled(8));
    grid->setVerticalSpacing(scaled(6));
    grid->setColumnStretch(2, 1);
    grid->addWidget(m_title, 0, 0, 1, 3);
    grid->addWidget(m_url, 1, 0, 1, 3);
    int line = 2;
    for (Row &row : m_rows) {
        row = {new GlyphLabel(this), addLabel({}), addLabel({})};
        row.stage->setWordWrap(false);
        grid->addWidget(row.glyph, line, 0, Qt::AlignTop);
        grid->addWidget(row.stage, line, 1, Qt::AlignTop);
        grid->addWidget(row.sentence, line++, 2);
    }
    showWords();
}

QLabel *StageList::addLabel(const QString &kind)
{
    auto *label = new QLabel(this);
    label->setProperty("kind", kind);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void StageList::setAddress(const CheckedAddress &address)
{
    m_address = address;
    showWords();
}

void StageList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showWords();
    QFrame::changeEvent(event);
}

void StageList::showWords()
{
    m_title->setText(words::label(m_address.which));
    m_url->setText(m_address.url.isEmpty() ? words::addressUnknown() : m_address.url.toString());
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        if (m_rows.at(index).glyph)
            showRow(m_rows.at(index), m_address.stages.at(index));
    }
}

void StageList::showRow(const Row &row, const StageResult &result)
{
    const Tokens &tokens = tokensNow();
    if (hasFailed(result))
        row.glyph->setGlyph(Glyph::Problem, tokens.danger);
    else if (hasPassed(result))
        row.glyph->setGlyph(Glyph::Tick, tokens.success);
    else if (result.outcome == StageOutcome::UnderWay)
        row.glyph->setGlyph(Glyph::Refresh, tokens.accent);
    else
        row.glyph->setGlyph(Glyph::Circle, tokens.muted);
    row.stage->setText(words::label(result.stage));
    row.sentence->setText(words::sentence(result));
    for (QWidget *widget : std::initializer_list<QWidget *>{row.glyph, row.stage, row.sentence})
        widget->setVisible(!m_address.url.isEmpty());
}

} // namespace canolfan::ui
