#pragma once

#include "domain/failure.h"
#include "widgets/banner.h"

#include <QWidget>

#include <memory>
#include <stop_token>

namespace canolfan::ui {

class RetryWait;

namespace Ui {
class MfaTextPage;
}

/// "Set up SMS authentication", word for word as in the guide (S25, S26); and, with words of its own, another
/// mobile number in the profile (S51).
class MfaTextPage : public QWidget
{
    Q_OBJECT

public:
    explicit MfaTextPage(QWidget *parent = nullptr);
    ~MfaTextPage() override;

    enum class Purpose
    {
        Codes, ///< to log in
        OtherNumberForCodes, ///< where they go to one already
        Number, ///< of the profile
        NumberThatGetsCodes ///< of the profile, where codes to log in go to it
    };
    /// Empties the page.
    void start(Purpose purpose = Purpose::Codes);
    /// A code is on its way to the number that was last wanted.
    void confirmSent();
    /// From the practice inbox.
    void fill(const QString &code);

    /// After sendWanted or verifyWanted: locks the page and says which of them is going on.
    std::stop_token beginWork();
    void endWork();
    void showFailure(const Failure &failure);
    void say(Banner::Tone tone, Sentence sentence);

Q_SIGNALS:
    /// The number is in E.164. Also for a new code.
    void sendWanted(const QString &phoneNumber);
    void verifyWanted(const QString &code);
    void backWanted();
    void troubleWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectWidgets();
    void send();
    void verify();
    void numberEdited();
    void showWhereTheCodeIs();
    void updateButtons();
    void retranslate();

    std::unique_ptr<Ui::MfaTextPage> m_ui;
    RetryWait *m_retry;
    QString m_wanted; ///< the number that a code was last wanted for
    QString m_sentTo; ///< the number that has one; empty once the field says another
    bool m_verifying = false;
    Purpose m_purpose = Purpose::Codes;
};

} // namespace canolfan::ui
