#pragma once

#include "dialogs/formdialog.h"
#include "dialogs/operationkey.h"
#include "directory/directory.h"
#include "domain/centreuser.h"
#include "domain/permissioncatalogue.h"
#include "words/translations.h"

#include <functional>
#include <memory>

namespace canolfan::ui {

namespace Ui {
class DeleteQuestion;
}

/// Delete User (S37): names the person and what they lose, and asks.
class DeleteQuestion : public FormDialog
{
    Q_OBJECT

public:
    using Submit = std::function<QCoro::Task<Result<directory::Saved>>(QUuid, std::stop_token)>;

    DeleteQuestion(CentreUser user, const PermissionCatalogue &catalogue, Submit submit,
        const words::Translations &translations, QWidget *parent = nullptr);
    ~DeleteQuestion() override;

Q_SIGNALS:
    /// By us or by somebody else meanwhile.
    void deleted(const canolfan::directory::Saved &saved);

protected:
    bool isChanged() const override { return false; }
    QString offlineWords() const override;
    void changeEvent(QEvent *event) override;

private:
    void remove();
    void finish(const Result<directory::Saved> &result);
    void retranslate();

    std::unique_ptr<Ui::DeleteQuestion> m_ui;
    CentreUser m_user;
    PermissionCatalogue m_catalogue;
    Submit m_submit;
    const words::Translations &m_translations;
    OperationKey<QString> m_operation;
};

} // namespace canolfan::ui
