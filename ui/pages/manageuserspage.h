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
class Menu;

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
        QDateTime contact; ///< when the portal last answered
    };

    explicit ManageUsersPage(models::UserListModel *model, QWidget *parent = nullptr);
    ~ManageUsersPage() override;

    void setSummary(const Summary &summary);
    void setInviteVerdict(const Verdict &verdict);
    /// What may be done with somebody.
    struct Allowed
    {
        Verdict manage{};
        Verdict changeEmail{}; ///< which invites anew and deletes (S36)
        Verdict remove{}; ///< also of an invitation: to send it again, or to cancel it
    };
    /// The ⋮ menu (S34); what is refused is shown disabled, with the reason. What waits for the person, which
    /// the model knows, adds to it what can be done about that.
    void openActions(const CentreUser &user, const Allowed &allowed, const QPoint &place);

    /// Another entry of the More menu: something about the centre as a whole, such as inviting many at once.
    void addTask(Sentence words, std::function<void()> begin);

    std::stop_token beginReading();
    void setProgress(int done, int total);
    void endReading();
    void say(Banner::Tone tone, Sentence sentence);
    void say(Banner::Tone tone, Sentence sentence, Sentence action, std::function<void()> then);
    void clearBanner();
    /// As long as it is so, beside whatever else is said: such as a review that is due.
    void remind(Banner::Tone tone, Sentence sentence, Sentence action, std::function<void()> then);
    void clearReminder();
    void select(const QString &id);
    void clearSearch();
    void showEverybody();
    void focusList();

Q_SIGNALS:
    void inviteWanted();
    void refreshWanted();
    void actionsWanted(const QString &id, const QPoint &place);
    void manageAccessWanted(const QString &id);
    void emailChangeWanted(const QString &id);
    void deleteWanted(const QString &id);
    void resendWanted(const QString &id);
    void cancelInvitationWanted(const QString &id); ///< and has been asked about
    void mailHelpWanted(); ///< the invitation has not arrived
    /// A waiting change; it has been asked about where something is lost by it.
    void undoWanted(quint64 number);
    void decideWanted(quint64 number); ///< one that somebody has to decide about

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectWidgets();
    void orderTabs();
    void addShortcuts();
    void search(const QString &typed);
    void openTasks();
    void showListOrWhyNot();
    void retranslate();
    void retranslateEmpty();
    bool isSearching() const;
    void addAccess(Menu *menu, const CentreUser &user, Verdict manage);
    void addInvitation(Menu *menu, const CentreUser &user, Verdict verdict);
    void askToCancelInvitation(const CentreUser &user);
    void addWaiting(Menu *menu, const CentreUser &user);
    void addEmailChange(Menu *menu, const CentreUser &user, Verdict verdict);
    void addRemoval(Menu *menu, const CentreUser &user, Verdict remove);

    struct Task
    {
        Sentence words;
        std::function<void()> begin;
    };

    std::unique_ptr<Ui::ManageUsersPage> m_ui;
    QList<Task> m_tasks;
    models::UserListModel &m_model;
    Summary m_summary;
    Verdict m_inviteVerdict;
};

} // namespace canolfan::ui
