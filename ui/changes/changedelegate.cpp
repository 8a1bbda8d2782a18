#include "changes/changedelegate.h"

#include "changes/changewords.h"
#include "look/metrics.h"
#include "look/tokens.h"
#include "look/wrappedtext.h"

#include <QPainter>

#include <algorithm>

namespace canolfan::ui {

using models::ChangeAction;
using models::WaitingChangesModel;

static constexpr int drawnMargin = 12;
static constexpr int drawnButton = 28;
static constexpr int drawnGap = 6;

static QFont buttonFont()
{
    QFont font = bodyFont();
    font.setPixelSize(scaled(13));
    return font;
}

int ChangeDelegate::rowHeight()
{
    return scaled(92);
}

int ChangeDelegate::headingHeight()
{
    return scaled(36);
}

int ChangeDelegate::actionsWidth()
{
    const QFontMetrics metrics(buttonFont());
    int widest = 0;
    for (const ChangeAction action : {ChangeAction::Decide, ChangeAction::TryAgain, ChangeAction::Export,
             ChangeAction::Undo, ChangeAction::TakeBack, ChangeAction::GiveUp})
        widest = std::max(widest, metrics.horizontalAdvance(label(action)));
    return widest + 2 * scaled(12) + 2 * scaled(drawnMargin);
}

QList<QRect> ChangeDelegate::places(const QList<ChangeAction> &actions, const QRect &cell)
{
    const int height = scaled(drawnButton);
    const int gap = scaled(drawnGap);
    const int all = int(actions.size()) * (height + gap) - gap;
    QRect place(cell.left() + scaled(drawnMargin), cell.top() + (cell.height() - all) / 2,
        cell.width() - 2 * scaled(drawnMargin), height);
    QList<QRect> places;
    for (qsizetype count = 0; count < actions.size(); ++count) {
        places << place;
        place.translate(0, height + gap);
    }
    return places;
}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool heading = index.data(WaitingChangesModel::IsHeadingRole).toBool();
    return {scaled(120), heading ? headingHeight() : rowHeight()};
}

void ChangeDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, int row) const
{
    const Tokens &tokens = tokensNow();
    const QRect box = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(box, tokens.accentTint);
    else if (row == m_hoveredRow)
        painter.fillRect(box, tokens.hover);
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, tokens.line);
}

static void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Tokens &tokens = tokensNow();
    painter.fillRect(option.rect, tokens.window);
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, tokens.line);
    painter.setFont(boldHintFont());
    painter.setPen(tokens.muted);
    painter.drawText(QRectF(option.rect).adjusted(scaled(drawnMargin), 0, 0, 0),
        Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, index.data().toString());
}

/// In the middle, in as many lines as it takes and there is room for.
static void paintMiddle(QPainter &painter, const QRectF &box, const QString &text)
{
    const double line = QFontMetricsF(painter.font()).lineSpacing();
    const int room = std::max(1, int(box.height() / line));
    const double height = std::min(room, linesOf(text, painter.font(), box.width())) * line;
    paintWrapped(painter, QRectF(box.left(), box.center().y() - height / 2, box.width(), height), text);
}

static QColor colourOf(const PendingChange &change, const Tokens &tokens)
{
    switch (change.state) {
    case ChangeState::Conflict:
    case ChangeState::Refused:
        return tokens.danger;
    case ChangeState::NotSent:
    case ChangeState::Waiting:
        return tokens.warning;
    case ChangeState::UnderWay:
        return tokens.accent;
    }
    Q_UNREACHABLE();
}

static void paintState(
    QPainter &painter, const QRectF &box, const PendingChange &change, const QModelIndex &index)
{
    const Tokens &tokens = tokensNow();
    const double first = QFontMetricsF(boldHintFont()).lineSpacing() + scaled(2);
    const double line = QFontMetricsF(hintFont()).lineSpacing();
    const QString standing = index.data(WaitingChangesModel::StandingRole).toString();
    const int room = std::max(1, int((box.height() - first) / line));
    const int lines = std::min(room, linesOf(standing, hintFont(), box.width()));
    QRectF place(box.left(), box.center().y() - (first + lines * line) / 2, box.width(), first);
    painter.setFont(boldHintFont());
    painter.setPen(colourOf(change, tokens));
    painter.drawText(place, Qt::AlignLeading | Qt::AlignTop | Qt::TextSingleLine, index.data().toString());
    painter.setFont(hintFont());
    painter.setPen(tokens.muted);
    paintWrapped(painter, QRectF(place.bottomLeft(), QSizeF(box.width(), lines * line)), standing);
}

static void paintButtons(QPainter &painter, const QRect &cell, const PendingChange &change)
{
    const Tokens &tokens = tokensNow();
    const QList<ChangeAction> actions = models::actionsFor(change);
    const QList<QRect> places = ChangeDelegate::places(actions, cell);
    painter.setFont(buttonFont());
    for (qsizetype index = 0; index < actions.size(); ++index) {
        painter.setPen(tokens.edge);
        painter.setBrush(tokens.card);
        painter.drawRoundedRect(QRectF(places[index]).adjusted(0.5, 0.5, -0.5, -0.5), scaled(6), scaled(6));
        painter.setPen(tokens.ink);
        painter.drawText(places[index], Qt::AlignCenter | Qt::TextSingleLine, label(actions[index]));
    }
}

void ChangeDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const WaitingChangesModel *>(index.model());
    const PendingChange *change = model->changeAt(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!change) {
        paintHeading(*painter, option, index);
        return painter->restore();
    }
    paintGround(*painter, option, index.row());
    const QRectF words = QRectF(option.rect).adjusted(scaled(drawnMargin), scaled(8), -scaled(8), -scaled(8));
    painter->setFont(index.column() == WaitingChangesModel::MadeColumn ? hintFont() : bodyFont());
    painter->setPen(index.column() == WaitingChangesModel::MadeColumn ? tokensNow().muted : tokensNow().ink);
    if (index.column() == WaitingChangesModel::StateColumn)
        paintState(*painter, words, *change, index);
    else if (index.column() == WaitingChangesModel::ActionsColumn)
        paintButtons(*painter, option.rect, *change);
    else
        paintMiddle(*painter, words, index.data().toString());
    painter->restore();
}

} // namespace canolfan::ui
