#include "widgets/rowtable.h"

#include "look/metrics.h"
#include "look/tokens.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace canolfan::ui {

namespace {

class Titles : public QHeaderView
{
public:
    explicit Titles(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionResizeMode(QHeaderView::Fixed);
        setSectionsClickable(false);
        setHighlightSections(false);
    }

    QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), scaled(38)}; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override
    {
        const Tokens &tokens = tokensNow();
        painter->save();
        painter->fillRect(rect, tokens.card);
        painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line);
        painter->setFont(boldHintFont());
        painter->setPen(tokens.muted);
        painter->drawText(QRectF(rect).adjusted(scaled(12), 0, -scaled(4), 0),
            Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
            model()->headerData(column, Qt::Horizontal).toString());
        painter->restore();
    }
};

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensNow();
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const bool selected = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, selected ? tokens.accentTint : tokens.card);
        const QRect &box = option.rect;
        painter->fillRect(box.left(), box.bottom(), box.width(), 1, tokens.line);
        if (view && view->hasFocus() && view->currentIndex().row() == index.row())
            paintFocus(painter, box, index);
        QStyleOptionViewItem words = option;
        initStyleOption(&words, index);
        words.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver);
        words.palette.setColor(QPalette::Text, tokens.ink);
        words.rect = box.adjusted(scaled(10), scaled(3), -scaled(2), -scaled(4));
        words.widget->style()->drawControl(QStyle::CE_ItemViewItem, &words, painter, words.widget);
    }

private:
    /// Around the whole row.
    static void paintFocus(QPainter *painter, const QRect &box, const QModelIndex &index)
    {
        const QColor accent = tokensNow().accent;
        painter->fillRect(box.left(), box.top(), box.width(), 2, accent);
        painter->fillRect(box.left(), box.bottom() - 2, box.width(), 2, accent);
        if (index.column() == 0)
            painter->fillRect(box.left(), box.top(), 2, box.height() - 1, accent);
        if (index.column() == index.model()->columnCount() - 1)
            painter->fillRect(box.right() - 1, box.top(), 2, box.height() - 1, accent);
    }
};

} // namespace

RowTable::RowTable(QWidget *parent) : QTableView(parent)
{
    setHorizontalHeader(new Titles(this));
    setItemDelegate(new RowDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or the columns would move with the second page
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(3 * fontMetrics().lineSpacing() + scaled(10));
}

void RowTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    shareWidth();
}

void RowTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void RowTable::setShares(const QList<int> &shares)
{
    m_shares = shares;
    shareWidth();
}

void RowTable::shareWidth()
{
    if (!model())
        return;
    const int whole = viewport()->width();
    int left = whole;
    for (int column = 0; column < m_shares.size(); ++column) {
        const int width = whole * m_shares.at(column) / 100;
        setColumnWidth(column, width);
        left -= width;
    }
    setColumnWidth(int(m_shares.size()), left);
}

} // namespace canolfan::ui
