// Simulation: what happens to requests and replies on their way.

#include "schedules/simulation.h"

#include <algorithm>

namespace canolfan::test {

/// The portal may have done it.
static Failure uncertain(int which)
{
    static constexpr std::array kinds{FailureKind::TimedOut, FailureKind::ConnectionLost,
        FailureKind::ServerTrouble, FailureKind::BrokenReply, FailureKind::Cancelled,
        FailureKind::ForeignReply, FailureKind::Redirected};
    return Failure{kinds.at(size_t(which) % kinds.size())};
}

/// It never left.
static Failure unsent(int which)
{
    static constexpr std::array kinds{FailureKind::Unreachable, FailureKind::ProxyTrouble,
        FailureKind::CertificateExpired, FailureKind::ProxyPasswordWanted};
    return Failure{kinds.at(size_t(which) % kinds.size())};
}

/// The portal says so and has done nothing.
static Failure refusedForNow(int which)
{
    static constexpr std::array kinds{FailureKind::TooManyRequests, FailureKind::ServerTrouble,
        FailureKind::NotSignedIn, FailureKind::MfaRequired, FailureKind::Locked};
    const FailureKind kind = kinds.at(size_t(which) % kinds.size());
    return Failure{kind, {}, kind == FailureKind::TooManyRequests ? 2 : 0, {}};
}

bool Simulation::onTheNetwork(const Event &event)
{
    const qsizetype request = m_outgoing.isEmpty() ? -1 : event.a % m_outgoing.size();
    switch (event.what) {
    case Do::Go:
        return go(event.a % 2, 1 + event.b);
    case Do::Run:
        run(event.a % 2);
        return true;
    case Do::Deliver:
        if (request >= 0)
            deliver(request, true);
        return request >= 0;
    case Do::DeliverTwice:
        if (request >= 0) {
            m_late.append(m_outgoing.at(request));
            deliver(request, true);
        }
        return request >= 0;
    case Do::Reply:
    case Do::ReplyTwice: {
        if (m_replies.isEmpty())
            return false;
        const Reply reply = m_replies.takeAt(event.a % m_replies.size());
        arrive(reply);
        if (event.what == Do::ReplyTwice)
            arrive(reply);
        return true;
    }
    case Do::Late: {
        if (m_late.isEmpty())
            return false;
        const Message message = m_late.takeAt(event.a % m_late.size());
        note(QStringLiteral("late %1").arg(message.call.change.operation.toString()));
        m_portal.answer(message.device, message.call, true);
        return true;
    }
    default:
        return request >= 0 && lose(event);
    }
}

bool Simulation::lose(const Event &event)
{
    const qsizetype request = event.a % m_outgoing.size();
    const Message message = m_outgoing.at(request);
    const bool isSend = message.call.kind == sync::Call::Kind::Send;
    switch (event.what) {
    case Do::LoseBefore:
        fail(request, unsent(event.b));
        return true;
    case Do::LoseAfter:
        m_late.append(message);
        fail(request, uncertain(event.b));
        return true;
    case Do::LoseReply:
        deliver(request, false);
        arrive({message.device, message.call.ticket, {uncertain(event.b)}});
        return true;
    case Do::Trouble:
        fail(request, refusedForNow(event.b));
        return true;
    case Do::InProgress:
        if (!isSend || !m_script.isIdempotent)
            return false;
        m_late.append(message);
        fail(request, Failure{FailureKind::OperationInProgress, {}, 1, {}});
        return true;
    default:
        return false;
    }
}

void Simulation::deliver(qsizetype which, bool isReplyComing)
{
    const Message message = m_outgoing.takeAt(which);
    const sync::Answer answer = m_portal.answer(message.device, message.call);
    note(QStringLiteral("arrived %1 #%2: %3")
             .arg(message.device)
             .arg(message.call.ticket)
             .arg(answer.failure ? int(answer.failure->kind) : -1));
    if (isReplyComing)
        m_replies.append({message.device, message.call.ticket, answer});
}

void Simulation::arrive(const Reply &reply)
{
    act(
        reply.device, [&](sync::Engine &engine) { engine.answered(reply.ticket, reply.answer); }, By::Engine);
}

void Simulation::fail(qsizetype which, const Failure &failure)
{
    const Message message = m_outgoing.takeAt(which);
    note(QStringLiteral("lost %1 #%2: %3")
             .arg(message.device)
             .arg(message.call.ticket)
             .arg(int(failure.kind)));
    arrive({message.device, message.call.ticket, {failure}});
}

/// One after the other, the oldest first.
bool Simulation::go(int device, int count)
{
    bool hasGone = false;
    for (int number = 0; number < count; ++number) {
        const auto reply = std::find_if(m_replies.begin(), m_replies.end(),
            [device](const Reply &each) { return each.device == device; });
        if (reply != m_replies.end()) {
            const Reply taken = *reply;
            m_replies.erase(reply);
            arrive(taken);
            hasGone = true;
            continue;
        }
        const auto message = std::find_if(m_outgoing.begin(), m_outgoing.end(),
            [device](const Message &each) { return each.device == device; });
        if (message == m_outgoing.end())
            break;
        deliver(message - m_outgoing.begin(), true);
        hasGone = true;
    }
    return hasGone;
}

void Simulation::run(int device)
{
    constexpr int most = 2000;
    int steps = 0;
    while (go(device, 1) && steps < most)
        ++steps;
    const sync::Engine &engine = *m_devices.at(size_t(device)).engine;
    if (steps == most || !engine.isIdle())
        complain(QStringLiteral("device %1 does not come to the end of its round").arg(device));
}

} // namespace canolfan::test
