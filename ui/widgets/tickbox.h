#pragma once

#include <QCheckBox>

namespace canolfan::ui {

/// A check box with our tick.
class TickBox : public QCheckBox
{
    Q_OBJECT

public:
    using QCheckBox::QCheckBox;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace canolfan::ui
