#include "widgets/progressline.h"

#include "look/metrics.h"
#include "look/tokens.h"

#include <QPainter>
#include <QTimerEvent>

#include <cmath>

namespace canolfan::ui {

static constexpr int stepsToAndFro = 90;

ProgressLine::ProgressLine(QWidget *parent) : QProgressBar(parent)
{
    setRange(0, 0);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ProgressLine::sizeHint() const
{
    return {scaled(160), scaled(4)};
}

QSize ProgressLine::minimumSizeHint() const
{
    return {scaled(60), scaled(4)};
}

static QRectF filledPart(const QRectF &track, double fraction, bool known, int phase)
{
    QRectF filled = track;
    if (known) {
        filled.setWidth(track.width() * fraction);
        return filled;
    }
    const double place = (1 - std::cos(2 * M_PI * phase / stepsToAndFro)) / 2;
    filled.setWidth(track.width() * 0.25);
    filled.moveLeft(track.left() + place * track.width() * 0.75);
    return filled;
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensNow();
    const bool known = maximum() > minimum();
    const double fraction = known ? double(value() - minimum()) / (maximum() - minimum()) : 0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.line);
    const QRectF track(rect());
    painter.drawRoundedRect(track, track.height() / 2, track.height() / 2);
    painter.setBrush(tokens.accent);
    painter.drawRoundedRect(
        filledPart(track, fraction, known, m_phase), track.height() / 2, track.height() / 2);
}

void ProgressLine::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_ticks.timerId())
        return QProgressBar::timerEvent(event);
    m_phase = (m_phase + 1) % stepsToAndFro;
    if (maximum() <= minimum())
        update();
}

void ProgressLine::showEvent(QShowEvent *event)
{
    m_ticks.start(25, this);
    QProgressBar::showEvent(event);
}

void ProgressLine::hideEvent(QHideEvent *event)
{
    m_ticks.stop();
    QProgressBar::hideEvent(event);
}

} // namespace canolfan::ui
