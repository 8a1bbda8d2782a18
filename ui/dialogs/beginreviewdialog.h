#pragma once

#include "domain/examseries.h"

#include <QDialog>

#include <memory>

namespace canolfan::ui {

namespace Ui {
class BeginReviewDialog;
}

/// For which series an access review is, and by when it is to be finished: the next series there are, and
/// days that make sense for the one chosen. Window-modal, deletes itself.
class BeginReviewDialog : public QDialog
{
    Q_OBJECT

public:
    BeginReviewDialog(QDate today, QWidget *parent = nullptr);
    ~BeginReviewDialog() override;

Q_SIGNALS:
    void confirmed(const canolfan::ExamSeries &series, QDate due);

protected:
    void changeEvent(QEvent *event) override;

private:
    ExamSeries series() const;
    void fillDue();
    void retranslate();

    std::unique_ptr<Ui::BeginReviewDialog> m_ui;
    QDate m_today;
    QList<ExamSeries> m_series;
    QList<QDate> m_due;
};

} // namespace canolfan::ui
