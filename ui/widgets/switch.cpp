#include "widgets/switch.h"

#include "look/glyphs.h"
#include "look/metrics.h"
#include "look/tokens.h"

#include <QKeyEvent>
#include <QPainter>

namespace canolfan::ui {

static constexpr int ring = 3; ///< room for the focus ring

Switch::Switch(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Switch::sizeHint() const
{
    return {scaled(38) + 2 * ring, scaled(22) + 2 * ring};
}

void Switch::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensNow();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track = QRectF(rect()).adjusted(ring, ring, -ring, -ring);
    const QColor filled = isEnabled() ? tokens.accent : tokens.muted;
    painter.setPen(QPen(isChecked() ? filled : tokens.edge, 1.5));
    painter.setBrush(isChecked() ? filled : tokens.card);
    painter.drawRoundedRect(track.adjusted(1, 1, -1, -1), track.height() / 2, track.height() / 2);
    QRectF knob(0, 0, track.height() - 8, track.height() - 8);
    knob.moveCenter(
        QPointF(isChecked() ? track.right() - track.height() / 2 : track.left() + track.height() / 2,
            track.center().y()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? tokens.card : tokens.edge);
    painter.drawEllipse(knob);
    if (isChecked())
        paintGlyph(painter, Glyph::Tick, knob.adjusted(1, 1, -1, -1), filled);
    if (!hasFocus())
        return;
    painter.setPen(QPen(tokens.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0, height() / 2.0);
}

void Switch::keyPressEvent(QKeyEvent *event)
{
    // Left and right as the knob goes, besides the space bar.
    const bool on = event->key() == Qt::Key_Right;
    const bool off = event->key() == Qt::Key_Left;
    if ((on && !isChecked()) || (off && isChecked()))
        click();
    if (on || off)
        return;
    QAbstractButton::keyPressEvent(event);
}

} // namespace canolfan::ui
