#include "widgets/avatar.h"

#include "look/metrics.h"
#include "look/tokens.h"

#include <QPainter>

namespace canolfan::ui {

void paintAvatar(QPainter &painter, const QRectF &box, const QString &initials, bool onTint)
{
    const Tokens &tokens = tokensNow();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(onTint ? tokens.card : tokens.accentTint);
    painter.drawEllipse(box);
    painter.setPen(tokens.accent);
    painter.setFont(boldHintFont());
    painter.drawText(box, Qt::AlignCenter, initials);
    painter.restore();
}

} // namespace canolfan::ui
