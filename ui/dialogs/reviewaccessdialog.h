#pragma once

#include "dialogs/formdialog.h"
#include "domain/centreuser.h"

#include <QList>

#include <memory>

namespace canolfan::ui {

namespace Ui {
class ReviewAccessDialog;
}

/// The access of one person as it is to be.
struct AccessToSave
{
    CentreUser user; ///< as they were when it was reviewed
    AccessChange change;
};

/// What became of many of them.
struct AccessSaved
{
    int saved = 0;
    bool allAtThePortal = true; ///< of those saved
    struct Refused
    {
        QString userId;
        Failure failure;
    };
    QList<Refused> refused; ///< as before, with nothing of it lost from the draft
};

/// Everything that was chosen in the matrix, a line each in words, with what to bear in mind, before anything
/// of it is saved. What is refused stays in sight, with the reason.
class ReviewAccessDialog : public FormDialog
{
    Q_OBJECT

public:
    using Save = std::function<QCoro::Task<AccessSaved>(std::stop_token)>;

    ReviewAccessDialog(QList<AccessToSave> changes, Save save, QWidget *parent = nullptr);
    ~ReviewAccessDialog() override;

    void setProgress(int done, int total);

Q_SIGNALS:
    void saved(const canolfan::ui::AccessSaved &saved);

protected:
    /// What is chosen stays chosen behind it.
    bool isChanged() const override { return false; }
    void changeEvent(QEvent *event) override;

private:
    void save();
    void finish(const AccessSaved &result);
    void retranslate();
    QString remindersInWords() const;

    std::unique_ptr<Ui::ReviewAccessDialog> m_ui;
    QList<AccessToSave> m_changes;
    AccessSaved m_result;
    Save m_save;
};

} // namespace canolfan::ui
