#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <random>

namespace canolfan::test {

/// What may happen, each with numbers that say to whom and how; whatever they are, they mean something.
enum class Do
{
    // Somebody at a device: device, person, permission or the like
    Give,
    Take,
    Retype,
    Delete,
    Invite,
    Resend,
    Cancel,
    Undo,
    GiveUp, ///< what was sent and never answered
    Decide,
    Again,
    Look, ///< at somebody, and at a conflict: what is said next may be about what was seen then
    Confirm, ///< give, take, or another type, to whoever was looked at, as they were then
    Answer, ///< decides the conflict that was looked at, as it was then; sometimes somebody is just faster
    Elsewhere, ///< the same as Give, in another process on the same device
    SyncElsewhere, ///< another process synchronises, while this one does not
    Synchronise,
    Stop,
    // The network: which message
    Go, ///< so many requests arrive and are answered, one after the other
    Run, ///< a device gets to the end of what it is doing
    Deliver, ///< a request arrives, its reply is on its way
    DeliverTwice, ///< and again later
    Reply, ///< a reply arrives
    ReplyTwice,
    Late, ///< a copy that nobody waits for arrives
    LoseBefore, ///< the request never leaves
    LoseAfter, ///< it has left, and will arrive when nobody waits any more
    LoseReply, ///< the portal has done it, the reply is lost
    Trouble, ///< the portal answers that it cannot
    InProgress, ///< the portal says that it is still working on it
                // Other people, at the portal
    OtherGives,
    OtherTakes,
    OtherRetypes,
    OtherDeletes,
    OtherInvites,
    Accept, ///< somebody who is invited signs in
            // The portal
    ExpireCursors,
    ForgetReplies, ///< those that were kept under an Idempotency-Key
    Seats,
    LoseRight,
    RegainRight,
    Leave, ///< the centre is not there for this account, once
           // The device
    Crash,
    DieBefore, ///< the next commit is the end of the program, and does not happen
    DieAfter, ///< the same, and it has happened
    FillDisk,
    FreeDisk,
    Sleep, ///< the lid was down
    TurnClock, ///< by years, either way
    Wake ///< as long as the engine wants to wait
};

struct Event
{
    Do what = Do::Go;
    int a = 0;
    int b = 0;
    int c = 0;

    bool operator==(const Event &) const = default;
};

/// A schedule, as a test runs it and as it is written down.
struct Script
{
    bool isIdempotent = true; ///< the portal keeps its replies
    int seed = 0; ///< of the engines' own luck
    QList<Event> events{};

    bool operator==(const Script &) const = default;
};

/// "idempotent 1 seed 7; give 0 2 1; go 0 3 0; …"
QString written(const Script &script);
std::optional<Script> scriptFrom(const QString &text);
QString nameOf(Do what);

/// At least 30 events, faults among them.
Script anyScript(std::mt19937_64 &luck);

} // namespace canolfan::test
