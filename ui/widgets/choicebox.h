#pragma once

#include <QComboBox>

namespace canolfan::ui {

/// A combo box with our chevron, whose items can be disabled with a reason.
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr);

    /// An empty reason enables the item; otherwise it is disabled and shows the reason behind its text.
    void setRefused(int index, const QString &text, const QString &reason);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace canolfan::ui
