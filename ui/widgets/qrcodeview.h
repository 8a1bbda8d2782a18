#pragma once

#include "qr/bitmatrix.h"

#include <QWidget>

namespace canolfan::ui {

/// A QR code, dark on light with its quiet zone in every scheme: phones read it the other way round badly or
/// not at all. A module is a whole number of the screen's own pixels at every scale, so that no edge is
/// blurred.
///
/// What it shows is a secret. The modules are painted straight from the matrix, never by way of a picture
/// that could outlive them, and are overwritten by clear() and at the end. Accessible name and description
/// are its owner's to give.
class QrCodeView : public QWidget
{
    Q_OBJECT

public:
    explicit QrCodeView(QWidget *parent = nullptr);

    void setCode(qr::BitMatrix code);
    void clear();
    bool isEmpty() const { return m_code.size() == 0; }

    /// Large enough for the code at two pixels a module.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintRow(QPainter &painter, int row, const QRect &code, int module) const;

    qr::BitMatrix m_code;
};

} // namespace canolfan::ui
