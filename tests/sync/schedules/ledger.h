#pragma once

#include "schedules/simulatedportal.h"
#include "sync/engine.h"

#include <QSet>

namespace canolfan::test {

/// Who has just done something with an outbox, so that what is gone from it is gone for a reason.
enum class By
{
    Engine, ///< what is gone was made, or stood already
    Person, ///< what is gone was taken back
    Death, ///< the program died by itself; what is there now is what was kept
    PersonAndDeath ///< it died when it was about to do what somebody had asked for
};

/// A second book of what people have asked for, and of what the portal has made of it. It knows nothing of
/// how the engine works, only what it promises.
class Ledger
{
public:
    explicit Ledger(bool isIdempotent) : m_isIdempotent(isIdempotent) { }

    /// The person as somebody has seen them when they said what they wanted.
    struct Sight
    {
        std::optional<CentreUser> portal{}; ///< as the portal had them, as far as was known
        std::optional<CentreUser> view{}; ///< with everything that waited
        int when = 0; ///< any number that grows
    };
    static Sight sightOf(const sync::Engine &engine, const QString &id);
    /// Acknowledged: `asked` is in `kept`, which is in the outbox.
    void added(int device, const PendingChange &kept, const PendingChange &asked, const Sight &seen);
    /// `when`: as in Sight.
    void decided(int device, const PendingChange &change, const Decision &decision, int when);
    void triedAgain(int device, quint64 number);
    void takenBack(int device, quint64 number); ///< by another process than the one that is observed
    /// Somebody has given this one up, if it is gone: it may still be made.
    void givenUp(int device, quint64 number);
    void repliesForgotten() { m_isIdempotent = false; }

    void made(const Effect &effect);
    void observe(int device, const sync::Engine &engine, By by);
    /// At the end, when everything has been sent that can be.
    void close(int device, const sync::Engine &engine);

    QStringList complaints{};
    int madeCount = 0;
    int stoodCount = 0; ///< done without a request: somebody else wanted the same
    int listedCount = 0;

private:
    struct Wish
    {
        enum class State
        {
            Open,
            Done,
            TakenBack,
            Behind ///< a deletion, which makes it needless as long as it may be made
        };
        QString person;
        ChangeKind kind = ChangeKind::ChangeAccess;
        Permissions on{};
        Permissions off{};
        std::optional<AccountType> type{};
        std::optional<CentreUser> seen{}; ///< as last seen by whoever said it
        int when = 0; ///< that was
        State state = State::Open;
        quint64 behind = 0; ///< Behind only: the number of the deletion
        bool isGivenUp = false;
        bool isVisible = false; ///< in the outbox of the engine that is observed
        QList<QUuid> effects{}; ///< since it was last asked for
    };
    using Key = std::pair<int, quint64>;

    void wished(const Key &key, const PendingChange &asked, const Sight &seen);
    void complain(const Key &key, const QString &what);
    Wish *wishOf(const Key &key);
    void adopt(const Key &key, const PendingChange &change, const sync::Engine &engine);
    void vanished(const Key &key, Wish &wish, const sync::Engine &engine, By by);
    quint64 deletionOf(const Key &key, const QSet<quint64> &fresh) const;
    void checkBehind(int device, const sync::Engine &engine);
    void endDeletion(const Key &deletion);
    bool isInvitationTakenBack(int device, const QString &person) const;
    bool stands(const Wish &wish, const CentreUser *person) const;
    void checkOnce(const Key &key, Wish &wish, const Effect &effect);
    void checkChosen(const Key &key, const Wish &wish, const Effect &effect);
    bool hasNarrowedMyself(const Key &key, const Wish &wish, Permissions permissions) const;

    bool m_isIdempotent;
    std::map<Key, Wish> m_wishes;
    std::map<QUuid, Key> m_owners;
};

} // namespace canolfan::test
