#pragma once

#include "domain/failure.h"
#include "widgets/banner.h"

#include <QWidget>

#include <memory>
#include <stop_token>

namespace canolfan::ui {

class RetryWait;

namespace Ui {
class MfaEmailPage;
}

/// Email, the least secure method: the guide's warning, the tick, and only with the tick the button (S27 to
/// S29). The button asks for a code first, and verifies it once one has been sent.
class MfaEmailPage : public QWidget
{
    Q_OBJECT

public:
    explicit MfaEmailPage(QWidget *parent = nullptr);
    ~MfaEmailPage() override;

    /// Takes the tick and everything typed away.
    void start();
    /// A code is on its way. `destination` as the identity service masks it.
    void confirmSent(const QString &destination);
    /// From the practice inbox.
    void fill(const QString &code);

    /// After sendWanted or verifyWanted: locks the page and says which of them is going on.
    std::stop_token beginWork();
    void endWork();
    void showFailure(const Failure &failure);
    void say(Banner::Tone tone, Sentence sentence);

Q_SIGNALS:
    /// The risk is accepted. Also for a new code.
    void sendWanted();
    void verifyWanted(const QString &code);
    void backWanted();
    void troubleWanted();
    /// The email with the code does not come.
    void mailHelpWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectWidgets();
    void goOn();
    void send();
    void updateButtons();
    void retranslate();

    std::unique_ptr<Ui::MfaEmailPage> m_ui;
    RetryWait *m_retry;
    QString m_destination;
    bool m_verifying = false;
};

} // namespace canolfan::ui
