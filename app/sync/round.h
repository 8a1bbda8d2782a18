#pragma once

#include "sync/call.h"
#include "sync/places.h"
#include "sync/responses.h"

#include <QSet>

#include <chrono>
#include <deque>

namespace canolfan::sync {

/// What is learnt in one pull, page by page, until all of it can be kept at once.
struct Pull
{
    bool isWhole = false; ///< the list and then the feed; otherwise the feed alone
    QString cursor{}; ///< to ask with next; of the list, then of the feed
    QString feed{}; ///< where the feed stood when the list was begun
    QList<CentreUser> people{}; ///< of the list
    Places places{};
    QHash<QString, FeedItem> last{}; ///< of the feed: the newest of each person
    QStringList order{}; ///< ids in `last`, as they came
    QList<QUuid> operations{};
};

/// One round of synchronising, from its first pull to its end.
struct Round
{
    enum class Step
    {
        Idle,
        Profile,
        List,
        Feed,
        Push
    };
    Step step = Step::Idle;
    bool isPastItsPoint = false; ///< what is changed now may not come along any more
    bool isWantedAgain = false;
    bool isForced = false; ///< by somebody: whoever is to wait is tried too
    bool isForcedAgain = false;
    bool isStopped = false; ///< by somebody
    bool isClosed = false; ///< by a failure: nothing new is asked
    bool hasSent = false; ///< since the last pull
    bool wantsProfile = false;
    bool hasProfile = false; ///< read in this round
    int listsBegun = 0;
    int uncertainInARow = 0;
    std::optional<Failure> failure{}; ///< the first
    Pull pull{};
    std::deque<QString> ready{}; ///< people whose next change can go
    std::deque<quint64> toRead{}; ///< changes whose person is to be read before they are judged
};

/// How things stand with the changes of one person, in this round and from one to the next.
struct Way
{
    bool isTaken = false; ///< a call of theirs is under way, or about to be
    bool isAside = false; ///< not again in this round
    bool isQueued = false;
    int failures = 0; ///< rounds in a row: who has none goes first
    std::optional<std::chrono::milliseconds> notBefore{}; ///< so says the portal, or whoever may undo it
    int renewals = 0; ///< in this round, because somebody was faster
    std::optional<Failure> cause{}; ///< why the person is being read
};

/// A call that is under way.
struct Flight
{
    Call::Kind kind = Call::Kind::ReadProfile;
    quint64 number = 0; ///< Send, ReadUser: the change
    QString person{}; ///< the same
};

} // namespace canolfan::sync
