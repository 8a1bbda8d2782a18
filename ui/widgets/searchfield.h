#pragma once

#include <QLineEdit>

namespace canolfan::ui {

/// Above a list, to search it: Escape empties it, Enter and Down go on to what was found.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

Q_SIGNALS:
    void onToTheFound();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace canolfan::ui
