#pragma once

#include "domain/accessreview.h"

#include <QDialog>

#include <memory>

namespace canolfan::ui {

namespace Ui {
class SignOffDialog;
}

/// Signs an access review off by name, with what came of it in sight, and says when the next is due.
/// Window-modal, deletes itself.
class SignOffDialog : public QDialog
{
    Q_OBJECT

public:
    struct Setting
    {
        ReviewTally tally;
        int unsent = 0; ///< changes that the portal does not have yet
        QString name; ///< of whoever is signed in
        ExamSeries reviewed;
        QDate today;
    };
    explicit SignOffDialog(Setting setting, QWidget *parent = nullptr);
    ~SignOffDialog() override;

Q_SIGNALS:
    /// `nextDue`: invalid where none was chosen.
    void confirmed(const QString &name, QDate nextDue);

protected:
    void changeEvent(QEvent *event) override;

private:
    void confirm();
    void retranslate();

    std::unique_ptr<Ui::SignOffDialog> m_ui;
    Setting m_setting;
    QList<ExamSeries> m_series;
};

} // namespace canolfan::ui
