#pragma once

#include "dialogs/formdialog.h"
#include "domain/keptcentre.h"
#include "domain/pendingchange.h"

#include <functional>
#include <memory>

namespace canolfan::ui {

namespace Ui {
class SignOutQuestion;
}

/// Sign Out while changes wait: they go with the copy on this computer, so they are sent first, exported, or
/// discarded knowingly (reliability.md A). Says which they are.
class SignOutQuestion : public FormDialog
{
    Q_OBJECT

public:
    /// What waits at the moment of asking.
    using Waiting = std::function<QList<PendingChange>()>;
    using Send = std::function<QCoro::Task<Result<void>>(std::stop_token)>;

    SignOutQuestion(Waiting waiting, Send send, QWidget *parent = nullptr);
    ~SignOutQuestion() override;

    /// Other centres in which something waits, which stays where it is.
    void setElsewhere(const QList<KeptCentre> &centres);

Q_SIGNALS:
    /// Everything has been sent.
    void signOutWanted();
    /// What still waits is to be discarded, and then signed out.
    void discardWanted();

protected:
    bool isChanged() const override { return false; }
    void changeEvent(QEvent *event) override;

private:
    void send();
    void finish(const Result<void> &result);
    void exportChanges();
    void showChoices();
    void retranslate();
    QString changesInWords() const;

    std::unique_ptr<Ui::SignOutQuestion> m_ui;
    Waiting m_waiting;
    Send m_send;
    QList<KeptCentre> m_elsewhere;
};

} // namespace canolfan::ui
