#include "widgets/choicebox.h"

#include "look/glyphs.h"
#include "look/metrics.h"
#include "look/tokens.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace canolfan::ui {

namespace {

/// Qt's own interface gives the chosen item for a name on Unix and leaves the label to a relation. Ours is
/// named by its label like every other control; the chosen item is its value.
class ChoiceFace : public QAccessibleWidget
{
public:
    explicit ChoiceFace(ChoiceBox *box) : QAccessibleWidget(box, QAccessible::ComboBox) { }

    int childCount() const override { return 1; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(box()->view()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *face) const override
    {
        return face->object() == box()->view() ? 0 : -1;
    }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? box()->currentText() : QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = box()->view()->isVisible();
        return state;
    }

    QStringList actionNames() const override
    {
        return QStringList{showMenuAction(), pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &name) override
    {
        if (name != showMenuAction() && name != pressAction())
            return QAccessibleWidget::doAction(name); // such as taking the focus
        if (box()->view()->isVisible())
            box()->hidePopup();
        else
            box()->showPopup();
    }

private:
    ChoiceBox *box() const { return static_cast<ChoiceBox *>(object()); }
};

QAccessibleInterface *makeFace(const QString &, QObject *object)
{
    auto *box = qobject_cast<ChoiceBox *>(object);
    return box ? new ChoiceFace(box) : nullptr;
}

} // namespace

ChoiceBox::ChoiceBox(QWidget *parent) : QComboBox(parent)
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(makeFace), true);
    // The default delegate of a combo box ignores the stylesheet's item rules.
    setItemDelegate(new QStyledItemDelegate(this));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
}

void ChoiceBox::setRefused(int index, const QString &text, const QString &reason)
{
    auto *items = qobject_cast<QStandardItemModel *>(model());
    QStandardItem *item = items->item(index);
    item->setEnabled(reason.isEmpty());
    item->setText(text);
    item->setToolTip(reason);
    item->setAccessibleText(reason.isEmpty() ? text : text + QStringLiteral(", ") + reason);
    item->setAccessibleDescription(reason);
}

void ChoiceBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    const double side = scaled(16);
    const double right = width() - scaled(10) - side;
    const QRectF box(isRightToLeft() ? scaled(10) : right, (height() - side) / 2, side, side);
    paintGlyph(painter, Glyph::ChevronDown, box, tokensNow().muted);
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    // Scrolling the form must not change what was chosen.
    event->ignore();
}

} // namespace canolfan::ui
