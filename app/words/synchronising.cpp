#include "words/synchronising.h"

#include "words/words.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

/// "14:02" of today, else with its day.
static QString timeOf(const QDateTime &when, const QDateTime &now)
{
    const QDateTime local = when.toLocalTime();
    return local.date() == now.date() ? local.time().toString(QStringLiteral("HH:mm")) : moment(local, now);
}

QString waitingChanges(int count)
{
    return App::translate("words", "%n changes waiting", nullptr, count);
}

static QString offline(const SyncState &state, const QDateTime &now)
{
    return App::translate("words", "Offline since %1").arg(timeOf(state.offlineSince, now));
}

static bool isSending(const SyncState &state)
{
    return state.working && state.sending && state.total > 0;
}

/// The first thing to be known of them.
static QString first(const SyncState &state, const QDateTime &now)
{
    if (state.decisions > 0)
        return App::translate("words", "%n conflicts need you", nullptr, state.decisions);
    if (isSending(state))
        return App::translate("words", "Sending %1 of %2…").arg(state.done).arg(state.total);
    if (state.waiting > 0)
        return waitingChanges(state.waiting);
    if (state.tooOld)
        return App::translate("words", "The list is no longer shown");
    if (state.notWritable)
        return App::translate("words", "No change can be saved");
    if (state.offlineSince.isValid())
        return offline(state, now);
    if (state.notSent > 0)
        return App::translate("words", "%n changes not sent", nullptr, state.notSent);
    return state.keepsChanges ? App::translate("words", "All changes sent")
                              : App::translate("words", "Changes are made only while online");
}

QString sentence(const SyncState &state, const QDateTime &now)
{
    const QString words = first(state, now);
    const bool saysAll = state.decisions > 0 || isSending(state) || state.waiting == 0;
    if (saysAll || !state.offlineSince.isValid())
        return words;
    return App::translate("words", "%1 · %2", "what waits · since when offline")
        .arg(words, offline(state, now));
}

QString shortSentence(const SyncState &state)
{
    if (state.decisions > 0)
        return App::translate("words", "%n conflicts", nullptr, state.decisions);
    if (isSending(state))
        return App::translate("words", "Sending %1 of %2…").arg(state.done).arg(state.total);
    if (state.waiting > 0)
        return App::translate("words", "%n waiting", "changes", state.waiting);
    if (state.tooOld)
        return App::translate("words", "No list", "it is no longer shown");
    if (state.notWritable)
        return App::translate("words", "Nothing saved", "changes");
    if (state.offlineSince.isValid())
        return App::translate("words", "Offline");
    if (state.notSent > 0)
        return App::translate("words", "%n not sent", "changes", state.notSent);
    return state.keepsChanges ? App::translate("words", "All sent", "changes")
                              : App::translate("words", "Online only");
}

/// Of a copy that takes nothing new, as long as that is so.
static QString cannotBeSaved(const Failure &why)
{
    switch (why.kind) {
    case FailureKind::DiskFull:
        return App::translate("words",
            "This computer's disk is full, so no change can be saved. Make room on it, then make the change again.");
    case FailureKind::CopyNotWritable:
        return App::translate("words",
            "The copy on this computer can be read but not written to, so no change can be saved. Ask IT support to "
            "let this program write in its own folder.");
    default:
        return sentence(why);
    }
}

/// Why changes are made only while online.
static QString cannotBeKept(const Failure &why)
{
    switch (why.kind) {
    case FailureKind::NothingKept:
    case FailureKind::KeychainUnavailable:
        return App::translate("words",
            "This computer has no keychain that could keep the copy's key, so no change can be saved here to "
            "be sent later.");
    case FailureKind::KeychainTimedOut:
    case FailureKind::KeychainDenied:
        return App::translate("words",
            "The keychain did not give out the copy's key, so no change can be saved here to be sent later. Unlock "
            "the keychain, then refresh the list.");
    default:
        return sentence(why);
    }
}

std::optional<QString> standing(const SyncState &state)
{
    if (state.tooOld)
        return sentence(*state.tooOld);
    if (state.notWritable)
        return cannotBeSaved(*state.notWritable);
    if (state.failure && state.failure->kind == FailureKind::CentreUnknown)
        return sentence(*state.failure);
    return std::nullopt;
}

QString explanation(const SyncState &state)
{
    if (state.decisions > 0)
        return App::translate("words", "Nothing of it is sent until you have decided.");
    if (const std::optional<QString> stands = standing(state))
        return *stands;
    if (!state.keepsChanges)
        return cannotBeKept(state.whyNotKept.value_or(Failure{FailureKind::NothingKept}));
    if (state.offlineSince.isValid())
        return App::translate("words",
            "The portal cannot be reached. Changes are saved on this computer and sent as soon as it can be.");
    if (state.failure)
        return sentence(*state.failure);
    if (state.waiting > 0)
        return App::translate("words", "Changes are saved on this computer and are being sent.");
    if (state.notSent > 0)
        return App::translate("words", "You no longer have the right to make them. You can export them.");
    return App::translate("words", "What you see is what the portal has.");
}

QString copyAge(const QDateTime &contact, const QDateTime &now)
{
    if (!contact.isValid())
        return App::translate("words", "no copy yet");
    return App::translate("words", "copy from %1").arg(moment(contact.toLocalTime(), now));
}

QString changesRecovered(int count)
{
    return App::translate("words",
        "%n changes that had not been sent were recovered from the damaged copy on this computer.", nullptr,
        count);
}

QString changesDoubtful(int count)
{
    return App::translate("words",
        "%n of them may have been sent or undone before. Look at how these accounts stand now, then send or undo "
        "them: Waiting changes.",
        nullptr, count);
}

QString changesReturned(int count)
{
    return App::translate("words",
        "The key of an earlier copy is back, and with it %n changes that had not been sent.", nullptr, count);
}

QString sentence(const CopyNews &news)
{
    QStringList parts;
    for (const Failure &trouble : news.troubles)
        parts.append(sentence(trouble));
    if (news.recovered > 0)
        parts.append(changesRecovered(news.recovered));
    if (news.doubtful > 0)
        parts.append(changesDoubtful(news.doubtful));
    if (news.returned > 0)
        parts.append(changesReturned(news.returned));
    return parts.join(QLatin1Char(' '));
}

} // namespace canolfan::words
