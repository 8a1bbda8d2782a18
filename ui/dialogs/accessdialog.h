#pragma once

#include "dialogs/formdialog.h"
#include "dialogs/operationkey.h"
#include "domain/centreuser.h"
#include "domain/permissioncatalogue.h"
#include "words/translations.h"

#include <functional>
#include <memory>
#include <optional>

namespace canolfan::ui {

namespace Ui {
class AccessDialog;
}

/// Manage Access (S35): the permissions of one person.
class AccessDialog : public FormDialog
{
    Q_OBJECT

public:
    using Submit = std::function<QCoro::Task<Result<CentreUser>>(AccessChange, QUuid, std::stop_token)>;
    /// The person as the portal has them now, as far as is known; nullopt where they are gone.
    using Present = std::function<std::optional<CentreUser>()>;

    AccessDialog(CentreUser user, const PermissionCatalogue &catalogue, Submit submit, Present present,
        words::Translations &translations, QWidget *parent = nullptr);
    ~AccessDialog() override;

Q_SIGNALS:
    void changed(const canolfan::CentreUser &user);
    /// The person is no longer in the centre.
    void userGone(const QString &name);

protected:
    bool isChanged() const override;
    void changeEvent(QEvent *event) override;

private:
    AccessChange change() const;
    void confirm();
    void finish(const Result<CentreUser> &result);
    void rebase(const AccessChange &wanted);
    void remarkOn(Permissions before, const AccessChange &wanted);
    void retranslate();
    void showChange();
    QString changeInWords() const;

    std::unique_ptr<Ui::AccessDialog> m_ui;
    CentreUser m_user;
    PermissionCatalogue m_catalogue;
    Submit m_submit;
    Present m_present;
    words::Translations &m_translations;
    OperationKey<AccessChange> m_operation;
};

} // namespace canolfan::ui
