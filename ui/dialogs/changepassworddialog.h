#pragma once

#include "dialogs/formdialog.h"
#include "domain/passwordpolicy.h"
#include "words/translations.h"

#include <functional>
#include <memory>

namespace canolfan::ui {

namespace Ui {
class ChangePasswordDialog;
}

/// Change password (S30), for somebody who is signed in.
class ChangePasswordDialog : public FormDialog
{
    Q_OBJECT

public:
    using Submit =
        std::function<QCoro::Task<Result<void>>(QString current, QString proposed, std::stop_token)>;

    /// `knownWords` as in PasswordMeter: the person's names and address.
    ChangePasswordDialog(Submit submit, const QStringList &knownWords, words::Translations &translations,
        QWidget *parent = nullptr);
    ~ChangePasswordDialog() override;

    void setPolicy(const PasswordPolicy &policy);

Q_SIGNALS:
    void changed();

protected:
    bool isChanged() const override;
    void changeEvent(QEvent *event) override;

private:
    bool checkCurrent();
    bool checkDifferent();
    void change();
    void finish(const Result<void> &result);
    void showRefusal(const Failure &failure);

    std::unique_ptr<Ui::ChangePasswordDialog> m_ui;
    Submit m_submit;
    words::Translations &m_translations;
};

} // namespace canolfan::ui
