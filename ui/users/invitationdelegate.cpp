#include "users/invitationdelegate.h"

#include "look/metrics.h"
#include "look/tokens.h"
#include "look/wrappedtext.h"
#include "models/invitationsmodel.h"
#include "widgets/choicebox.h"
#include "words/invitations.h"
#include "words/words.h"

#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace canolfan::ui {

using models::InvitationsModel;

static constexpr int drawnMargin = 8;
static constexpr int narrowestChoice = 190;

int InvitationDelegate::rowHeight()
{
    return scaled(58);
}

QSize InvitationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(80), rowHeight()};
}

// --- Painting

static QColor colourOf(RowStanding standing)
{
    const Tokens &tokens = tokensNow();
    switch (standing) {
    case RowStanding::HasProblems:
        return tokens.danger;
    case RowStanding::Ready:
        return tokens.accent;
    case RowStanding::Finished:
        return tokens.success;
    case RowStanding::AlreadyThere:
        return tokens.muted;
    }
    Q_UNREACHABLE();
}

static void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Tokens &tokens = tokensNow();
    const QRect box = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(box, tokens.accentTint);
    else if (index.data(InvitationsModel::HasProblemRole).toBool())
        painter.fillRect(box, tokens.dangerTint);
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, tokens.line);
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter.setPen(QPen(tokens.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -2), scaled(4), scaled(4));
}

/// What it is called, and below it as much of why as there is room for; all of it stands below the table.
static void paintStanding(QPainter &painter, const QRectF &box, const QModelIndex &index)
{
    const double first = QFontMetricsF(boldHintFont()).lineSpacing() + scaled(1);
    const double line = QFontMetricsF(hintFont()).lineSpacing();
    const QString why = index.data(InvitationsModel::ExplanationRole).toString();
    const int room = std::max(1, int((box.height() - first) / line));
    const int lines = why.isEmpty() ? 0 : std::min(room, linesOf(why, hintFont(), box.width()));
    const QRectF place(box.left(), box.center().y() - (first + lines * line) / 2, box.width(), first);
    painter.setFont(boldHintFont());
    painter.setPen(colourOf(RowStanding(index.data(InvitationsModel::RowStandingRole).toInt())));
    painter.drawText(place, Qt::AlignLeading | Qt::AlignTop | Qt::TextSingleLine, index.data().toString());
    if (lines == 0)
        return;
    painter.setFont(hintFont());
    painter.setPen(tokensNow().muted);
    paintWrapped(painter, QRectF(place.bottomLeft(), QSizeF(box.width(), lines * line)), why);
}

static void paintCell(QPainter &painter, const QRectF &box, const QModelIndex &index)
{
    const Tokens &tokens = tokensNow();
    const bool isQuiet = index.column() == InvitationsModel::NumberColumn
        || index.data(InvitationsModel::IsLeftEmptyRole).toBool();
    const bool hasProblem = index.data(InvitationsModel::HasProblemRole).toBool();
    painter.setFont(index.column() == InvitationsModel::NumberColumn ? hintFont() : bodyFont());
    painter.setPen(hasProblem ? tokens.danger : isQuiet ? tokens.muted : tokens.ink);
    const QString text = index.data().toString().simplified();
    painter.drawText(box, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, box.width()));
}

void InvitationDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, index);
    const double margin = scaled(drawnMargin);
    const QRectF box = QRectF(option.rect).adjusted(margin, scaled(4), -margin / 2, -scaled(4));
    if (index.column() == InvitationsModel::StandingColumn)
        paintStanding(*painter, box, index);
    else
        paintCell(*painter, box, index);
    painter->restore();
}

// --- Editing

/// What there is to choose in a column, and what is written into the cell for it.
static QList<std::pair<QString, QString>> choicesOf(InvitationField field)
{
    const auto same = [](const QString &text) { return std::pair(text, text); };
    if (field == InvitationField::AccountType)
        return {same(words::label(AccountType::User)), same(words::label(AccountType::Admin))};
    if (field == InvitationField::Language)
        return {same(words::label(Language::English)), same(words::label(Language::Welsh))};
    return {{InvitationDelegate::tr("As the account type"), QString()}, same(words::answer(true)),
        same(words::answer(false))};
}

static bool isTyped(InvitationField field)
{
    return field == InvitationField::FirstName || field == InvitationField::LastName
        || field == InvitationField::Email;
}

QWidget *InvitationDelegate::choiceEditor(QWidget *parent, const QModelIndex &index) const
{
    auto *box = new ChoiceBox(parent);
    const auto field = InvitationsModel::fieldAt(index.column()).value_or(InvitationField::AccountType);
    for (const auto &[shown, written] : choicesOf(field))
        box->addItem(shown, written);
    // What was chosen is meant at once; the editor has no other end.
    auto *self = const_cast<InvitationDelegate *>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

QWidget *InvitationDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto field = InvitationsModel::fieldAt(index.column());
    if (!field)
        return nullptr;
    QWidget *editor = isTyped(*field) ? new QLineEdit(parent) : choiceEditor(parent, index);
    editor->setAccessibleName(words::label(*field));
    return editor;
}

void InvitationDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString typed = index.data(Qt::EditRole).toString();
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        return line->setText(typed);
    auto *box = static_cast<QComboBox *>(editor);
    const QString shown = index.data().toString();
    const bool isUnderstood = !index.data(InvitationsModel::HasProblemRole).toBool();
    int place = box->findData(typed);
    if (place < 0)
        place = box->findText(shown);
    if (place < 0 && isUnderstood) // a permission, written in another way
        place = box->findData(words::answer(shown == QString(QChar(0x2713))));
    if (place < 0) { // nothing that was written is lost by looking at it
        box->insertItem(0, typed, typed);
        place = 0;
    }
    box->setCurrentIndex(place);
}

void InvitationDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *line = qobject_cast<QLineEdit *>(editor))
        model->setData(index, line->text());
    else
        model->setData(index, static_cast<QComboBox *>(editor)->currentData());
}

void InvitationDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect box = option.rect;
    box.setHeight(std::min(box.height(), editor->sizeHint().height()));
    box.moveTop(option.rect.top() + (option.rect.height() - box.height()) / 2);
    if (qobject_cast<QComboBox *>(editor))
        box.setWidth(std::max(box.width(), scaled(narrowestChoice)));
    const int beyond = box.right() - editor->parentWidget()->width();
    editor->setGeometry(box.translated(-std::max(0, beyond), 0));
}

} // namespace canolfan::ui
