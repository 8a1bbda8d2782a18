#pragma once

#include "domain/centreuser.h"

#include <QDialog>
#include <QList>

#include <memory>

namespace canolfan::ui {

namespace Ui {
class ChoosePersonDialog;
}

/// Whose access is to be copied: a search and the people, each with what they have. Window-modal, deletes
/// itself.
class ChoosePersonDialog : public QDialog
{
    Q_OBJECT

public:
    /// `people`: in the order shown. `targets`: how many get it.
    ChoosePersonDialog(QList<CentreUser> people, int targets, QWidget *parent = nullptr);
    ~ChoosePersonDialog() override;

Q_SIGNALS:
    void chosen(const canolfan::CentreUser &person);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void choose();
    void retranslate();

    std::unique_ptr<Ui::ChoosePersonDialog> m_ui;
    QList<CentreUser> m_people;
    int m_targets;
};

} // namespace canolfan::ui
