#pragma once

#include "dialogs/formdialog.h"
#include "domain/language.h"
#include "words/translations.h"

#include <functional>
#include <memory>

namespace canolfan::ui {

namespace Ui {
class ProfileDialog;
}
class FieldRule;

/// A person's own profile (S51): names and language preference; the mobile number is changed elsewhere, since
/// it has to be verified, and the address not at all (S36).
class ProfileDialog : public FormDialog
{
    Q_OBJECT

public:
    /// What can be changed here.
    struct Details
    {
        QString firstName;
        QString lastName;
        Language language = Language::English;

        bool operator==(const Details &) const = default;
    };
    /// What the dialog has to know of the person.
    struct Setting
    {
        Details details;
        QString email;
        QString mobileNumber; ///< as it is to be shown; empty: none
        bool mobileVerified = true; ///< where there is one
        bool codesGoThere = false; ///< those to log in with, as text messages
    };
    using Read = std::function<QCoro::Task<Result<Setting>>(std::stop_token)>;
    using Submit = std::function<QCoro::Task<Result<void>>(Details, std::stop_token)>;

    ProfileDialog(
        Setting setting, Submit submit, words::Translations &translations, QWidget *parent = nullptr);
    ~ProfileDialog() override;

    /// Reads what there is to be changed, in sight of whoever waits for it: nothing can be typed before, and
    /// Cancel leads out at once. Where that fails, the dialog closes and notRead() says why.
    void begin(Read read);
    const Setting &setting() const { return m_setting; }

    /// After it has been changed, and verified.
    void setMobileNumber(const QString &number);

Q_SIGNALS:
    void saved(const canolfan::ui::ProfileDialog::Details &details);
    void mobileNumberWanted();
    void notRead(const canolfan::Failure &failure);

protected:
    bool isChanged() const override;
    void changeEvent(QEvent *event) override;

private:
    void makeRules();
    void fillIn();
    void showMobileNumber();
    QString aboutMobileNumber() const;
    void connectWidgets();
    Details typed() const;
    bool check();
    void save();
    void finish(const Details &details, const Result<void> &result);
    void showRefusal(const Failure &failure);
    bool showAtField(const FieldProblem &problem);
    void offerToSwitch();

    std::unique_ptr<Ui::ProfileDialog> m_ui;
    Setting m_setting;
    bool m_isRead = true; ///< before that, nothing is known of the person
    Submit m_submit;
    words::Translations &m_translations;
    QList<FieldRule *> m_rules;
};

} // namespace canolfan::ui
