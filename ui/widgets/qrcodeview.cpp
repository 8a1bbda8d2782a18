#include "widgets/qrcodeview.h"

#include "look/metrics.h"
#include "look/tokens.h"

#include <QPainter>

#include <algorithm>

namespace canolfan::ui {

static constexpr int drawnSide = 196;
static constexpr int smallestModule = 2;

QrCodeView::QrCodeView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCodeView::setCode(qr::BitMatrix code)
{
    m_code = std::move(code);
    updateGeometry();
    update();
}

void QrCodeView::clear()
{
    m_code.wipe();
    update();
}

QSize QrCodeView::sizeHint() const
{
    const int needed = smallestModule * (m_code.size() + 2 * qr::quietZone);
    const int side = std::max(scaled(drawnSide), needed);
    return {side, side};
}

void QrCodeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    painter.setPen(tokensNow().line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (isEmpty())
        return;
    // In the device's own pixels, because at 150 % ours are not whole ones of its; painter.deviceTransform()
    // knows the scale and where in the window we are.
    const QRect device = painter.deviceTransform().mapRect(QRectF(rect())).toRect();
    const int modules = m_code.size() + 2 * qr::quietZone;
    const int module = std::max(1, std::min(device.width(), device.height()) / modules);
    const int side = module * m_code.size();
    const QRect code(
        device.left() + (device.width() - side) / 2, device.top() + (device.height() - side) / 2, side, side);
    for (int row = 0; row < m_code.size(); ++row)
        paintRow(painter, row, code, module);
}

/// Neighbouring dark modules at once.
void QrCodeView::paintRow(QPainter &painter, int row, const QRect &code, int module) const
{
    const QTransform toOurs = painter.deviceTransform().inverted();
    int column = 0;
    while (column < m_code.size()) {
        if (!m_code.isDark(column, row)) {
            ++column;
            continue;
        }
        const int first = column;
        while (column < m_code.size() && m_code.isDark(column, row))
            ++column;
        const QRectF dark(
            code.left() + first * module, code.top() + row * module, (column - first) * module, module);
        painter.fillRect(toOurs.mapRect(dark), Qt::black);
    }
}

} // namespace canolfan::ui
