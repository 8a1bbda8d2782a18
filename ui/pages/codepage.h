#pragma once

#include "domain/failure.h"
#include "session/step.h"

#include <QWidget>

#include <memory>
#include <stop_token>

namespace canolfan::ui {

class RetryWait;

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
    void troubleWanted();
    /// The email with the code does not come.
    void mailHelpWanted();
    /// The code is being typed, and will be sent soon.
    void typing();

protected:
    void changeEvent(QEvent *event) override;

private:
    void verify();
    void retranslate();
    QString explanation() const;

    std::unique_ptr<Ui::CodePage> m_ui;
    RetryWait *m_retry;
    session::CodeWanted m_wanted;
    bool m_resending = false;
};

} // namespace canolfan::ui
