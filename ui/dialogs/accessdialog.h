#pragma once

#include "dialogs/formdialog.h"
#include "dialogs/operationkey.h"
#include "directory/directory.h"
#include "domain/centreuser.h"
#include "domain/permissioncatalogue.h"
#include "domain/rules.h"
#include "words/translations.h"

#include <functional>
#include <memory>
#include <optional>

namespace canolfan::ui {

namespace Ui {
class AccessDialog;
}

/// Manage Access (S35): the account type and the permissions of one person. Another account type starts with
/// what such an account starts with, and is asked about with the permissions that will hold.
class AccessDialog : public FormDialog
{
    Q_OBJECT

public:
    struct Setting
    {
        CentreUser user; ///< as they will be
        PermissionCatalogue catalogue;
        int adminSeatsLeft = 0;
        int adminSeats = 3;
        std::function<Verdict(AccountType)> mayMake; ///< S39: to this type from the one they have
    };
    using Submit = std::function<QCoro::Task<Result<directory::Saved>>(
        CentreUser seen, AccessChange, QUuid, std::stop_token)>;
    /// The person as they are now, as far as is known; nullopt where they are gone.
    using Present = std::function<std::optional<CentreUser>()>;

    AccessDialog(Setting setting, Submit submit, Present present, words::Translations &translations,
        QWidget *parent = nullptr);
    ~AccessDialog() override;

Q_SIGNALS:
    void changed(const canolfan::directory::Saved &saved);
    /// The person is no longer in the centre.
    void userGone(const QString &name);

protected:
    bool isChanged() const override;
    void changeEvent(QEvent *event) override;

private:
    void fillAccountTypes();
    void connectWidgets();
    AccountType accountType() const;
    void changeAccountType();
    AccessChange change() const;
    void confirm();
    void submit();
    void finish(const Result<directory::Saved> &result);
    void rebase(const AccessChange &wanted);
    void remarkOn(Permissions before, const AccessChange &wanted);
    void retranslate();
    void showChange();
    QString accessThen() const;
    QString typeHint() const;
    QString changeInWords() const;

    std::unique_ptr<Ui::AccessDialog> m_ui;
    Setting m_setting;
    Submit m_submit;
    Present m_present;
    words::Translations &m_translations;
    OperationKey<AccessChange> m_operation;
};

} // namespace canolfan::ui
