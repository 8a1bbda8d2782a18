#include "widgets/numberbox.h"

#include "look/glyphs.h"
#include "look/metrics.h"
#include "look/tokens.h"

#include <QPainter>
#include <QStyleOptionSpinBox>
#include <QWheelEvent>

namespace canolfan::ui {

NumberBox::NumberBox(QWidget *parent) : QSpinBox(parent)
{
    setCorrectionMode(QAbstractSpinBox::CorrectToNearestValue);
    // On the way from 5 to 55 nothing has been chosen yet.
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QSpinBox::valueChanged, this, &NumberBox::showUnit);
}

void NumberBox::setWords(Words words)
{
    m_words = std::move(words);
    showUnit();
}

void NumberBox::showUnit()
{
    if (m_words)
        setSuffix(m_words(value()).mid(QString::number(value()).size()));
}

void NumberBox::paintEvent(QPaintEvent *event)
{
    QSpinBox::paintEvent(event);
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    QPainter painter(this);
    const auto paint = [&](QStyle::SubControl control, Glyph glyph, bool possible) {
        const QRectF button = style()->subControlRect(QStyle::CC_SpinBox, &option, control, this);
        QRectF box(0, 0, scaled(16), scaled(16));
        box.moveCenter(button.center());
        paintGlyph(painter, glyph, box, possible ? tokensNow().muted : tokensNow().line);
    };
    paint(QStyle::SC_SpinBoxUp, Glyph::Up, value() < maximum());
    paint(QStyle::SC_SpinBoxDown, Glyph::Down, value() > minimum());
}

void NumberBox::wheelEvent(QWheelEvent *event)
{
    // Scrolling the form must not change what was chosen.
    event->ignore();
}

void NumberBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showUnit();
    QSpinBox::changeEvent(event);
}

} // namespace canolfan::ui
