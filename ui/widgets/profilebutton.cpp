#include "widgets/profilebutton.h"

#include "look/glyphs.h"
#include "look/metrics.h"
#include "look/tokens.h"
#include "widgets/avatar.h"

#include <QPainter>

namespace canolfan::ui {

ProfileButton::ProfileButton(QWidget *parent) : MenuButton(parent)
{
    setObjectName(QStringLiteral("profileButton"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void ProfileButton::setPerson(const QString &name, const QString &initials)
{
    m_initials = initials;
    setAccessibleName(name);
    setToolTip(name);
    update();
}

QSize ProfileButton::sizeHint() const
{
    return {scaled(66), scaled(42)};
}

void ProfileButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensNow();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outline = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (hasFocus() || underMouse()) {
        painter.setPen(hasFocus() ? QPen(tokens.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? tokens.hover : QColor(Qt::transparent));
        painter.drawRoundedRect(outline, height() / 2.0, height() / 2.0);
    }
    const double side = scaled(32);
    QRectF avatar(scaled(6), 0, side, side);
    avatar.moveCenter(QPointF(avatar.center().x(), rect().center().y() + 0.5));
    paintAvatar(painter, avatar, m_initials);
    QRectF chevron(avatar.right() + scaled(5), 0, scaled(14), scaled(14));
    chevron.moveCenter(QPointF(chevron.center().x(), avatar.center().y()));
    paintGlyph(painter, Glyph::ChevronDown, chevron, tokens.muted);
}

} // namespace canolfan::ui
