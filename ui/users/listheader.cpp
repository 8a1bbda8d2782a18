#include "users/listheader.h"

#include "look/glyphs.h"
#include "look/metrics.h"
#include "look/tokens.h"
#include "models/userlistmodel.h"

#include <QKeyEvent>
#include <QPainter>

namespace canolfan::ui {

ListHeader::ListHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setAccessibleName(tr("Sort by"));
    setSectionsClickable(true);
    setHighlightSections(false);
    setFocusPolicy(Qt::TabFocus);
    setSortIndicatorShown(true);
    setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionClicked, this, [this](int column) {
        if (isSortable(column))
            Q_EMIT sortWanted(column);
    });
}

void ListHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Sort by"));
    QHeaderView::changeEvent(event);
}

QSize ListHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), scaled(38)};
}

bool ListHeader::isSortable(int column) const
{
    return column != models::UserListModel::ActionsColumn;
}

void ListHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const Tokens &tokens = tokensNow();
    painter->save();
    painter->fillRect(rect, tokens.card);
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line);
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    const QRectF box = QRectF(rect).adjusted(scaled(12), 0, -scaled(4), 0);
    const bool sorted = sortIndicatorSection() == column;
    painter->setFont(boldHintFont());
    painter->setPen(sorted ? tokens.accent : tokens.muted);
    painter->drawText(box, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, title);
    if (sorted) {
        const double right = box.left() + QFontMetricsF(boldHintFont()).horizontalAdvance(title) + scaled(2);
        const QRectF arrow(right, box.center().y() - scaled(8), scaled(16), scaled(16));
        const bool up = sortIndicatorOrder() == Qt::AscendingOrder;
        paintGlyph(*painter, up ? Glyph::Up : Glyph::Down, arrow, tokens.accent);
    }
    if (hasFocus() && column == m_focused) {
        painter->setPen(QPen(tokens.accent, 2));
        painter->drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), scaled(4), scaled(4));
    }
    painter->restore();
}

void ListHeader::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveFocus(-1);
    case Qt::Key_Right:
        return moveFocus(1);
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT sortWanted(m_focused);
        return;
    default:
        QHeaderView::keyPressEvent(event);
    }
}

void ListHeader::moveFocus(int step)
{
    const int column = m_focused + step;
    if (column >= 0 && column < count() && isSortable(column))
        m_focused = column;
    viewport()->update();
}

void ListHeader::focusInEvent(QFocusEvent *event)
{
    QHeaderView::focusInEvent(event);
    viewport()->update();
}

void ListHeader::focusOutEvent(QFocusEvent *event)
{
    QHeaderView::focusOutEvent(event);
    viewport()->update();
}

} // namespace canolfan::ui
