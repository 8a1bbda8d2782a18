#pragma once

#include "domain/pendingchange.h"
#include "sync/copy.h"
#include "sync/merge.h"
#include "sync/round.h"

#include <chrono>
#include <functional>
#include <random>

namespace canolfan::sync {

/// What the engine knows of the world, so that tests can make their own.
struct World
{
    std::function<std::chrono::milliseconds()> monotonic; ///< never set back
    std::function<QDateTime()> now; ///< UTC; only noted and shown
    std::function<quint32(quint32 below)> random; ///< spreads what many computers would do at once
    std::function<QUuid()> newId;
};

struct Limits
{
    /// The most writes under way together; connections limit further. A server of HTTP/2 takes 100 streams or
    /// more (RFC 9113, 6.5.2): what is left is for what is asked beside.
    int callsAtOnce = 80;
    std::chrono::milliseconds firstPause{1000}; ///< back-off: at random below it, doubled at every failure
    std::chrono::milliseconds longestPause{300'000};
};

/// What to tell of synchronising.
struct Status
{
    enum class Phase
    {
        Idle, ///< nothing under way
        Pulling,
        Pushing
    };
    Phase phase = Phase::Idle;
    int done = 0; ///< of this round: people read, or changes answered
    int total = 0; ///< 0: not known
    std::optional<Failure> failure{}; ///< why the last round did not get to its end; nullopt: it did
    /// The failure has met the change of somebody; the round itself has gone through all there was.
    bool isOnePersons = false;
};

/// How many changes there are, without those behind another.
struct Tally
{
    int waiting = 0; ///< or being sent
    int decisions = 0; ///< Conflict and Refused
    int notSent = 0;
};

/// What came of adding a change.
struct Added
{
    PendingChange change{}; ///< as it is kept; with number 0 nothing is
    std::optional<PendingChange> before{}; ///< the waiting change that it went into, as that was
    bool isNew = false; ///< an entry of its own, which was not there before
};

/// The synchronising engine: what the portal has, what was changed here, and how the two come together
/// (reliability.md A). No input or output of its own: it says which calls it wants made and is told their
/// answers, in whatever order they come; the store is the only thing that it uses itself. Single-threaded, no
/// timers, no event loop: whoever drives it asks again after wakeAfter().
///
/// A round is: pull (the feed, or the list where there is no cursor or it has expired), rebase, push, pull
/// again if anything was sent. Per person one change at a time, in order; across people at once. The view is
/// always `users ⊕ changes`, computed here and never stored.
///
/// What is promised: an acknowledged change is made at the portal exactly once, or is listed as a conflict or
/// as refused, or was taken back by somebody; whatever is lost, repeated, late, or killed in between. Never
/// more access than somebody chose.
class Engine
{
public:
    Engine(Store &store, World world, Limits limits = {});

    /// From the store; anew after CopyChangedElsewhere. Calls under way are kept, if their change is still
    /// there. Failures: of the store.
    Result<void> load();

    // --- What is shown ---

    const Contents &contents() const { return m_copy.contents(); }
    /// The same but for its changes, which may be of before. Costs nothing, however many of them there are.
    const Contents &contentsButChanges() const { return m_copy.contentsButChanges(); }
    Tally tally() const;
    /// As the portal last said; null: not there.
    const CentreUser *portalUser(const QString &id) const { return m_copy.person(id); }
    /// As they will be once what is to be sent has been; what awaits a decision or will not be sent counts
    /// for nothing. nullopt: not there, or about to go.
    std::optional<CentreUser> user(const QString &id) const;
    QList<PendingChange> changesOf(const QString &id) const;
    /// What a Delete or CancelInvitation makes needless, unless it is not made after all.
    QList<PendingChange> changesBehind(const PendingChange &deletion) const;
    const Status &status() const { return m_status; }
    /// Whoever has changed in any way since this was last asked, or whether all may have.
    using News = sync::News;
    News takeNews() { return m_copy.takeNews(); }

    // --- Changing; each returns after the store has committed. Failures: of the store; those named ---

    /// Never-sent changes of one person become one, under a new operation; one that comes back to the base is
    /// gone, and is returned with number 0, as is one that stands already; deleting an invitation that was
    /// never sent takes the invitation back; what else was not sent goes behind the deletion. The same again,
    /// with the same operation, is the same. Fills in number, operation (unless given), base (except for
    /// Invite) and madeAt. `seen`: the person as whoever changes their access was shown them; what has
    /// changed since is merged as what others do meanwhile, and where that would have to be asked about,
    /// nothing is kept. nullopt: as they are now. Failures: UserGone; ChangedMeanwhile: not as `seen` any
    /// more, look again; ChangeUnknown with its number where an earlier change of this person awaits a
    /// decision; ChangeUnderWay where this person's invitation, or other changes of theirs, may be at the
    /// portal already and the same id is invited otherwise.
    Result<Added> add(PendingChange change, const std::optional<CentreUser> &seen = {});
    /// The same for many invitations of different people, all in one commit or none. Of each in its place:
    /// what came of it, or what add() fails with. Failures: of the store.
    Result<QList<Result<Added>>> invite(const QList<PendingChange> &invitations);
    /// Failures: ChangeUnderWay, ChangeUnknown.
    Result<void> undo(quint64 number);
    /// Of a change that has been sent, and of which it is not known whether it has arrived: it is not sent
    /// again. If it was made, the next pull brings that. Failures: ChangeUnderWay, while an answer to it is
    /// awaited; ChangeUnknown.
    Result<void> giveUp(quint64 number);
    /// As if it had not been added: what it went into is as it was. Failures: ChangeUnderWay; ChangeUnknown,
    /// where it is not there any more, more has been added since, or the same had been asked for before.
    Result<void> takeBack(const Added &added);
    /// Of a Conflict, as somebody has seen it. Failures: ChangeUnknown; ChangedMeanwhile, where it stands
    /// otherwise by now: look again; UserGone, where mine would need somebody who has been deleted.
    Result<void> decide(const PendingChange &seen, const Decision &decision);
    /// Conflicts have been listed as they are in `listed`. Failures: of the store.
    Result<void> noteShown(const QList<PendingChange> &listed);
    /// Of a Refused change: sends it again as a new operation. Failure: ChangeUnknown.
    Result<void> tryAgain(quint64 number);
    /// One, those under way too, whatever becomes of it: for whoever still has the form that it came from.
    /// Failure: ChangeUnknown.
    Result<void> drop(quint64 number);
    /// The same of many, of different people, in one commit; those that are gone are passed over.
    Result<void> drop(const QList<quint64> &numbers);
    /// Those of them that have not been handed to the network are as if they had never been added, in one
    /// commit. Failures: of the store.
    Result<void> takeBackUnsent(const QList<quint64> &numbers);
    /// All of them, at sign-out: those under way too, whatever becomes of them.
    Result<void> discardChanges();

    /// What the portal said, learnt outside a round (opening the centre). The store is one centre's: that of
    /// the first profile, as whoever opens it has put it. It stays the first in every later one, and whoever
    /// is no longer in it loses its people here, and what they have not sent stays, not sent.
    Result<void> note(const Profile &profile);
    Result<void> note(const PermissionCatalogue &catalogue);

    // --- Synchronising ---

    /// What has not left this computer of this person's changes stays here for so long, to be undone; unless
    /// somebody wants a round now. Gone with the process, so that the next one sends it at once.
    void holdBack(const QString &id, std::chrono::milliseconds duration);
    bool isHoldingBack() const;

    /// Somebody wants a round, now (also while pausing after a failure). One that is under way goes on, and
    /// is followed by another if it is past its point.
    void synchronise();
    /// Which pauses a wish that nobody has spoken waits for.
    enum class Heed
    {
        EveryPause,
        OnlyWhatThePortalSays ///< there is reason to think that it can be reached again
    };
    /// The same, as soon as no pause is under way: Retry-After, or the back-off after a round that has got
    /// nowhere. One that only some people's changes wait for is theirs alone.
    void wish(Heed heed = Heed::EveryPause);
    bool isPausing(Heed heed = Heed::EveryPause) const;
    /// The round that was wanted cannot be had, for a reason that lies outside of the engine, such as another
    /// process that does not finish or a store that does not load: it counts as one that has failed, and the
    /// next waits as after any other. Cancelled: nothing comes by itself.
    void bar(const Failure &failure);
    /// No new calls; the round ends when the answers to those under way are in.
    void stop();
    bool isIdle() const { return m_status.phase == Status::Phase::Idle; }
    /// The calls to be made now; each is taken once. What is to be sent has been committed as UnderWay before
    /// it is in this list.
    QList<Call> takeCalls();
    void answered(quint64 ticket, const Answer &answer);
    /// In how long takeCalls() may have more by itself; nullopt: only after an answer or a wish.
    std::optional<std::chrono::milliseconds> wakeAfter() const;

private:
    using Find = std::function<Result<Edit>()>;

    // Editing: adding.cpp, deciding.cpp
    struct Addition
    {
        Added added;
        Edit edit;
    };
    Result<void> edit(const Find &find);
    Result<Addition> adding(PendingChange change, const std::optional<CentreUser> &seen) const;
    Result<Addition> inviting(const PendingChange &change, const QList<PendingChange> &line) const;
    Result<Addition> changingAccess(PendingChange change, const QList<PendingChange> &line) const;
    Result<Addition> removing(PendingChange change, const QList<PendingChange> &line) const;
    Result<Addition> resending(const PendingChange &change, const QList<PendingChange> &line) const;
    Addition asNew(PendingChange change) const;
    Addition renewed(PendingChange change, const PendingChange &before) const;
    PendingChange made(PendingChange change) const;
    std::optional<CentreUser> folded(
        const QString &id, const std::function<bool(const PendingChange &)> &counts) const;
    QList<PendingChange> keptOf(const QString &id) const;
    QList<PendingChange> activeChangesOf(const QString &id) const;
    /// Whether it is going to be sent, so that what is shown has it.
    static bool isActive(const PendingChange &change);
    Edit without(const PendingChange &dropped, const std::optional<PendingChange> &kept = {}) const;
    Edit without(
        const QList<quint64> &numbers, const std::function<bool(const PendingChange &)> &counts) const;
    void leaveOutLater(PendingChange later, const PendingChange &dropped, Edit &edit) const;
    bool isMadeWithout(const PendingChange &dropped, const PendingChange &later) const;
    Result<Edit> decided(const PendingChange &change, const Decision &decision) const;
    Edit decidedFor(const PendingChange &change, PendingChange mine) const;
    Edit withoutBehind(Edit edit, const PendingChange &deletion) const;

    // The round: round.cpp
    bool beginIfDue();
    void advance();
    void finish();
    void close(const Failure &failure);
    void blame(const Failure &failure);
    void pauseAfter(const Failure &failure, bool isEverybodys);
    void wakeForThoseSetAside();
    void want(bool isForced);
    bool isAsking(Call::Kind kind) const;
    bool isInFlight(quint64 number) const;
    QList<Call> callsOfStep();
    Call flown(Call call);
    Result<void> keep();

    // Pulling: pulling.cpp, rebasing.cpp
    void beginPull();
    void beginList();
    Call readCall() const;
    void profileAnswered(const Answer &answer);
    void listAnswered(const Answer &answer);
    void feedAnswered(const Answer &answer);
    void readFailed(const Failure &failure);
    void endPull();
    void rebase();
    void enqueueAll();
    void replacePeople();
    const PendingChange *settledHead(const QString &id);
    void refresh(const PendingChange &conflict);
    Theirs theirsOf(const QString &id) const;

    // Pushing: pushing.cpp
    bool isToWait(const Way &way) const;
    void enqueue(const QString &id);
    QList<Call> reads();
    QList<Call> sends();
    QList<PendingChange> takeReady(int most);
    void giveBack(const QList<PendingChange> &changes);
    std::optional<PendingChange> nextToSend(const QString &id);
    int freeForSends() const;
    bool canSend() const;

    // Judging: judging.cpp, rights.cpp
    void sendAnswered(const Flight &flight, const Answer &answer);
    void sendFailed(const PendingChange &change, const Failure &failure);
    void personFailed(const PendingChange &change, const Failure &failure);
    void gone(const PendingChange &change, const Failure &failure);
    void personAnswered(const Flight &flight, const Answer &answer);
    void judge(const PendingChange &change, const std::optional<CentreUser> &theirs, const Failure &cause);
    void done(const PendingChange &change, const std::optional<CentreUser> &user);
    void setAside(const QString &id, const Failure &failure);
    void readPerson(const PendingChange &change, const Failure &cause);
    void queueAgain(PendingChange change);
    void doubt(PendingChange change);
    void ask(PendingChange change);
    void forget(const PendingChange &change);
    void settle(quint64 number);
    void refuse(PendingChange change, const Failure &failure);
    void renew(PendingChange change);
    void keepUnsent(const PendingChange &change, const Failure &failure);
    bool mayManage() const;
    void loseRights();
    void keepAllUnsent(const Failure &failure, const std::function<bool(const PendingChange &)> &counts);
    void forgetPeople();
    void loseCentre(const Failure &failure);
    Result<void> learn(Profile profile);

    Copy m_copy;
    World m_world;
    Limits m_limits;
    Status m_status;
    Round m_round;
    QHash<QString, Way> m_ways;
    QHash<quint64, Flight> m_flights; ///< by ticket
    QSet<quint64> m_confirmed; ///< answered, and kept until a pull has brought what they did
    quint64 m_lastTicket = 0;
    bool m_isWanted = false;
    bool m_isForced = false; ///< by somebody, who does not wait for anything
    bool m_doubtsProfile = false; ///< read it again before anything else
    int m_failedRounds = 0; ///< in a row
    std::optional<std::chrono::milliseconds> m_wakeAt;
    std::optional<std::chrono::milliseconds> m_pauseUntil; ///< nothing begins by itself before
    bool m_isToldToPause = false; ///< by the portal
};

} // namespace canolfan::sync
