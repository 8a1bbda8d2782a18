#include "users/userdelegate.h"

#include "domain/permission.h"
#include "look/glyphs.h"
#include "look/metrics.h"
#include "look/tokens.h"
#include "look/wrappedtext.h"
#include "models/userlistmodel.h"
#include "widgets/avatar.h"
#include "words/words.h"

#include <QPainter>

#include <algorithm>

namespace canolfan::ui {

using models::UserListModel;

static constexpr int drawnMark = 22;
static constexpr int drawnGap = 4;
static constexpr int drawnMargin = 12;

int UserDelegate::rowHeight()
{
    return scaled(60);
}

int UserDelegate::accessWidth()
{
    const int count = int(assignablePermissions.size());
    return scaled(drawnMark) * count + scaled(drawnGap) * (count - 1) + 2 * scaled(drawnMargin);
}

QSize UserDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(120), rowHeight()};
}

void UserDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, int row) const
{
    const Tokens &tokens = tokensNow();
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, tokens.accentTint);
    else if (row == m_hoveredRow)
        painter.fillRect(option.rect, tokens.hover);
    const QRect box = option.rect;
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, tokens.line);
}

static void paintLine(
    QPainter &painter, const QFont &font, const QColor &colour, const QRectF &box, const QString &text)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width());
    painter.drawText(box, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

static void paintPerson(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Tokens &tokens = tokensNow();
    const QRectF box = option.rect;
    QRectF avatar(box.left() + scaled(drawnMargin), 0, scaled(32), scaled(32));
    avatar.moveCenter(QPointF(avatar.center().x(), box.center().y()));
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    paintAvatar(painter, avatar, index.data(UserListModel::InitialsRole).toString(), selected);
    const double left = avatar.right() + scaled(14);
    const double width = box.right() - scaled(8) - left;
    const double line = scaled(20);
    const QRectF upper(left, box.center().y() - line, width, line);
    QString name = index.data(UserListModel::NameRole).toString();
    if (index.data(UserListModel::IsYourselfRole).toBool())
        name = UserListModel::tr("%1 (you)").arg(name);
    paintLine(painter, boldFont(), tokens.ink, upper, name);
    paintLine(painter, hintFont(), tokens.muted, upper.translated(0, line - 1),
        index.data(UserListModel::EmailRole).toString());
}

struct MarkLook
{
    QColor edge;
    QColor ground;
    QColor letter;
    bool dashed;
};

/// What is so in the portal is solid; what is not, or not yet, is dashed.
static MarkLook lookOf(bool on, bool waiting, const Tokens &tokens)
{
    if (waiting)
        return {tokens.warning, on ? tokens.warningTint : QColor(Qt::transparent), tokens.warning, true};
    if (on)
        return {tokens.accent, tokens.accent, tokens.onAccent, false};
    return {tokens.edge, Qt::transparent, tokens.muted, true};
}

static void paintMark(
    QPainter &painter, const QRectF &box, const QString &letter, bool on, const MarkLook &look)
{
    QPen outline(look.edge, 1);
    if (look.dashed)
        outline.setDashPattern({2.5, 2.5});
    painter.setPen(outline);
    painter.setBrush(look.ground);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), scaled(5), scaled(5));
    painter.setFont(on ? boldHintFont() : hintFont());
    painter.setPen(look.letter);
    painter.drawText(box, Qt::AlignCenter, letter);
}

static void paintAccess(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Permissions permissions(index.data(UserListModel::PermissionsRole).toInt());
    const Permissions waiting(index.data(UserListModel::WaitingPermissionsRole).toInt());
    QRectF mark(option.rect.left() + scaled(drawnMargin), 0, scaled(drawnMark), scaled(drawnMark));
    mark.moveTop(option.rect.top() + (option.rect.height() - scaled(drawnMark)) / 2.0);
    for (const Permission permission : assignablePermissions) {
        const bool on = permissions.testFlag(permission);
        paintMark(painter, mark, words::letter(permission), on,
            lookOf(on, waiting.testFlag(permission), tokensNow()));
        mark.translate(scaled(drawnMark) + scaled(drawnGap), 0);
    }
}

/// Signs stay with what they are about when the line breaks.
static QString unbroken(QString line)
{
    for (const QString &sign : {QStringLiteral("+"), QStringLiteral("–")})
        line.replace(sign + QLatin1Char(' '), sign + QChar(QChar::Nbsp));
    return line;
}

/// The state and, below it, what waits in one line or, where that is narrow, in two.
static void paintState(QPainter &painter, const QRectF &box, const QModelIndex &index)
{
    const Tokens &tokens = tokensNow();
    const QString waiting = index.data(UserListModel::WaitingRole).toString();
    const QString more =
        unbroken(waiting.isEmpty() ? index.data(UserListModel::NoteRole).toString() : waiting);
    if (more.isEmpty())
        return paintLine(painter, bodyFont(), tokens.ink, box, index.data().toString());
    const double line = QFontMetricsF(hintFont()).lineSpacing();
    const int lines = std::min(2, linesOf(more, hintFont(), box.width()));
    // One line stands as the address beside it does, below a name; two are centred.
    const double above = lines == 1 ? scaled(20) : (scaled(20) + lines * line) / 2;
    const QRectF upper(box.left(), box.center().y() - above, box.width(), scaled(20));
    paintLine(painter, bodyFont(), tokens.ink, upper, index.data().toString());
    const bool decide = index.data(UserListModel::NeedsDecisionRole).toBool();
    painter.setFont(hintFont());
    painter.setPen(decide ? tokens.danger : waiting.isEmpty() ? tokens.muted : tokens.warning);
    const QPointF below = upper.bottomLeft() + QPointF(0, lines == 1 ? (scaled(20) - line) / 2 - 1 : 0);
    paintWrapped(painter, QRectF(below, QSizeF(box.width(), lines * line)), more);
}

static void paintDots(QPainter &painter, const QStyleOptionViewItem &option)
{
    QRectF box(0, 0, scaled(18), scaled(18));
    box.moveCenter(QRectF(option.rect).center());
    paintGlyph(painter, Glyph::Kebab, box, tokensNow().muted);
}

void UserDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option, index.row());
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF words = QRectF(option.rect).adjusted(scaled(drawnMargin), 0, -scaled(8), 0);
    switch (index.column()) {
    case UserListModel::PersonColumn:
        paintPerson(*painter, option, index);
        break;
    case UserListModel::AccessColumn:
        paintAccess(*painter, option, index);
        break;
    case UserListModel::StateColumn:
        paintState(*painter, words, index);
        break;
    case UserListModel::ActionsColumn:
        paintDots(*painter, option);
        break;
    default:
        paintLine(*painter, bodyFont(), tokensNow().ink, words, index.data().toString());
    }
    painter->restore();
}

} // namespace canolfan::ui
