#pragma once

#include "widgets/menubutton.h"

namespace canolfan::ui {

/// The signed-in person's initials, opening the profile menu.
class ProfileButton : public MenuButton
{
    Q_OBJECT

public:
    explicit ProfileButton(QWidget *parent = nullptr);

    void setPerson(const QString &name, const QString &initials);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
};

} // namespace canolfan::ui
