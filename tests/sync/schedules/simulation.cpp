#include "schedules/simulation.h"
#include "domain/utc.h"

#include <algorithm>

namespace canolfan::test {

/// Who, of what type, with which permissions.
static QString told(const std::optional<CentreUser> &user)
{
    return user
        ? QStringLiteral("%1/%2/%3").arg(user->id).arg(int(user->accountType)).arg(user->permissions.toInt())
        : QStringLiteral("nobody");
}

/// How an outbox stands: each change with its number, person, kind and state.
static QString told(const sync::Engine &engine)
{
    QStringList changes;
    for (const PendingChange &change : engine.contents().changes)
        changes.append(QStringLiteral("%1:%2/%3/%4")
                           .arg(change.number)
                           .arg(change.userId())
                           .arg(int(change.kind))
                           .arg(int(change.state)));
    return changes.join(QLatin1Char(' '));
}

Simulation::Simulation(const Script &script)
    : m_script(script), m_portal(script.isIdempotent), m_ledger(script.isIdempotent)
{
    m_portal.onEffect = [this](const Effect &effect) {
        note(QStringLiteral("made %1: %2 to %3")
                 .arg(effect.operation.toString().mid(1, 8), told(effect.before), told(effect.after)));
        m_ledger.made(effect);
    };
    for (int device = 0; device < 2; ++device) {
        m_devices.at(size_t(device)).luck.seed(std::mt19937::result_type(script.seed * 2 + device));
        start(device);
    }
}

void Simulation::note(const QString &line)
{
    m_outcome.trace.append(line);
}

void Simulation::complain(const QString &what)
{
    m_outcome.complaints.append(what);
}

// --- Devices ---

sync::World Simulation::worldOf(int device)
{
    return {[this] { return m_clock; },
        [this] { return QDateTime(QDate(2026, 11, 2), QTime(12, 0), utc).addYears(int(m_years)); },
        [this, device](quint32 below) { return m_devices.at(size_t(device)).luck() % below; },
        [this] { return QUuid(++m_ids, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0); }};
}

/// From what was committed.
void Simulation::start(int device)
{
    Device &each = m_devices.at(size_t(device));
    each.engine.reset();
    each.look.reset();
    each.question.reset();
    each.store = std::make_unique<FakeStore>(each.disk);
    each.diesBefore = each.diesAfter = false;
    each.store->diesBefore = [&each] { return std::exchange(each.diesBefore, false); };
    each.store->diesAfter = [&each] { return std::exchange(each.diesAfter, false); };
    each.engine = std::make_unique<sync::Engine>(*each.store, worldOf(device));
    if (!each.engine->load())
        complain(QStringLiteral("what was kept cannot be loaded"));
}

/// Something happens to an engine; then it says what it wants.
void Simulation::act(int device, const Act &act, By by)
{
    Device &each = m_devices.at(size_t(device));
    try {
        act(*each.engine);
    } catch (const Death &) {
        die(device, by == By::Person ? By::PersonAndDeath : By::Death);
        return;
    }
    if (!each.store->isChangedElsewhere())
        m_ledger.observe(device, *each.engine, by);
    if (pump(device) && !each.store->isChangedElsewhere())
        m_ledger.observe(device, *each.engine, By::Engine);
}

/// false: it died.
bool Simulation::pump(int device)
{
    Device &each = m_devices.at(size_t(device));
    try {
        for (const sync::Call &call : each.engine->takeCalls()) {
            checkKept(device, call);
            m_outgoing.append({device, call});
            note(QStringLiteral("%1 asks %2 #%3 of %4 as %5 from %6")
                     .arg(device)
                     .arg(int(call.kind))
                     .arg(call.ticket)
                     .arg(call.change.userId(), call.change.operation.toString().mid(1, 8),
                         call.change.sentVersion));
        }
    } catch (const Death &) {
        die(device, By::Death);
        return false;
    }
    return true;
}

/// Nothing is sent that the store does not have just so.
void Simulation::checkKept(int device, const sync::Call &call)
{
    if (call.kind != sync::Call::Kind::Send)
        return;
    const QList<PendingChange> &kept = m_devices.at(size_t(device)).disk.contents.changes;
    const bool isKept = std::any_of(kept.cbegin(), kept.cend(), [&](const PendingChange &change) {
        return change.number == call.change.number && change.state == ChangeState::UnderWay
            && change.operation == call.change.operation && change.sentVersion == call.change.sentVersion
            && change.sentAccess == call.change.sentAccess;
    });
    if (!isKept)
        complain(QStringLiteral("change %1 is sent and not kept").arg(call.change.number));
}

/// What has left may still arrive; nobody waits for answers.
void Simulation::die(int device, By by)
{
    note(QStringLiteral("%1 dies").arg(device));
    for (const Message &message : std::as_const(m_outgoing)) {
        if (message.device == device && message.call.kind == sync::Call::Kind::Send)
            m_late.append(message);
    }
    m_outgoing.removeIf([device](const Message &message) { return message.device == device; });
    m_replies.removeIf([device](const Reply &reply) { return reply.device == device; });
    start(device);
    m_ledger.observe(device, *m_devices.at(size_t(device)).engine, by);
}

// --- Events ---

void Simulation::happen(const Event &event)
{
    note(QStringLiteral("-- %1 %2 %3 %4").arg(nameOf(event.what)).arg(event.a).arg(event.b).arg(event.c));
    const bool hasMet = bySomebody(event) || onTheNetwork(event) || byOthers(event) || atTheDevice(event);
    if (hasMet)
        ++m_outcome.met[nameOf(event.what)];
    note(QStringLiteral("   %1 | %2").arg(told(*m_devices.at(0).engine), told(*m_devices.at(1).engine)));
}

bool Simulation::atTheDevice(const Event &event)
{
    const int device = event.a % 2;
    Device &each = m_devices.at(size_t(device));
    switch (event.what) {
    case Do::Crash:
        die(device, By::Death);
        return true;
    case Do::DieBefore:
        return !std::exchange(each.diesBefore, true);
    case Do::DieAfter:
        return !std::exchange(each.diesAfter, true);
    case Do::FillDisk: {
        const bool isNews = !each.store->trouble;
        each.store->trouble = event.b % 2 ? FailureKind::DiskFull : FailureKind::DiskTrouble;
        return isNews;
    }
    case Do::FreeDisk: {
        const bool isNews = each.store->trouble.has_value();
        each.store->trouble.reset();
        return isNews;
    }
    case Do::Sleep:
        m_clock += std::chrono::hours(1 + 100 * event.b);
        break;
    case Do::TurnClock:
        m_years += event.b % 2 ? 10 : -10;
        break;
    case Do::Wake: {
        const auto wake = each.engine->wakeAfter();
        if (!wake)
            return false;
        m_clock += *wake;
        break;
    }
    default:
        return false;
    }
    act(
        device, [](sync::Engine &) {}, By::Engine);
    return true;
}

bool Simulation::byOthers(const Event &event)
{
    QStringList ids;
    for (const auto &entry : m_portal.people()) {
        if (entry.second.accountType != AccountType::ExamsOfficer)
            ids.append(entry.first);
    }
    const QString id = ids.isEmpty() ? QString() : ids.at(event.b % ids.size());
    const Permission permission = assignablePermissions.at(size_t(event.c) % assignablePermissions.size());
    switch (event.what) {
    case Do::OtherGives:
    case Do::OtherTakes:
    case Do::OtherRetypes:
    case Do::OtherDeletes:
    case Do::Accept:
        if (id.isEmpty())
            return false;
        break;
    case Do::OtherInvites:
        m_portal.invite(QStringLiteral("o%1").arg(++m_invited));
        return true;
    case Do::ExpireCursors:
        m_portal.expireCursors();
        return true;
    case Do::ForgetReplies:
        m_portal.forgetReplies();
        m_ledger.repliesForgotten();
        return true;
    case Do::Seats:
        m_portal.adminSeats = 1 + event.b % 4;
        return true;
    case Do::LoseRight:
        return std::exchange(m_portal.accounts.at(size_t(event.a % 2)), AccountType::User)
            != AccountType::User;
    case Do::RegainRight:
        m_portal.hasCentre.at(size_t(event.a % 2)) = true;
        return std::exchange(m_portal.accounts.at(size_t(event.a % 2)), AccountType::Admin)
            == AccountType::User;
    case Do::Leave:
        return std::exchange(m_portal.hasCentre.at(size_t(event.a % 2)), false);
    default:
        return false;
    }
    if (event.what == Do::OtherGives)
        m_portal.give(id, permission);
    else if (event.what == Do::OtherTakes)
        m_portal.take(id, permission);
    else if (event.what == Do::OtherRetypes)
        m_portal.retype(id, event.c % 2 ? AccountType::Admin : AccountType::User);
    else if (event.what == Do::OtherDeletes)
        m_portal.remove(id);
    else
        m_portal.accept(id);
    return true;
}

// --- The end ---

Outcome Simulation::run()
{
    // Mostly, everybody has been here before.
    for (int device = 0; device < 2 && m_script.seed % 8 != 0; ++device) {
        act(
            device, [](sync::Engine &engine) { engine.synchronise(); }, By::Engine);
        run(device);
    }
    for (const Event &event : std::as_const(m_script.events))
        happen(event);
    settle();
    for (int device = 0; device < 2; ++device)
        m_ledger.close(device, *m_devices.at(size_t(device)).engine);
    m_outcome.listed = m_ledger.listedCount;
    checkViews();
    const auto isOver = [](const Device &device) { return device.engine->contents().changes.isEmpty(); };
    for (int round = 0; round < 10 && !std::all_of(m_devices.begin(), m_devices.end(), isOver); ++round) {
        decideEverything(round);
        settle();
    }
    checkViews();
    for (int device = 0; device < 2; ++device) {
        if (!m_devices.at(size_t(device)).engine->contents().changes.isEmpty())
            complain(QStringLiteral("device %1 never comes to an end of its changes").arg(device));
    }
    m_outcome.complaints += m_ledger.complaints + m_portal.complaints;
    m_outcome.made = m_ledger.madeCount;
    m_outcome.stood = m_ledger.stoodCount;
    m_outcome.requests = m_portal.requests;
    return m_outcome;
}

/// Nothing goes wrong any more; what is on its way arrives, and everybody synchronises.
void Simulation::settle()
{
    note(QStringLiteral("-- settle"));
    for (Device &device : m_devices) {
        device.diesBefore = device.diesAfter = false;
        device.store->trouble.reset();
    }
    m_portal.hasCentre = {true, true};
    while (!m_late.isEmpty())
        happen({Do::Late});
    for (int round = 0; round < 8; ++round) {
        for (int device = 0; device < 2; ++device) {
            run(device);
            act(
                device, [](sync::Engine &engine) { engine.synchronise(); }, By::Engine);
            run(device);
        }
    }
}

void Simulation::decideEverything(int round)
{
    for (int device = 0; device < 2; ++device) {
        const QList<PendingChange> changes = changesIn(device, std::nullopt);
        for (const PendingChange &change : changes) {
            const bool isForMine =
                change.state == ChangeState::Conflict && change.theirs.user && round < 5 && change.number % 2;
            act(
                device,
                [&](sync::Engine &engine) {
                    const Decision decision{
                        isForMine ? Decision::Kind::KeepMine : Decision::Kind::KeepTheirs};
                    if (change.state != ChangeState::Conflict) {
                        static_cast<void>(engine.undo(change.number));
                    } else if (engine.decide(change, decision)) {
                        m_ledger.decided(device, change, decision, ++m_looks);
                    }
                },
                By::Person);
            note(QStringLiteral("-- %1 decides %2: %3")
                     .arg(device)
                     .arg(change.number)
                     .arg(told(*m_devices.at(size_t(device)).engine)));
        }
    }
}

/// What is shown is what the portal has, but for people about whom something is still to be decided.
void Simulation::checkViews()
{
    for (int device = 0; device < 2; ++device) {
        const sync::Engine &engine = *m_devices.at(size_t(device)).engine;
        if (m_portal.accounts.at(size_t(device)) == AccountType::User) {
            if (!engine.contents().users.isEmpty())
                complain(QStringLiteral("device %1 shows people whom its account may not see").arg(device));
            continue;
        }
        if (size_t(engine.contents().users.size()) != m_portal.people().size())
            complain(QStringLiteral("device %1 has other people than the portal").arg(device));
        for (const auto &[id, user] : m_portal.people()) {
            const CentreUser *known = engine.portalUser(id);
            const bool hasOpen = !engine.changesOf(id).isEmpty();
            if (!known || *known != user || (!hasOpen && engine.user(id) != std::optional(user)))
                complain(QStringLiteral("device %1 shows %2 otherwise than the portal").arg(device).arg(id));
        }
        if (engine.contents().users != m_devices.at(size_t(device)).disk.contents.users
            && engine.contents().users.size() != m_devices.at(size_t(device)).disk.contents.users.size())
            complain(QStringLiteral("device %1 has not kept what it shows").arg(device));
    }
}

} // namespace canolfan::test
