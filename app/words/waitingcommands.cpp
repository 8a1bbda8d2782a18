#include "words/waitingcommands.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

QString worksFromCopy(const QString &moment)
{
    return App::translate("words",
        "The portal cannot be reached. This is from the copy on this computer; it was last up to date: %1.")
        .arg(moment);
}

QString savedHere()
{
    return App::translate("words",
        "Saved on this computer; the portal does not have it yet. It is sent with the next command that "
        "reaches the portal.");
}

QString invitationCancelled(const CentreUser &user)
{
    return App::translate("words", "Invitation cancelled: %1.").arg(user.name());
}

QString nothingWaits()
{
    return App::translate("words", "Nothing waits to be sent.");
}

QString nothingToDecide()
{
    return App::translate("words", "Nothing awaits a decision.");
}

QString lookAgain(quint64 number)
{
    return App::translate("words",
        "Nothing was decided: change %1 stands otherwise than the list last showed, or was never listed. See "
        "how it stands with canolfan-cli conflicts, then decide again.")
        .arg(number);
}

QString changesWaitAtSignOut(int count)
{
    return App::translate("words",
        "Nobody was signed out: %n changes are not at the portal yet. Send them with sync, keep a list with "
        "waiting --csv FILE, or sign out with --discard to lose them.",
        nullptr, count);
}

QString takenBack(const QString &change)
{
    return App::translate("words", "Taken back: %1").arg(change);
}

QString mayBeMade(quint64 number)
{
    return App::translate("words",
        "This change has been sent, and no answer came: the portal may have made it. It is not done twice. To "
        "stop sending it all the same: undo %1 --yes")
        .arg(number);
}

QString givenUp(const QString &change)
{
    return App::translate("words",
        "Not sent again: %1. The portal may have made it: look at how the account stands once it answers.")
        .arg(change);
}

QString numberOfAChange()
{
    return App::translate("words", "the number of a change, as canolfan-cli waiting lists them");
}

QString fileNotWritable(const QString &file)
{
    return App::translate("words", "%1 cannot be written. Name a file in a folder where you may write.")
        .arg(file);
}

QString itWas(const QString &access)
{
    return App::translate("words", "Was: %1").arg(access);
}

QString itIsInThePortal(const QString &access)
{
    return App::translate("words", "In the portal now: %1").arg(access);
}

QString itIsMine(const QString &access)
{
    return App::translate("words", "Yours: %1").arg(access);
}

QString noAccountAnyMore()
{
    return App::translate("words", "no account");
}

} // namespace canolfan::words
