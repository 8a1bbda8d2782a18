#pragma once

#include "dialogs/formdialog.h"
#include "domain/proxylogin.h"

#include <functional>
#include <memory>
#include <optional>

namespace canolfan::ui {

namespace Ui {
class ProxyDialog;
}

/// What the network's proxy wants to be told, over whatever window is waiting for it.
class ProxyDialog : public FormDialog
{
    Q_OBJECT

public:
    /// Called once, whichever way the dialog goes; nothing: cancelled.
    using Answer = std::function<void(std::optional<ProxyLogin>)>;

    ProxyDialog(ProxyQuestion question, Answer answer, QWidget *parent = nullptr);
    ~ProxyDialog() override;

protected:
    bool isChanged() const override { return false; }
    void changeEvent(QEvent *event) override;

private:
    void confirm();
    void retranslate();

    std::unique_ptr<Ui::ProxyDialog> m_ui;
    ProxyQuestion m_question;
    Answer m_answer;
};

} // namespace canolfan::ui
