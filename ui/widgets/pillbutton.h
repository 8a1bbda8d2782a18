#pragma once

#include "widgets/menubutton.h"

namespace canolfan::ui {

/// A rounded button that opens a menu and may say what is chosen of it, such as of a filter's. What is too
/// long for it ends in an ellipsis; the tool tip, and what assistive tools read, have all of it.
class PillButton : public MenuButton
{
    Q_OBJECT

public:
    explicit PillButton(QWidget *parent = nullptr);

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
