#include "directory/synchroniser.h"

#include "settings/folderlock.h"

#include <QCoroFuture>
#include <QRandomGenerator>

namespace canolfan::directory {

using settings::FolderLock;
using sync::Answer;
using sync::Call;

// Of another computer that went off in a round, in a home folder on the network. Should that one still be at
// work, both send what waits under the same operations, and only one commits.
static constexpr std::chrono::minutes stale{10};
static constexpr int spreadMilliseconds = 5000; // reliability.md A: 0–5 s on reconnect

Synchroniser::Synchroniser(portal::Api &api, QString lockFile, QObject *parent)
    : QObject(parent), m_api(api), m_lockFile(std::move(lockFile))
{
    m_next.start();
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, [this] {
        if (m_running)
            pump();
        else if (m_automatic)
            runWhenDue(sync::Engine::Heed::OnlyWhatThePortalSays);
    });
}

void Synchroniser::drive(sync::Engine *engine, sync::Store *store, const QString &centre)
{
    if (m_engine == engine && m_centre == centre)
        return;
    m_stop.request_stop();
    m_stop = {};
    m_wake.stop();
    if (m_engine != engine) { // the same engine waits for the answers to its calls, another centre's or not
        ++m_engagement;
        m_mayCall = false;
    }
    m_engine = engine;
    m_store = store;
    m_centre = centre;
    announce();
}

void Synchroniser::announce()
{
    QPromise<void> now = std::exchange(m_next, {});
    m_next.start();
    now.finish();
    Q_EMIT advanced();
}

void Synchroniser::setAutomatic(bool automatic)
{
    m_automatic = automatic;
    planNext();
}

void Synchroniser::trySoon()
{
    if (!m_automatic || !m_engine || m_running)
        return;
    m_wake.start(int(QRandomGenerator::global()->bounded(spreadMilliseconds)));
}

void Synchroniser::planNext()
{
    const auto after = m_engine ? m_engine->wakeAfter() : std::nullopt;
    if (after && (m_running ? m_mayCall : m_automatic))
        m_wake.start(*after);
    else
        m_wake.stop();
}

QCoro::Task<Result<void>> Synchroniser::run()
{
    // One of an earlier engagement may still be on its way out.
    while (m_running && m_roundOf != m_engagement) {
        const QFuture<void> earlier = end();
        co_await earlier;
    }
    if (!m_engine)
        co_return failed(FailureKind::NotSignedIn);
    m_engine->synchronise();
    if (m_running) {
        const QFuture<void> ending = end();
        pump();
        co_await ending;
    } else {
        co_await roundToItsEnd();
    }
    co_return Result<void>(m_outcome);
}

void Synchroniser::runWhenDue(sync::Engine::Heed heed)
{
    if (!m_engine)
        return;
    m_engine->wish(heed);
    if (m_running)
        pump();
    else if (m_engine->isPausing(heed))
        planNext();
    else
        roundToItsEnd();
}

QCoro::Task<> Synchroniser::roundToItsEnd()
{
    m_running = true;
    m_roundOf = m_engagement;
    m_end = {};
    m_end.start();
    m_outcome = co_await round();
    m_running = m_mayCall = false;
    planNext();
    Q_EMIT ended();
    announce();
    m_end.finish();
}

/// Known to the engine, which would go on wanting it at once otherwise.
tl::unexpected<Failure> Synchroniser::barred(const Failure &failure)
{
    m_engine->bar(failure);
    return failed(failure);
}

QCoro::Task<Result<void>> Synchroniser::round()
{
    const int engagement = m_engagement;
    const std::stop_token stop = m_stop.get_token();
    std::unique_ptr<FolderLock> lock;
    if (!m_lockFile.isEmpty()) {
        lock = co_await FolderLock::taken(m_lockFile, stale, m_patience, stop);
        if (m_engagement != engagement)
            co_return failed(FailureKind::Cancelled);
        if (stop.stop_requested())
            co_return barred(Failure{FailureKind::Cancelled});
        if (!lock)
            co_return barred(Failure{FailureKind::BusyElsewhere});
    }
    if (m_store->isChangedElsewhere()) {
        const Result<void> loaded = m_engine->load();
        if (!loaded)
            co_return barred(loaded.error());
    }
    m_mayCall = true;
    pump();
    while (m_engagement == engagement && !m_engine->isIdle())
        co_await next();
    if (m_engagement != engagement)
        co_return failed(FailureKind::Cancelled);
    if (const auto failure = m_engine->status().failure)
        co_return failed(*failure);
    co_return Result<void>();
}

QFuture<void> Synchroniser::end() const
{
    if (m_running)
        return m_end.future();
    // Qt 6.4 and 6.8 have no function in common that makes one of these.
    QPromise<void> none;
    none.start();
    none.finish();
    return none.future();
}

void Synchroniser::stop()
{
    if (!m_engine || !m_running)
        return;
    m_engine->stop();
    m_stop.request_stop();
    m_stop = {};
    announce();
}

void Synchroniser::pump()
{
    if (!m_engine || !m_mayCall)
        return;
    const QList<Call> calls = m_engine->takeCalls();
    for (const Call &call : calls)
        carryOut(this, m_engagement, call, m_stop.get_token());
    planNext();
    if (!calls.isEmpty() || m_engine->isIdle())
        announce();
}

QCoro::Task<> Synchroniser::carryOut(Synchroniser *self, int engagement, Call call, std::stop_token stop)
{
    const Answer answer = co_await self->ask(call, stop);
    if (self->m_engagement != engagement)
        co_return;
    self->m_engine->answered(call.ticket, answer);
    self->pump();
    self->announce();
}

template <typename T>
static Answer answerOf(const Result<T> &result, T Answer::*member)
{
    Answer answer;
    if (result)
        answer.*member = *result;
    else
        answer.failure = result.error();
    return answer;
}

static Answer answerOf(const Result<CentreUser> &result)
{
    Answer answer;
    if (result)
        answer.user = *result;
    else
        answer.failure = result.error();
    return answer;
}

static Answer answerOf(const Result<void> &result)
{
    Answer answer;
    if (!result)
        answer.failure = result.error();
    return answer;
}

QCoro::Task<Answer> Synchroniser::ask(Call call, std::stop_token stop)
{
    switch (call.kind) {
    case Call::Kind::ReadProfile: {
        const Result<Profile> profile = co_await m_api.me(stop);
        co_return answerOf(profile, &Answer::profile);
    }
    case Call::Kind::ReadUsers: {
        const Result<UserPage> page = co_await m_api.users(m_centre, call.cursor, stop);
        co_return answerOf(page, &Answer::users);
    }
    case Call::Kind::ReadChanges: {
        const Result<FeedPage> page = co_await m_api.changes(m_centre, call.cursor, stop);
        co_return answerOf(page, &Answer::changes);
    }
    case Call::Kind::ReadUser: {
        const Result<CentreUser> user = co_await m_api.user(m_centre, call.change.userId(), stop);
        co_return answerOf(user);
    }
    case Call::Kind::Send:
        break;
    }
    const Answer answer = co_await send(call.change, stop);
    co_return answer;
}

static Invitation invitationOf(const CentreUser &user)
{
    return {user.id, user.firstName, user.lastName, user.email, user.language, user.accountType,
        user.permissions};
}

QCoro::Task<Answer> Synchroniser::send(PendingChange change, std::stop_token stop)
{
    const QString id = change.userId();
    switch (change.kind) {
    case ChangeKind::Invite: {
        const Result<CentreUser> user =
            co_await m_api.invite(m_centre, invitationOf(change.base), change.operation, stop);
        co_return answerOf(user);
    }
    case ChangeKind::ChangeAccess: {
        const Result<CentreUser> user = co_await m_api.changeAccess(
            m_centre, id, change.sentVersion, change.sentAccess, change.operation, stop);
        co_return answerOf(user);
    }
    case ChangeKind::ResendInvitation: {
        const Result<CentreUser> user =
            co_await m_api.resendInvitation(m_centre, id, change.sentVersion, change.operation, stop);
        co_return answerOf(user);
    }
    case ChangeKind::CancelInvitation: {
        const Result<void> cancelled =
            co_await m_api.cancelInvitation(m_centre, id, change.sentVersion, change.operation, stop);
        co_return answerOf(cancelled);
    }
    case ChangeKind::Delete:
        break;
    }
    const Result<void> removed =
        co_await m_api.remove(m_centre, id, change.sentVersion, change.operation, stop);
    co_return answerOf(removed);
}

} // namespace canolfan::directory
