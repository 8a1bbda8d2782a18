#pragma once

#include "domain/failure.h"
#include "session/step.h"
#include "widgets/banner.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <stop_token>

class QPushButton;

namespace canolfan::ui {

class FactorStatus;
class HintLine;
class RetryWait;

namespace Ui {
class MfaSelectionPage;
}

/// Why multi-factor authentication is configured (S21, S30).
enum class MfaReason
{
    FirstSignIn,
    AfterReset,
    Choice
};

/// What the selection page is to offer.
struct MfaSelection
{
    MfaReason reason = MfaReason::Choice;
    QList<session::Factor> available{};
    QList<session::Factor> on{};
    std::optional<session::Factor> preferred{}; ///< one of those that are on
    QString phoneNumber{}; ///< that codes go to, or would, as it is to be shown; empty: none
    /// Back to where one came from; or, where nothing else is allowed before MFA is on, only out.
    bool canCancel = true;
    bool phoneVerified = true; ///< where there is a number
};

/// "Configure Multi-Factor Authentication": which of the three, in the guide's order (S23), and which of them
/// are on and preferred (S30). One that is not available stays in its place and says so.
class MfaSelectionPage : public QWidget
{
    Q_OBJECT

public:
    explicit MfaSelectionPage(QWidget *parent = nullptr);
    ~MfaSelectionPage() override;

    void offer(const MfaSelection &selection);
    /// What is on is being read: nothing can be chosen yet. As beginWork() otherwise.
    std::stop_token beginReading(MfaReason reason, bool canCancel);
    /// It could not be read; a button tries again.
    void showUnread(const Failure &failure);

    std::stop_token beginWork();
    void endWork();
    void showFailure(const Failure &failure);
    void say(Banner::Tone tone, Sentence sentence);

Q_SIGNALS:
    void chosen(canolfan::session::Factor factor);
    void preferWanted(canolfan::session::Factor factor);
    void removeWanted(canolfan::session::Factor factor);
    void retryWanted();
    void troubleWanted();
    void cancelWanted();
    void signOutWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Option
    {
        session::Factor factor;
        QPushButton *button;
        HintLine *hint;
        FactorStatus *status;
    };

    void connectOption(const Option &option);
    void setTabOrders();
    void setLocked(bool locked);
    void showOptions();
    void showOption(const Option &option);
    QString reason() const;
    void retranslate();

    std::unique_ptr<Ui::MfaSelectionPage> m_ui;
    RetryWait *m_retry;
    QList<Option> m_options;
    QPushButton *m_pressed = nullptr; ///< what was last asked for, was asked for by it
    bool m_unread = false;
    MfaSelection m_selection;
};

} // namespace canolfan::ui
