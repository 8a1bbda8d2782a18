#include "dialogs/question.h"
#include "models/userlistmodel.h"
#include "models/waiting.h"
#include "pages/manageuserspage.h"
#include "ui_manageuserspage.h"
#include "widgets/menu.h"
#include "widgets/menubutton.h"
#include "words/words.h"

#include <QAction>

#include <algorithm>

/// The ⋮ menu of a person in Manage Users.
namespace canolfan::ui {

void ManageUsersPage::openActions(const CentreUser &user, const Allowed &allowed, const QPoint &place)
{
    auto *menu = new Menu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Actions for %1").arg(user.name()));
    addAccess(menu, user, allowed.manage);
    addEmailChange(menu, user, allowed.changeEmail);
    addInvitation(menu, user, allowed.remove);
    addWaiting(menu, user);
    addRemoval(menu, user, allowed.remove);
    const Verdict why = allowed.manage ? allowed.manage
        : allowed.remove               ? allowed.remove
                                       : allowed.changeEmail;
    if (why) {
        menu->addSeparator();
        menu->addNote(words::sentence(*why));
    }
    m_ui->list->actionsButton()->open(menu, place - QPoint(menu->sizeHint().width(), 0));
    const QList<QAction *> actions = menu->actions();
    const auto first = std::find_if(actions.cbegin(), actions.cend(),
        [](const QAction *action) { return action->isEnabled() && !action->isSeparator(); });
    if (first != actions.cend())
        menu->setActiveAction(*first);
}

void ManageUsersPage::addAccess(Menu *menu, const CentreUser &user, Verdict manage)
{
    const QList<PendingChange> changes = m_model.changesOf(user.id);
    QAction *action =
        menu->addAction(tr("Manage Access"), this, [this, id = user.id] { Q_EMIT manageAccessWanted(id); });
    action->setEnabled(!manage && !models::isGoing(changes) && !models::needsDecision(changes));
}

void ManageUsersPage::addEmailChange(Menu *menu, const CentreUser &user, Verdict verdict)
{
    const QList<PendingChange> changes = m_model.changesOf(user.id);
    const bool free = !models::isGoing(changes) && !models::needsDecision(changes)
        && !models::waits(ChangeKind::Invite, changes) && !m_model.isMoving(user.id);
    QAction *action = menu->addAction(
        tr("Change email address…"), this, [this, id = user.id] { Q_EMIT emailChangeWanted(id); });
    action->setEnabled(!verdict && free);
    if (verdict)
        action->setToolTip(words::sentence(*verdict));
}

void ManageUsersPage::addInvitation(Menu *menu, const CentreUser &user, Verdict verdict)
{
    // One that has not been sent yet is taken back with what waits.
    const QList<PendingChange> changes = m_model.changesOf(user.id);
    if (user.state != UserState::Invited || models::waits(ChangeKind::Invite, changes))
        return;
    const bool possible = !verdict && !models::isGoing(changes) && !models::needsDecision(changes);
    QAction *resend =
        menu->addAction(tr("Resend invitation"), this, [this, id = user.id] { Q_EMIT resendWanted(id); });
    resend->setEnabled(possible && !models::waits(ChangeKind::ResendInvitation, changes));
    menu->addAction(tr("No email?"), this, &ManageUsersPage::mailHelpWanted);
    QAction *cancel =
        menu->addAction(tr("Cancel invitation"), this, [this, user] { askToCancelInvitation(user); });
    cancel->setEnabled(possible);
}

void ManageUsersPage::askToCancelInvitation(const CentreUser &user)
{
    Question *question = Question::aboutCancellingInvitation(user, this);
    connect(
        question, &Question::confirmed, this, [this, id = user.id] { Q_EMIT cancelInvitationWanted(id); });
    question->open();
}

void ManageUsersPage::addWaiting(Menu *menu, const CentreUser &user)
{
    const QList<PendingChange> changes = m_model.changesOf(user.id);
    if (changes.isEmpty())
        return;
    menu->addSeparator();
    const auto undecided = std::find_if(changes.cbegin(), changes.cend(),
        [](const PendingChange &change) { return models::needsDecision({change}); });
    if (undecided != changes.cend())
        menu->addAction(
            tr("Decide…"), this, [this, number = undecided->number] { Q_EMIT decideWanted(number); });
    // The newest goes first, so that what is left still follows from what stands.
    const PendingChange &newest = changes.constLast();
    QAction *undo = menu->addAction(tr("Undo waiting change"), this, [this, newest] {
        Question::beforeUndoing(newest, this, [this, number = newest.number] { Q_EMIT undoWanted(number); });
    });
    undo->setEnabled(newest.state != ChangeState::UnderWay);
    if (!undo->isEnabled())
        menu->addNote(tr("It is being sent, so it cannot be undone just now."));
}

void ManageUsersPage::addRemoval(Menu *menu, const CentreUser &user, Verdict remove)
{
    const QList<PendingChange> changes = m_model.changesOf(user.id);
    const bool going = models::isGoing(changes);
    const bool undecided = models::needsDecision(changes);
    QAction *action = menu->addDanger(tr("Delete User"));
    action->setEnabled(!remove && !going && !undecided);
    connect(action, &QAction::triggered, this, [this, id = user.id] { Q_EMIT deleteWanted(id); });
    if (!remove && undecided)
        menu->addNote(tr("An earlier change needs your decision before the person can be changed again."));
    else if (!remove && going)
        menu->addNote(tr("About to go: the person cannot be changed unless that is undone."));
}

} // namespace canolfan::ui
