#pragma once

#include "domain/failure.h"
#include "session/step.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QWidget>

#include <memory>
#include <stop_token>

namespace canolfan::ui {

namespace Ui {
class CodePage;
}

/// The code of whichever factor was asked for.
class CodePage : public QWidget
{
    Q_OBJECT

public:
    explicit CodePage(QWidget *parent = nullptr);
    ~CodePage() override;

    void ask(const session::CodeWanted &wanted);
    void setPractice(bool practice);
    /// From the practice inbox.
    void fill(const QString &code);

    std::stop_token beginWork();
    void endWork();
    void showFailure(const Failure &failure);
    /// A new code is on its way.
    void confirmSent();

Q_SIGNALS:
    void verifyWanted(const QString &code);
    void newCodeWanted();
    void backWanted();
    void practiceInboxWanted();

protected:
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void verify();
    void waitBeforeResending();
    int secondsToWait() const;
    void retranslate();
    void retranslateResending();
    QString explanation() const;

    std::unique_ptr<Ui::CodePage> m_ui;
    session::CodeWanted m_wanted;
    QElapsedTimer m_sinceSent;
    QBasicTimer m_countdown;
};

} // namespace canolfan::ui
