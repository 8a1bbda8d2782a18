#pragma once

#include "domain/failure.h"
#include "session/step.h"

#include <QWidget>

#include <memory>
#include <stop_token>

class QPushButton;

namespace canolfan::ui {

class RetryWait;

namespace Ui {
class FactorPage;
}

/// Which of several factors to use, in the guide's order (S23).
class FactorPage : public QWidget
{
    Q_OBJECT

public:
    explicit FactorPage(QWidget *parent = nullptr);
    ~FactorPage() override;

    void offer(const QList<session::Factor> &factors);
    std::stop_token beginWork();
    void endWork();
    void showFailure(const Failure &failure);

Q_SIGNALS:
    void chosen(canolfan::session::Factor factor);
    void backWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setChoosable(bool choosable);

    std::unique_ptr<Ui::FactorPage> m_ui;
    RetryWait *m_retry;
    QPushButton *m_pressed = nullptr;
};

} // namespace canolfan::ui
