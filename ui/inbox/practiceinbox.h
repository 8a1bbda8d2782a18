#pragma once

#include "rehearsal/practiceportal.h"
#include "words/translations.h"

#include <QBasicTimer>
#include <QDialog>

#include <functional>
#include <memory>
#include <stop_token>

namespace canolfan::ui {

namespace Ui {
class PracticeInbox;
}
class CodeCard;

/// What the practice portal "sent", and the practice authenticator's codes. Reads again every few seconds
/// while it can be seen.
class PracticeInbox : public QDialog
{
    Q_OBJECT

public:
    using Read = std::function<QCoro::Task<Result<rehearsal::PracticeInbox>>(std::stop_token)>;

    explicit PracticeInbox(Read read, QWidget *parent = nullptr);
    ~PracticeInbox() override;

Q_SIGNALS:
    /// A code to put where one is asked for.
    void codeChosen(const QString &code);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void readAgain();
    void take(const Result<rehearsal::PracticeInbox> &inbox);
    void countDown();
    void showInbox();

    std::unique_ptr<Ui::PracticeInbox> m_ui;
    Read m_read;
    rehearsal::PracticeInbox m_inbox;
    QList<CodeCard *> m_cards; ///< authenticators first
    std::stop_source m_stop;
    QBasicTimer m_seconds;
    int m_secondsToNextReading = 0;
    bool m_reading = false;
    bool m_failing = false;
};

} // namespace canolfan::ui
