#pragma once

#include "widgets/menubutton.h"

namespace canolfan::ui {

/// Opens the choices of a filter and says what is chosen. What is too long for it ends in an ellipsis; the
/// tool tip, and what assistive tools read, have all of it.
class FilterButton : public MenuButton
{
    Q_OBJECT

public:
    explicit FilterButton(QWidget *parent = nullptr);

    /// `inFull`: what assistive tools read. `chosen`: whether it narrows the list, which shows in its colour.
    void say(const QString &text, const QString &inFull, bool chosen);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString shortened() const;

    bool m_chosen = false;
};

} // namespace canolfan::ui
