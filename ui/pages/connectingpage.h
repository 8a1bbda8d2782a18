#pragma once

#include "domain/failure.h"
#include "widgets/sentence.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <memory>
#include <stop_token>

namespace canolfan::ui {

class RetryWait;

namespace Ui {
class ConnectingPage;
}

/// While the portal is looked for or an earlier sign-in taken up; and where that failed, why, and how to go
/// on. As long as it is in sight, what a network that comes back helps against is tried again by itself, ever
/// less often: whoever has plugged the cable in again need not know that there is a button.
class ConnectingPage : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectingPage(QWidget *parent = nullptr);
    ~ConnectingPage() override;

    /// What is going on. A Cancel only where stopping leads somewhere.
    void showWork(Sentence title, bool cancellable);
    void setProgress(int done, int total);

    /// How else to go on than by trying again.
    enum class WayRound
    {
        None, ///< there is no portal to talk to
        Password, ///< the earlier sign-in could not be taken up
        SignOut ///< signed in, but not let further
    };
    void showFailure(const Failure &failure, WayRound wayRound);
    std::stop_token stopToken() const { return m_stop; }
    void setPortalAddress(const QString &address);

Q_SIGNALS:
    void retryWanted();
    void passwordWanted();
    void signOutWanted();
    void cancelled();
    void connectionCheckWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void putFocus();
    void tryAgainLater();

    std::unique_ptr<Ui::ConnectingPage> m_ui;
    RetryWait *m_retry;
    Sentence m_title;
    QString m_address;
    std::stop_token m_stop;
    QTimer m_again;
    std::chrono::seconds m_pause;
    bool m_triesAgain = false; ///< by itself
    QPointer<QWidget> m_hadFocus; ///< when the buttons went
    bool m_isAutomatic = false; ///< what is going on
};

} // namespace canolfan::ui
