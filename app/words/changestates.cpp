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

QString standing(const PendingChange &change)
{
    switch (change.state) {
    case ChangeState::Waiting:
        return waiting(change.kind);
    case ChangeState::UnderWay:
        return App::translate(
            "words", "Sent, but it is not known yet whether it has arrived. It will not be done twice.");
    case ChangeState::Conflict:
        return change.theirs.user
            ? App::translate(
                "words", "Somebody else has changed this person too. Nothing has been sent or lost.")
            : App::translate("words", "Somebody else has deleted this account. Nothing has been sent.");
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
