// Simulation: what somebody does at a device.

#include "schedules/simulation.h"

#include <algorithm>

namespace canolfan::test {

QString Simulation::personAt(int device, int which) const
{
    const sync::Contents &contents = m_devices.at(size_t(device)).engine->contents();
    QStringList ids;
    for (const CentreUser &user : contents.users)
        ids.append(user.id);
    for (const PendingChange &change : contents.changes)
        ids.append(change.userId());
    ids.removeDuplicates();
    ids.sort();
    return ids.isEmpty() ? QString() : ids.at(which % ids.size());
}

QList<PendingChange> Simulation::changesIn(int device, std::optional<ChangeState> state) const
{
    QList<PendingChange> changes = m_devices.at(size_t(device)).engine->contents().changes;
    changes.removeIf([&](const PendingChange &change) { return state && change.state != *state; });
    return changes;
}

static AccessChange newType(AccountType type, Permissions permissions)
{
    AccessChange access{{}, {}, type};
    for (const Permission permission : assignablePermissions)
        (permissions.testFlag(permission) ? access.grant : access.withdraw) |= permission;
    return access;
}

PendingChange Simulation::asked(int device, const Event &event)
{
    const Permission permission = assignablePermissions.at(size_t(event.c) % assignablePermissions.size());
    const bool isAdmin = event.c % 2;
    PendingChange change;
    change.base.id = personAt(device, event.b);
    switch (event.what) {
    case Do::Give:
    case Do::Elsewhere:
        change.access.grant = permission;
        break;
    case Do::Take:
        change.access.withdraw = permission;
        break;
    case Do::Retype:
        change.access = newType(isAdmin ? AccountType::Admin : AccountType::User,
            isAdmin ? Permissions::fromInt(0x3f) : Permissions(Permission::PastPapers));
        break;
    case Do::Delete:
        change.kind = ChangeKind::Delete;
        break;
    case Do::Invite:
        change.kind = ChangeKind::Invite;
        change.base.id = QStringLiteral("n%1").arg(++m_invited);
        // Sometimes somebody else has that address, or will have.
        change.base.email =
            event.b % 3 ? change.base.id : QStringLiteral("p%1@ysgol.example").arg(event.c % 6);
        change.base.accountType = isAdmin ? AccountType::Admin : AccountType::User;
        change.base.permissions = isAdmin ? Permissions::fromInt(0x7f) : Permissions(Permission::PastPapers);
        change.base.state = UserState::Invited;
        break;
    case Do::Resend:
        change.kind = ChangeKind::ResendInvitation;
        break;
    case Do::Cancel:
        change.kind = ChangeKind::CancelInvitation;
        break;
    default:
        break;
    }
    return change;
}

bool Simulation::bySomebody(const Event &event)
{
    const int device = event.a % 2;
    switch (event.what) {
    case Do::Give:
    case Do::Take:
    case Do::Retype:
    case Do::Delete:
    case Do::Invite:
    case Do::Resend:
    case Do::Cancel:
        return add(device, asked(device, event), event.a == 7);
    case Do::Elsewhere:
        return addElsewhere(device, event);
    case Do::SyncElsewhere:
        return synchroniseElsewhere(device);
    case Do::Undo:
        return undo(device, event.b);
    case Do::GiveUp:
        return giveUp(device, event.b);
    case Do::Decide:
        return decide(device, event.b, event.c);
    case Do::Again:
        return tryAgain(device, event.b);
    case Do::Look:
        return look(device, event.b);
    case Do::Confirm:
        return confirm(device, event);
    case Do::Answer:
        return answer(device, event);
    case Do::Synchronise:
        act(
            device, [](sync::Engine &engine) { engine.synchronise(); }, By::Engine);
        return true;
    case Do::Stop: {
        const bool isBusy = !m_devices.at(size_t(device)).engine->isIdle();
        act(
            device, [](sync::Engine &engine) { engine.stop(); }, By::Engine);
        return isBusy;
    }
    default:
        return false;
    }
}

/// What other processes have done since is seen before anything is changed.
Ledger::Sight Simulation::sightOf(int device, const QString &id)
{
    Device &each = m_devices.at(size_t(device));
    Ledger::Sight sight = Ledger::sightOf(*each.engine, id);
    if (each.store->isChangedElsewhere()) {
        FakeStore store(each.disk);
        sync::Engine fresh(store, worldOf(device));
        sight = fresh.load() ? Ledger::sightOf(fresh, id) : Ledger::Sight();
    }
    sight.when = ++m_looks;
    return sight;
}

bool Simulation::add(int device, const PendingChange &change, bool isTwice)
{
    if (change.userId().isEmpty())
        return false;
    bool isAdded = false;
    act(
        device,
        [&](sync::Engine &engine) {
            PendingChange wish = change;
            if (isTwice)
                wish.operation = QUuid(++m_ids, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            const Ledger::Sight seen = sightOf(device, wish.userId());
            const Result<sync::Added> added = engine.add(wish);
            if (!added || added->change.number == 0)
                return;
            isAdded = true;
            m_ledger.added(device, added->change, wish, seen);
            const QList<PendingChange> there = engine.changesOf(wish.userId());
            const bool isStillThere = std::any_of(there.cbegin(), there.cend(),
                [&](const PendingChange &each) { return each.number == added->change.number; });
            if (!isTwice || !isStillThere) // it may have stood already
                return;
            const Result<sync::Added> again = engine.add(wish);
            if (again && again->change.number != added->change.number)
                complain(QStringLiteral("the same again is something else"));
        },
        By::Person);
    return isAdded;
}

bool Simulation::look(int device, int which)
{
    const QString id = personAt(device, which);
    if (id.isEmpty())
        return false;
    m_devices.at(size_t(device)).look = Look{id, sightOf(device, id)};
    const QList<PendingChange> conflicts = changesIn(device, ChangeState::Conflict);
    if (!conflicts.isEmpty())
        m_devices.at(size_t(device)).question = conflicts.at(which % conflicts.size());
    return true;
}

/// Much may have happened since they looked.
bool Simulation::confirm(int device, const Event &event)
{
    const std::optional<Look> look = std::exchange(m_devices.at(size_t(device)).look, {});
    if (!look || !look->sight.view)
        return false;
    static constexpr std::array what{Do::Give, Do::Take, Do::Retype};
    PendingChange wish = asked(device, {what.at(size_t(event.b) % what.size()), event.a, event.b, event.c});
    wish.base.id = look->person;
    bool isAdded = false;
    act(
        device,
        [&](sync::Engine &engine) {
            const Result<sync::Added> added = engine.add(wish, look->sight.view);
            isAdded = added && added->change.number != 0;
            if (isAdded)
                m_ledger.added(device, added->change, wish, look->sight);
        },
        By::Person);
    return isAdded;
}

/// Somebody else may be faster, and take what they can.
bool Simulation::answer(int device, const Event &event)
{
    Device &each = m_devices.at(size_t(device));
    const QList<PendingChange> conflicts = changesIn(device, ChangeState::Conflict);
    if (!each.question && !conflicts.isEmpty())
        each.question = conflicts.at(event.b % conflicts.size());
    const std::optional<PendingChange> question = std::exchange(each.question, {});
    if (!question)
        return false;
    if (event.a >= 2 && m_portal.find(question->userId())) {
        for (const Permission permission : assignablePermissions) {
            if (int(permission) % 3 != event.b % 3)
                m_portal.take(question->userId(), permission);
        }
        act(
            device, [](sync::Engine &engine) { engine.synchronise(); }, By::Engine);
        run(device);
    }
    return decide(device, *question, event.c);
}

/// In another process, which knows what is on the disk and nothing else.
bool Simulation::addElsewhere(int device, const Event &event)
{
    Device &each = m_devices.at(size_t(device));
    FakeStore store(each.disk);
    store.trouble = each.store->trouble;
    sync::Engine other(store, worldOf(device));
    if (!other.load())
        return false;
    const PendingChange wish = asked(device, event);
    Ledger::Sight seen = Ledger::sightOf(other, wish.userId());
    seen.when = ++m_looks;
    QSet<quint64> gone;
    for (const PendingChange &change : other.contents().changes)
        gone.insert(change.number);
    const Result<sync::Added> added = other.add(wish);
    if (added && added->change.number)
        m_ledger.added(device, added->change, wish, seen);
    for (const PendingChange &change : other.contents().changes)
        gone.remove(change.number);
    for (const quint64 number : gone)
        m_ledger.takenBack(device, number);
    return added.has_value();
}

/// One at a time, as the lock between processes has it; this one finds out when it looks at the disk again.
bool Simulation::synchroniseElsewhere(int device)
{
    Device &each = m_devices.at(size_t(device));
    if (!each.engine->isIdle() || each.store->trouble)
        return false;
    FakeStore store(each.disk);
    sync::Engine other(store, worldOf(device));
    if (!other.load())
        return false;
    other.synchronise();
    for (;;) {
        const QList<sync::Call> calls = other.takeCalls();
        m_ledger.observe(device, other, By::Engine);
        if (calls.isEmpty())
            return true;
        for (const sync::Call &call : calls) {
            checkKept(device, call);
            other.answered(call.ticket, m_portal.answer(device, call));
        }
        m_ledger.observe(device, other, By::Engine);
    }
}

bool Simulation::undo(int device, int which)
{
    const QList<PendingChange> changes = changesIn(device, std::nullopt);
    if (changes.isEmpty())
        return false;
    const quint64 number = changes.at(which % changes.size()).number;
    bool isUndone = false;
    act(
        device, [&](sync::Engine &engine) { isUndone = engine.undo(number).has_value(); }, By::Person);
    return isUndone;
}

bool Simulation::giveUp(int device, int which)
{
    QList<PendingChange> changes = changesIn(device, ChangeState::UnderWay);
    changes.removeIf([](const PendingChange &change) { return !change.everUncertain; });
    if (changes.isEmpty())
        return false;
    const quint64 number = changes.at(which % changes.size()).number;
    bool isGivenUp = false;
    act(
        device, [&](sync::Engine &engine) { isGivenUp = engine.giveUp(number).has_value(); }, By::Person);
    m_ledger.givenUp(device, number);
    return isGivenUp;
}

bool Simulation::decide(int device, int which, int how)
{
    const QList<PendingChange> changes = changesIn(device, ChangeState::Conflict);
    if (changes.isEmpty())
        return false;
    return decide(device, PendingChange(changes.at(which % changes.size())), how);
}

bool Simulation::decide(int device, const PendingChange &seen, int how)
{
    Decision decision{static_cast<Decision::Kind>(how % 3)};
    if (decision.kind == Decision::Kind::Choose) {
        decision.accountType = how % 2 ? AccountType::Admin : AccountType::User;
        decision.permissions = Permissions::fromInt(how * 9 % 64);
    }
    bool isDecided = false;
    act(
        device,
        [&](sync::Engine &engine) {
            isDecided = engine.decide(seen, decision).has_value();
            if (isDecided)
                m_ledger.decided(device, seen, decision, ++m_looks);
        },
        By::Person);
    return isDecided;
}

bool Simulation::tryAgain(int device, int which)
{
    const QList<PendingChange> changes = changesIn(device, ChangeState::Refused);
    if (changes.isEmpty())
        return false;
    const quint64 number = changes.at(which % changes.size()).number;
    bool isTried = false;
    act(
        device,
        [&](sync::Engine &engine) {
            isTried = engine.tryAgain(number).has_value();
            if (isTried)
                m_ledger.triedAgain(device, number);
        },
        By::Person);
    return isTried;
}

} // namespace canolfan::test
