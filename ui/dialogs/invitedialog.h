#pragma once

#include "dialogs/formdialog.h"
#include "dialogs/operationkey.h"
#include "directory/directory.h"
#include "domain/permissioncatalogue.h"
#include "domain/profile.h"
#include "domain/rules.h"
#include "words/translations.h"

#include <functional>
#include <memory>

namespace canolfan::ui {

namespace Ui {
class InviteDialog;
}
class FieldRule;

/// Invite User (S9–S20). Nothing typed is lost but by closing it.
class InviteDialog : public FormDialog
{
    Q_OBJECT

public:
    /// What the form has to know of the centre.
    struct Setting
    {
        Centre centre;
        PermissionCatalogue catalogue;
        QStringList takenEmails;
        int adminSeatsLeft = 0;
    };
    using Submit = std::function<QCoro::Task<Result<directory::Saved>>(Invitation, QUuid, std::stop_token)>;

    InviteDialog(
        Setting setting, Submit submit, words::Translations &translations, QWidget *parent = nullptr);
    ~InviteDialog() override;

    /// As somebody was who has been deleted, with the access that they had.
    void fillIn(const CentreUser &before);

Q_SIGNALS:
    void invited(const canolfan::directory::Saved &saved);

protected:
    bool isChanged() const override;
    void changeEvent(QEvent *event) override;

private:
    void fillChoices();
    void addRules();
    void connectWidgets();
    void changeAccountType();
    bool check();
    void warnOfSharedMailbox();
    void confirm();
    void send();
    void finish(const Result<directory::Saved> &result);
    void showRefusal(const Failure &failure);
    bool showAtField(const FieldProblem &problem);
    Invitation typed() const;
    QString content() const;
    AccountType accountType() const;
    Language preferredLanguage() const;
    void retranslate();
    void retranslateAccountTypes();
    QString seatsHint() const;

    std::unique_ptr<Ui::InviteDialog> m_ui;
    Setting m_setting;
    Submit m_submit;
    words::Translations &m_translations;
    QList<FieldRule *> m_rules;
    OperationKey<QString> m_operation;
    bool m_switchesTouched = false;
};

} // namespace canolfan::ui
