#include "workbench.h"
#include "domain/utc.h"

#include <algorithm>

namespace canolfan::test {

static const QDateTime noon(QDate(2026, 11, 2), QTime(12, 0), utc);

Workbench::Workbench(const QList<CentreUser> &people, sync::Limits limits)
    : store(disk), portal(people), m_limits(limits)
{
    profile.id = QStringLiteral("eira");
    Centre centre;
    centre.number = QStringLiteral("68101");
    centre.accountType = AccountType::ExamsOfficer;
    profile.centres.append(centre);
    disk.contents.users = people;
    disk.contents.cursor = QStringLiteral("c1");
    disk.contents.profile = profile;
    open();
}

void Workbench::open()
{
    const sync::World world{[this] { return clock; }, [] { return noon; },
        [](quint32 below) { return below - 1; },
        [this] { return QUuid(++m_ids, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0); }};
    engine = std::make_unique<sync::Engine>(store, world, m_limits);
    if (!engine->load())
        qFatal("the fake store does not load");
}

void Workbench::crash()
{
    engine.reset();
    open();
}

QList<sync::Call> Workbench::pulled(const QList<FeedItem> &items)
{
    engine->synchronise();
    return pullAnswered(items);
}

QList<sync::Call> Workbench::pullAnswered(const QList<FeedItem> &items)
{
    for (;;) {
        const QList<sync::Call> calls = engine->takeCalls();
        if (calls.isEmpty() || calls.constFirst().kind == sync::Call::Kind::Send
            || calls.constFirst().kind == sync::Call::Kind::ReadUser)
            return calls;
        sync::Answer answered = answerTo(calls.constFirst());
        if (calls.constFirst().kind == sync::Call::Kind::ReadChanges)
            answered.changes.items = items;
        answer(calls.constFirst(), answered);
    }
}

void Workbench::answer(const sync::Call &call, const sync::Answer &answer)
{
    engine->answered(call.ticket, answer);
}

void Workbench::fail(const sync::Call &call, const Failure &failure)
{
    engine->answered(call.ticket, {failure});
}

CentreUser *Workbench::atPortal(const QString &id)
{
    const auto found =
        std::find_if(portal.begin(), portal.end(), [&](const CentreUser &user) { return user.id == id; });
    return found == portal.end() ? nullptr : &*found;
}

void Workbench::succeed(const sync::Call &call)
{
    const PendingChange &change = call.change;
    PendingChange asSent = change;
    asSent.access = change.sentAccess;
    CentreUser *there = atPortal(change.userId());
    std::optional<CentreUser> user = applied(asSent, there ? std::optional(*there) : std::nullopt);
    if (user)
        user->version = QStringLiteral("\"%1\"").arg(++m_versions);
    portal.removeIf([&](const CentreUser &each) { return each.id == change.userId(); });
    if (user)
        portal.append(*user);
    sync::Answer answered;
    answered.user = user;
    answer(call, answered);
}

sync::Answer Workbench::answerTo(const sync::Call &call) const
{
    sync::Answer answer;
    switch (call.kind) {
    case sync::Call::Kind::ReadProfile:
        answer.profile = profile;
        break;
    case sync::Call::Kind::ReadUsers:
        answer.users = {portal, int(portal.size()), {}, QStringLiteral("c2")};
        break;
    case sync::Call::Kind::ReadChanges:
        answer.changes.next = QStringLiteral("c3");
        break;
    case sync::Call::Kind::ReadUser:
        for (const CentreUser &user : portal) {
            if (user.id == call.change.userId())
                answer.user = user;
        }
        if (!answer.user)
            answer.failure = Failure{FailureKind::UserGone};
        break;
    case sync::Call::Kind::Send:
        break;
    }
    return answer;
}

void Workbench::finish()
{
    for (int round = 0; round < 1000; ++round) {
        const QList<sync::Call> calls = engine->takeCalls();
        if (calls.isEmpty())
            return;
        for (const sync::Call &call : calls) {
            if (call.kind == sync::Call::Kind::Send)
                succeed(call);
            else
                answer(call, answerTo(call));
        }
    }
    qFatal("the round does not come to its end");
}

bool Workbench::waitForWake()
{
    const auto wake = engine->wakeAfter();
    if (wake)
        clock += *wake;
    return wake.has_value();
}

Result<PendingChange> Workbench::put(const PendingChange &change, const std::optional<CentreUser> &seen)
{
    const Result<sync::Added> added = engine->add(change, seen);
    return added ? Result<PendingChange>(added->change) : failed(added.error());
}

quint64 Workbench::add(const QString &id, ChangeKind kind, const AccessChange &access)
{
    const Result<PendingChange> added =
        put(changeOf(kind == ChangeKind::Invite ? somebody(id) : whoIs(id), kind, access));
    return added ? added->number : 0;
}

std::optional<PendingChange> Workbench::change(quint64 number) const
{
    for (const PendingChange &change : engine->contents().changes) {
        if (change.number == number)
            return change;
    }
    return std::nullopt;
}

std::optional<PendingChange> Workbench::kept(quint64 number) const
{
    for (const PendingChange &change : disk.contents.changes) {
        if (change.number == number)
            return change;
    }
    return std::nullopt;
}

} // namespace canolfan::test
