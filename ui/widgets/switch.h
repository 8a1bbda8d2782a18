#pragma once

#include <QAbstractButton>

namespace canolfan::ui {

/// On or off, as a sliding knob; a check box to keyboard and screen reader. The knob's place, its tick and
/// the filled track tell the state: never colour alone.
class Switch : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Switch(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace canolfan::ui
