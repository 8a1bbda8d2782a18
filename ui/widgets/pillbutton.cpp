#include "widgets/pillbutton.h"

#include "look/glyphs.h"
#include "look/metrics.h"
#include "look/tokens.h"

#include <QPainter>

#include <algorithm>

namespace canolfan::ui {

static constexpr int margin = 12;
static constexpr int gap = 6; ///< before the chevron
static constexpr int chevron = 12;

PillButton::PillButton(QWidget *parent) : MenuButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void PillButton::say(const QString &text, const QString &inFull, bool chosen)
{
    m_chosen = chosen;
    setText(text);
    setAccessibleName(inFull);
    updateGeometry();
    update();
}

QString PillButton::shortened() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, scaled(200));
}

QSize PillButton::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(shortened()) + scaled(margin + gap + chevron + margin);
    return {width, std::max(scaled(30), fontMetrics().height() + scaled(10))};
}

void PillButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensNow();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outline = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() || m_chosen ? QPen(tokens.accent, hasFocus() ? 2 : 1) : QPen(tokens.edge, 1));
    painter.setBrush(m_chosen || (isEnabled() && underMouse()) ? tokens.accentTint : tokens.card);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    painter.setPen(m_chosen ? tokens.accent : isEnabled() ? tokens.ink : tokens.muted);
    const QRect words = rect().adjusted(scaled(margin), 0, -scaled(margin + chevron + gap), 0);
    painter.drawText(words, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, shortened());
    QRectF mark(width() - scaled(margin + chevron), 0, scaled(chevron), scaled(chevron));
    mark.moveCenter(QPointF(mark.center().x(), rect().center().y() + 0.5));
    paintGlyph(painter, Glyph::ChevronDown, mark, m_chosen ? tokens.accent : tokens.muted);
}

} // namespace canolfan::ui
