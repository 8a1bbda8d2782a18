#pragma once

#include <QBasicTimer>
#include <QProgressBar>

namespace canolfan::ui {

/// A thin progress bar; runs to and fro where the length is not known.
class ProgressLine : public QProgressBar
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QBasicTimer m_ticks;
    int m_phase = 0;
};

} // namespace canolfan::ui
