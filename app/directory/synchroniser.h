#pragma once

#include "portal/api.h"
#include "sync/engine.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

namespace canolfan::directory {

/// Drives the engine: makes the calls that it wants through the portal's API, tells it the answers, and comes
/// back when it wants to go on by itself. One round at a time in this process and, by a lock file, in all.
///
/// Lives in the main thread; coroutines run on this object, which must outlive them. The engine may go while
/// calls are under way: they are cancelled, and their answers are nobody's.
class Synchroniser : public QObject
{
    Q_OBJECT

public:
    Synchroniser(portal::Api &api, QString lockFile, QObject *parent = nullptr);

    /// Whose calls to make from now on; null: nobody's. `store` is the engine's.
    void drive(sync::Engine *engine, sync::Store *store, const QString &centre);

    /// A round, from taking the lock to its end. Whoever asks while one is under way shares it, and it looks
    /// at what has changed since it began. Failures: whatever kept it from its end; BusyElsewhere where
    /// another process does not finish; Cancelled.
    QCoro::Task<Result<void>> run();
    /// The same, unless a pause is under way; then it is for later.
    void runWhenDue(sync::Engine::Heed heed);
    /// Ends the round: what has not been sent is not, and calls under way are given up.
    void stop();
    bool isRunning() const { return m_running; }
    /// Finished with the next advanced(), for coroutines: QCoro 0.8 resumes twice who waits for a signal that
    /// is emitted twice before the event loop comes round.
    QFuture<void> next() const { return m_next.future(); }
    /// Finished when the round that is running is; at once where none is.
    QFuture<void> end() const;
    /// Has whoever waits look again.
    void wake() { announce(); }
    /// How long another process may take to finish its round; for tests, which cannot wait for a minute.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    /// Goes on by itself when the engine says that it is time.
    void setAutomatic(bool automatic);
    /// An attempt within the next five seconds, spread because many computers may come back at once.
    void trySoon();
    /// Looks anew when the engine wants to go on.
    void planNext();

Q_SIGNALS:
    /// There may be news in the engine.
    void advanced();
    /// The round that was running has come to its end.
    void ended();

private:
    void announce();
    QCoro::Task<Result<void>> round();
    QCoro::Task<> roundToItsEnd();
    tl::unexpected<Failure> barred(const Failure &failure);
    void pump();
    static QCoro::Task<> carryOut(Synchroniser *self, int engagement, sync::Call call, std::stop_token stop);
    QCoro::Task<sync::Answer> ask(sync::Call call, std::stop_token stop);
    QCoro::Task<sync::Answer> send(PendingChange change, std::stop_token stop);

    portal::Api &m_api;
    QString m_lockFile;
    sync::Engine *m_engine = nullptr;
    sync::Store *m_store = nullptr;
    QString m_centre;
    std::stop_source m_stop;
    // Longer than the deadlines of a few calls: the other process is at work, and what it sends is ours as
    // well.
    std::chrono::milliseconds m_patience{60'000};
    QTimer m_wake;
    QPromise<void> m_next;
    QPromise<void> m_end; ///< of the round that is running
    Result<void> m_outcome;
    int m_engagement = 0; ///< tells an answer for this engine from one for an earlier one
    int m_roundOf = 0; ///< whose the round is that is running
    bool m_running = false;
    bool m_mayCall = false; ///< the round that is running has the lock, and what the store has
    bool m_automatic = false;
};

} // namespace canolfan::directory
