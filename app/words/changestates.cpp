#include "words/changes.h"
#include "words/words.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

QString label(ChangeState state)
{
    switch (state) {
    case ChangeState::Waiting:
        return App::translate("words", "Waiting");
    case ChangeState::UnderWay:
        return App::translate("words", "Being sent");
    case ChangeState::Conflict:
        return App::translate("words", "Needs your decision");
    case ChangeState::Refused:
        return App::translate("words", "Not accepted");
    case ChangeState::NotSent:
        return App::translate("words", "Not sent");
    }
    Q_UNREACHABLE();
}

static QString waiting(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Delete:
        return App::translate("words", "Saved on this computer, not sent yet: the person still has access.");
    case ChangeKind::CancelInvitation:
        return App::translate(
            "words", "Saved on this computer, not sent yet: the invitation can still be used.");
    case ChangeKind::Invite:
    case ChangeKind::ResendInvitation:
        return App::translate("words", "Saved on this computer, not sent yet: no email has gone out.");
    case ChangeKind::ChangeAccess:
        return App::translate("words", "Saved on this computer, not sent yet.");
    }
    Q_UNREACHABLE();
}

/// It may have been sent: the portal has refused it, or what it answered was lost.
static QString conflicting(const PendingChange &change)
{
    if (!change.theirs.user)
        return change.everUncertain
            ? App::translate("words",
                "Somebody else has deleted this account. Your change may have been made before that.")
            : App::translate(
                "words", "Somebody else has deleted this account, so your change has not been made.");
    return change.everUncertain
        ? App::translate("words",
            "Somebody else has changed this person too. Your change may have been made before that, and is not "
            "sent again unless you decide so.")
        : App::translate("words",
            "Somebody else has changed this person too. Your change has not been made, and is not lost.");
}

QString standing(const PendingChange &change)
{
    switch (change.state) {
    case ChangeState::Waiting:
        return waiting(change.kind);
    case ChangeState::UnderWay:
        return App::translate(
            "words", "Sent, but it is not known yet whether it has arrived. It will not be done twice.");
    case ChangeState::Conflict:
        return conflicting(change);
    case ChangeState::Refused:
        return change.failure ? sentence(*change.failure)
                              : App::translate("words", "The portal did not accept this.");
    case ChangeState::NotSent:
        return App::translate("words",
            "You no longer have the right to make this change, so it is not sent. You can export it and hand "
            "it on.");
    }
    Q_UNREACHABLE();
}

QList<QStringList> table(const QList<PendingChange> &changes)
{
    QList<QStringList> rows{{App::translate("words", "Name"), App::translate("words", "Email address"),
        App::translate("words", "Change"), App::translate("words", "State"),
        App::translate("words", "Explanation"), App::translate("words", "Made", "when a change was made")}};
    for (const PendingChange &change : changes) {
        rows << QStringList{change.base.name(), change.base.email, sentence(change), label(change.state),
            standing(change), change.madeAt.toLocalTime().toString(Qt::ISODate)};
    }
    return rows;
}

} // namespace canolfan::words
