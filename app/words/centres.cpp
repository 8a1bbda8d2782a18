#include "words/centres.h"

#include "words/synchronising.h"

#include <QCoreApplication>
#include <QStringList>

namespace canolfan::words {

using App = QCoreApplication;

QString centreLabel(const QString &number)
{
    return App::translate("words", "Centre %1").arg(number);
}

QString centreEntry(const Centre &centre, int waiting)
{
    const QString named =
        App::translate("words", "%1 · %2", "number · name of a centre").arg(centre.number, centre.name);
    return waiting == 0
        ? named
        : App::translate("words", "%1 · %2", "number · name of a centre").arg(named, waitingChanges(waiting));
}

QString waitingIn(const QList<KeptCentre> &centres)
{
    QStringList parts;
    for (const KeptCentre &centre : centres) {
        const int count = centre.unsent.value_or(0);
        parts << (centre.unsent
                ? App::translate("words", "%1 (%n changes)", "number of a centre", count).arg(centre.number)
                : centre.number);
    }
    return parts.join(QStringLiteral(", "));
}

QString waitsUntilOpened(const QString &number, int count)
{
    return App::translate("words",
        "%n changes of centre %1 wait on this computer. They are sent when you next open that centre.",
        nullptr, count)
        .arg(number);
}

QString centreNotHereYet(const QString &wanted, const QString &stillIn)
{
    return App::translate("words",
        "Centre %1 is not on this computer yet, and the portal cannot be reached to read it. You are still in "
        "centre %2.")
        .arg(wanted, stillIn);
}

QString centreNotOpened(const QString &wanted, const QString &stillIn)
{
    return App::translate("words", "Centre %1 was not opened. You are still in centre %2.")
        .arg(wanted, stillIn);
}

QString chooseAnotherCentre()
{
    return App::translate("words", "Your other centres are in the menu at the top.");
}

QString waitingElsewhere(const QList<KeptCentre> &centres)
{
    return App::translate("words", "In your other centres changes wait that the portal does not have: %1.")
        .arg(waitingIn(centres));
}

QString staysSealed()
{
    return App::translate("words",
        "They stay on this computer, sealed, and are sent once you have logged in again and opened that "
        "centre.");
}

QString changesWaitInCentres(const QList<KeptCentre> &centres)
{
    return App::translate("words",
        "Nobody was signed out: changes are not at the portal yet, in centre %1. Send them with --centre "
        "NUMBER sync, keep a list with --centre NUMBER waiting --csv FILE, or sign out with --discard to lose "
        "them.")
        .arg(waitingIn(centres));
}

QString numberOfACentre()
{
    return App::translate("words", "the number of a centre, such as 68101; canolfan-cli centres lists yours");
}

} // namespace canolfan::words
