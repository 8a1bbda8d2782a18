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

class HintLine;

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
    std::optional<session::Factor> inUse{};
    /// Back to where one came from; or, where nothing else is allowed before MFA is on, only out.
    bool canCancel = true;
};

/// "Configure Multi-Factor Authentication": which of the three, in the guide's order (S23). One that is not
/// available stays in its place and says so.
class MfaSelectionPage : public QWidget
{
    Q_OBJECT

public:
    explicit MfaSelectionPage(QWidget *parent = nullptr);
    ~MfaSelectionPage() override;

    void offer(const MfaSelection &selection);

    std::stop_token beginWork();
    void endWork();
    void showFailure(const Failure &failure);
    void say(Banner::Tone tone, Sentence sentence);

Q_SIGNALS:
    void chosen(canolfan::session::Factor factor);
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
    };

    void showOption(const Option &option);
    QString reason() const;
    void retranslate();

    std::unique_ptr<Ui::MfaSelectionPage> m_ui;
    QList<Option> m_options;
    MfaSelection m_selection;
};

} // namespace canolfan::ui
