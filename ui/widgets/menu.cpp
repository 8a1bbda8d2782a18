#include "widgets/menu.h"

#include "look/glyphs.h"
#include "look/metrics.h"
#include "look/tokens.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace canolfan::ui {

static constexpr const char *danger = "danger";

/// Of a group, one is chosen, and that is all.
static bool isTicked(const QAction *action)
{
    return action && action->isEnabled() && action->isCheckable() && !action->actionGroup();
}

Menu::Menu(QWidget *parent) : QMenu(parent)
{
    // What is chosen through assistive tools leaves the menu open otherwise, over what it has led to.
    connect(this, &QMenu::triggered, this, [this](const QAction *chosen) {
        if (isVisible() && !isTicked(chosen))
            close();
    });
}

QAction *Menu::addDanger(const QString &text)
{
    QAction *action = addAction(text);
    action->setProperty(danger, true);
    return action;
}

QAction *Menu::addNote(const QString &text)
{
    QAction *action = addAction(text);
    action->setFont(hintFont());
    action->setEnabled(false);
    return action;
}

void Menu::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensNow();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.card);
    painter.setPen(tokens.edge);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    for (const QAction *action : actions()) {
        const QRect box = actionGeometry(const_cast<QAction *>(action));
        if (action->isSeparator())
            painter.fillRect(
                box.left() + scaled(8), box.center().y(), box.width() - scaled(16), 1, tokens.line);
        else
            paintEntry(painter, action, box);
    }
}

void Menu::paintEntry(QPainter &painter, const QAction *action, const QRect &box) const
{
    const Tokens &tokens = tokensNow();
    const bool dangerous = action->property(danger).toBool();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (activeAction() == action && action->isEnabled()) {
        painter.setPen(QPen(dangerous ? tokens.danger : tokens.accent, 1));
        painter.setBrush(dangerous ? tokens.dangerTint : tokens.accentTint);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), scaled(4), scaled(4));
    }
    painter.setFont(action->font().resolve(font()));
    painter.setPen(!action->isEnabled() ? tokens.muted : dangerous ? tokens.danger : tokens.ink);
    const int side = action->isCheckable() ? scaled(16) : 0;
    if (side > 0)
        paintTick(painter, action,
            QRectF(box.left() + scaled(10), box.center().y() - side / 2.0 + 0.5, side, side));
    const int before = side > 0 ? scaled(10) + side + scaled(8) : scaled(14);
    painter.drawText(box.adjusted(before, 0, -scaled(8), 0),
        Qt::AlignLeading | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, action->text());
    painter.restore();
}

/// As a check box has it.
void Menu::paintTick(QPainter &painter, const QAction *action, const QRectF &box)
{
    const Tokens &tokens = tokensNow();
    painter.save();
    painter.setPen(action->isChecked() ? tokens.accent : tokens.edge);
    painter.setBrush(action->isChecked() ? tokens.accent : tokens.card);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), scaled(4), scaled(4));
    if (action->isChecked())
        paintGlyph(painter, Glyph::Tick, box.adjusted(1, 1, -1, -1), tokens.card);
    painter.restore();
}

void Menu::mouseReleaseEvent(QMouseEvent *event)
{
    QAction *action = actionAt(event->position().toPoint());
    if (isTicked(action))
        action->trigger();
    else
        QMenu::mouseReleaseEvent(event);
}

void Menu::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool chooses = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (chooses && isTicked(activeAction()))
        activeAction()->trigger();
    else
        QMenu::keyPressEvent(event);
}

} // namespace canolfan::ui
