#include "localcopy.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

static QString disk(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::CopyNotWritable:
        return App::translate("words",
            "The copy on this computer can be read but not written to, so no change was saved. Ask IT support "
            "to let this program write in its own folder, then try again.");
    case FailureKind::DiskFull:
        return App::translate(
            "words", "This computer's disk is full, so nothing was saved. Make room on it, then try again.");
    case FailureKind::DiskTrouble:
        return failure.detail.isEmpty()
            ? App::translate("words",
                "This computer's disk reports a fault, so nothing was saved. Try again; if it stays so, tell IT "
                "support.")
            : App::translate("words",
                "This computer's disk reports a fault (%1), so nothing was saved. Try again; if it stays so, "
                "tell IT support.")
                  .arg(failure.detail);
    default:
        return {};
    }
}

static QString damage(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::CopyDamaged:
        if (failure.number == 0)
            return App::translate("words",
                "The copy on this computer was damaged or has gone, and is opened anew. See under Waiting changes "
                "what is left, and make again what is missing.");
        return failure.number > 0
            ? App::translate("words",
                "The copy on this computer was damaged, so the list is read from the portal again as soon as that "
                "can be reached. Unsent changes lost with it: %1. Look through the list and make them again.")
                  .arg(failure.number)
            : App::translate("words",
                "The copy on this computer was damaged, so the list is read from the portal again as soon as that "
                "can be reached. No unsent change was lost.");
    case FailureKind::CopyKeyMissing:
        return failure.number > 0
            ? App::translate("words",
                "The keychain no longer has the key to the copy on this computer, so the list is read from the "
                "portal again as soon as that can be reached. Unsent changes locked in the old copy: %1. It is kept for 30 days; they come "
                "back if the key does.")
                  .arg(failure.number)
            : App::translate("words",
                "The keychain no longer has the key to the copy on this computer, so the list is read from the "
                "portal again as soon as that can be reached. No unsent change was in it.");
    case FailureKind::CopyKeyForeign:
        return App::translate("words",
            "The keychain has something in the place of the copy's key that is not from this program. It was left "
            "alone, so nothing is kept on this computer, and changes can be made only while the portal can be "
            "reached. If nobody needs that entry (“Canolfan”, ending in “/copy”), delete it in the keychain.");
    case FailureKind::CopyTooNew:
        return App::translate("words",
            "The copy on this computer was made by a newer version of this program and is left as it is. "
            "Install the newer version to go on with it.");
    case FailureKind::CopyChangedElsewhere:
        return App::translate("words",
            "Another window or command of this program has changed the copy on this computer meanwhile. Try "
            "again.");
    default:
        return {};
    }
}

static QString nothingToShow(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::CopyTooOld:
        if (failure.number == 0) // %n would be nothing to count by
            return App::translate("words",
                "This computer cannot reach the portal, and the portal allows no list to be shown without it. "
                "Connect to see it again; changes that wait to be sent are kept.");
        return App::translate("words",
            "This computer has not reached the portal for more than %n days, so the list is no longer shown. "
            "Connect to see it again; changes that wait to be sent are kept.",
            nullptr, failure.number);
    case FailureKind::NoCopyYet:
        return App::translate("words",
            "The list is not on this computer. Connect to the portal once; after that it can be seen without a "
            "network too.");
    case FailureKind::NotStaying:
        return App::translate("words",
            "You are not staying signed in on this computer, so nothing is kept on it, and changes can be made "
            "only while the portal can be reached. To keep them here, stay signed in: Settings.");
    case FailureKind::NothingKept:
        return App::translate("words",
            "Without a keychain nothing can be kept on this computer, so changes can be made only while the "
            "portal can be reached. IT support can set a keychain up.");
    default:
        return {};
    }
}

static QString waitingChange(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::BusyElsewhere:
        return App::translate("words",
            "Another window or command of this program is busy with the copy on this computer. Wait until it "
            "has finished, then try again.");
    case FailureKind::MayBeMade:
        return App::translate("words",
            "This change was read from a damaged copy: it may have been sent or undone before. Look at how the "
            "account stands now, then try again or undo it.");
    case FailureKind::NoRandomNumbers:
        return App::translate("words",
            "This computer gives out no random numbers, so nothing can be encrypted and nothing was saved. Start "
            "it again; if it stays so, tell IT support.");
    case FailureKind::ChangeUnderWay:
        return App::translate("words",
            "This change may have reached the portal already, so it cannot be undone now. Wait until the portal "
            "has answered, then change it back if need be.");
    case FailureKind::ChangeUnknown:
        return failure.number > 0
            ? App::translate("words",
                "An earlier change to this account needs your decision first, under Waiting changes. Nothing new "
                "was saved.")
            : App::translate("words",
                "This change is no longer waiting: it has been sent or undone meanwhile. Look at how the account "
                "stands now.");
    default:
        return {};
    }
}

QString localCopy(const Failure &failure)
{
    for (const auto part : {disk, damage, nothingToShow, waitingChange}) {
        if (QString found = part(failure); !found.isEmpty())
            return found;
    }
    return {};
}

} // namespace canolfan::words
