#include "widgets/menu.h"

#include "look/metrics.h"
#include "look/tokens.h"

#include <QPainter>

namespace canolfan::ui {

static constexpr const char *danger = "danger";

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
    painter.drawText(box.adjusted(scaled(14), 0, -scaled(8), 0),
        Qt::AlignLeading | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, action->text());
    painter.restore();
}

} // namespace canolfan::ui
