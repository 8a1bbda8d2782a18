#pragma once

#include "widgets/sentence.h"

#include <QWidget>

#include <stop_token>

class QLabel;
class QPushButton;

namespace canolfan::ui {

class ProgressLine;

/// What is going on, how far it has got, and a way to stop it. Keeps its place while there is nothing going
/// on, so that the page does not jump.
class BusyBar : public QWidget
{
    Q_OBJECT

public:
    explicit BusyBar(QWidget *parent = nullptr);

    /// Shows `what` and gives the token with which the work hears of a Cancel.
    std::stop_token begin(Sentence what);
    void setProgress(int done, int total);
    void end();

    bool isRunning() const { return bool(m_what); }
    /// For dialogs, whose own Cancel button stops the work.
    void setCancelVisible(bool visible);
    void setKeepsPlace(bool keeps);

public Q_SLOTS:
    void cancel();

Q_SIGNALS:
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords();

    QLabel *m_label;
    ProgressLine *m_line;
    QPushButton *m_cancel;
    Sentence m_what;
    std::stop_source m_stop{std::nostopstate};
};

} // namespace canolfan::ui
