#pragma once

#include "fakestore.h"
#include "schedules/ledger.h"
#include "schedules/script.h"

#include <QMap>

namespace canolfan::test {

/// What came of a schedule.
struct Outcome
{
    QStringList complaints{}; ///< empty: everything that is promised was kept
    QStringList trace{};
    QMap<QString, int> met{}; ///< how often each kind of event has met something
    int made = 0; ///< changes
    int stood = 0;
    int listed = 0;
    int requests = 0;
};

/// Two devices of two accounts, a network in between, and a portal; one thread, one clock, no luck but the
/// script's.
class Simulation
{
public:
    explicit Simulation(const Script &script);
    Outcome run();

private:
    /// What somebody has on the screen.
    struct Look
    {
        QString person{};
        Ledger::Sight sight{};
    };
    struct Device
    {
        Disk disk;
        std::unique_ptr<FakeStore> store;
        std::unique_ptr<sync::Engine> engine;
        std::mt19937 luck;
        std::optional<Look> look{};
        std::optional<PendingChange> question{}; ///< the conflict that is on the screen
        bool diesBefore = false;
        bool diesAfter = false;
    };
    struct Message
    {
        int device = 0;
        sync::Call call;
    };
    struct Reply
    {
        int device = 0;
        quint64 ticket = 0;
        sync::Answer answer;
    };
    using Act = std::function<void(sync::Engine &)>;

    void happen(const Event &event);
    bool bySomebody(const Event &event);
    bool onTheNetwork(const Event &event);
    bool byOthers(const Event &event);
    bool atTheDevice(const Event &event);

    // Somebody at a device: people.cpp
    bool add(int device, const PendingChange &change, bool isTwice);
    bool look(int device, int which);
    bool confirm(int device, const Event &event);
    bool answer(int device, const Event &event);
    bool addElsewhere(int device, const Event &event);
    bool synchroniseElsewhere(int device);
    bool undo(int device, int which);
    bool giveUp(int device, int which);
    bool decide(int device, int which, int how);
    bool decide(int device, const PendingChange &seen, int how);
    bool tryAgain(int device, int which);
    Ledger::Sight sightOf(int device, const QString &id);
    PendingChange asked(int device, const Event &event);
    QString personAt(int device, int which) const;
    QList<PendingChange> changesIn(int device, std::optional<ChangeState> state) const;

    // Devices
    sync::World worldOf(int device);
    void start(int device);
    void act(int device, const Act &act, By by);
    bool pump(int device);
    void die(int device, By by);
    void checkKept(int device, const sync::Call &call);

    // The network: network.cpp
    bool go(int device, int count);
    void run(int device);
    void deliver(qsizetype which, bool isReplyComing);
    void arrive(const Reply &reply);
    void fail(qsizetype which, const Failure &failure);
    bool lose(const Event &event);

    // The end
    void settle();
    void decideEverything(int round);
    void checkViews();
    void note(const QString &line);
    void complain(const QString &what);

    Script m_script;
    SimulatedPortal m_portal;
    Ledger m_ledger;
    std::array<Device, 2> m_devices;
    QList<Message> m_outgoing;
    QList<Message> m_late;
    QList<Reply> m_replies;
    std::chrono::milliseconds m_clock{0};
    qint64 m_years = 0;
    quint32 m_ids = 0;
    int m_invited = 0;
    int m_looks = 0;
    Outcome m_outcome;
};

} // namespace canolfan::test
