#pragma once

#include "widgets/menubutton.h"

namespace canolfan::ui {

/// The three dots of the selected row (S33).
class RowActionsButton : public MenuButton
{
    Q_OBJECT

public:
    explicit RowActionsButton(QWidget *parent = nullptr);

    void setPerson(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_name;
};

} // namespace canolfan::ui
