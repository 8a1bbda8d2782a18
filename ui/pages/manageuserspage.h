#pragma once

#include "domain/failure.h"
#include "domain/rules.h"
#include "widgets/banner.h"

#include <QDateTime>
#include <QWidget>

#include <memory>
#include <stop_token>

namespace canolfan::models {
class UserListModel;
}

namespace canolfan::ui {

namespace Ui {
class ManageUsersPage;
}

/// The first page (S8, S33): how many, how fresh, search, the list, a menu for each row. Says what is wanted;
/// what may be done it is told.
class ManageUsersPage : public QWidget
{
    Q_OBJECT

public:
    /// What the line below the title says.
    struct Summary
    {
        int adminSeatsUsed = 0;
        int adminSeats = 0;
        QDateTime refreshedAt;
    };

    explicit ManageUsersPage(models::UserListModel *model, QWidget *parent = nullptr);
    ~ManageUsersPage() override;

    void setSummary(const Summary &summary);
    void setInviteVerdict(const Verdict &verdict);
    /// The ⋮ menu (S34); what is refused is shown disabled, with the reason.
    void openActions(const CentreUser &user, Verdict manage, Verdict remove, const QPoint &place);

    std::stop_token beginReading();
    void setProgress(int done, int total);
    void endReading();
    void say(Banner::Tone tone, Sentence sentence);
    void clearBanner();
    void select(const QString &id);
    void clearSearch();
    void focusList();

Q_SIGNALS:
    void inviteWanted();
    void refreshWanted();
    void actionsWanted(const QString &id, const QPoint &place);
    void manageAccessWanted(const QString &id);
    void deleteWanted(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectWidgets();
    void addShortcuts();
    void search(const QString &typed);
    void showListOrWhyNot();
    void retranslate();
    void retranslateEmpty();

    std::unique_ptr<Ui::ManageUsersPage> m_ui;
    models::UserListModel &m_model;
    Summary m_summary;
    Verdict m_inviteVerdict;
};

} // namespace canolfan::ui
