#include "widgets/tickbox.h"

#include "look/glyphs.h"
#include "look/tokens.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace canolfan::ui {

void TickBox::paintEvent(QPaintEvent *event)
{
    QCheckBox::paintEvent(event);
    if (!isChecked())
        return;
    QStyleOptionButton option;
    initStyleOption(&option);
    const QRectF box = style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, this);
    QPainter painter(this);
    paintGlyph(painter, Glyph::Tick, box.adjusted(2, 2, -2, -2), tokensNow().onAccent);
}

} // namespace canolfan::ui
