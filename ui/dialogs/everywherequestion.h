#pragma once

#include "dialogs/formdialog.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace canolfan::ui {

namespace Ui {
class EverywhereQuestion;
}

/// "Sign out everywhere": says what that does, and asks. A failure that leaves the person signed in is said
/// here, and can be tried again.
class EverywhereQuestion : public FormDialog
{
    Q_OBJECT

public:
    using Submit = std::function<QCoro::Task<Result<void>>(std::stop_token)>;

    /// `lasting`: how long access that is open elsewhere may go on.
    EverywhereQuestion(Submit submit, std::chrono::seconds lasting, QWidget *parent = nullptr);
    ~EverywhereQuestion() override;

Q_SIGNALS:
    /// Nobody is signed in any more; with what may remain of it, as Session::signOut() has it.
    void signedOut(const std::optional<canolfan::Failure> &remains);

protected:
    bool isChanged() const override { return false; }
    void changeEvent(QEvent *event) override;

private:
    void signOut();
    void finish(const Result<void> &result);
    void retranslate();

    std::unique_ptr<Ui::EverywhereQuestion> m_ui;
    Submit m_submit;
    std::chrono::seconds m_lasting;
};

} // namespace canolfan::ui
