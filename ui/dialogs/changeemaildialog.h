#pragma once

#include "dialogs/formdialog.h"
#include "dialogs/operationkey.h"
#include "directory/directory.h"

#include <functional>
#include <memory>

namespace canolfan::ui {

namespace Ui {
class ChangeEmailDialog;
}
class FieldRule;

/// Another email address for somebody (S36), which takes a new account: says what will happen, in order, and
/// invites the new address with the same access.
class ChangeEmailDialog : public FormDialog
{
    Q_OBJECT

public:
    struct Setting
    {
        CentreUser user;
        QStringList emailDomains; ///< of the centre
        QStringList takenEmails;
    };
    using Submit = std::function<QCoro::Task<Result<directory::Saved>>(Invitation, QUuid, std::stop_token)>;

    ChangeEmailDialog(Setting setting, Submit submit, QWidget *parent = nullptr);
    ~ChangeEmailDialog() override;

Q_SIGNALS:
    void invited(const canolfan::directory::Saved &saved);

protected:
    bool isChanged() const override;
    void changeEvent(QEvent *event) override;

private:
    void send();
    void finish(const Result<directory::Saved> &result);
    void retranslate();

    std::unique_ptr<Ui::ChangeEmailDialog> m_ui;
    Setting m_setting;
    Submit m_submit;
    FieldRule *m_rule;
    OperationKey<QString> m_operation;
};

} // namespace canolfan::ui
