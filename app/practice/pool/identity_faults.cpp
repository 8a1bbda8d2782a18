#include "practice/pool/identity_faults.h"

namespace practice {

void IdentityFaults::order(const QByteArray &operation, const Refusal &refusal, int count)
{
    const std::lock_guard lock(m_mutex);
    m_errors.insert(operation, {refusal, count});
}

void IdentityFaults::orderChallenge(const QString &name, int count)
{
    const std::lock_guard lock(m_mutex);
    m_challenge = {{name, {}}, count};
}

IdentityFaults::Refusal IdentityFaults::takeError(const QByteArray &operation)
{
    const std::lock_guard lock(m_mutex);
    return m_errors.contains(operation) ? take(m_errors[operation]) : Refusal();
}

QString IdentityFaults::takeChallenge()
{
    const std::lock_guard lock(m_mutex);
    return take(m_challenge).type;
}

void IdentityFaults::orderHold(const QByteArray &operation, int count, int after)
{
    const std::lock_guard lock(m_mutex);
    m_holds.insert(operation, {count, after});
}

void IdentityFaults::release()
{
    const std::lock_guard lock(m_mutex);
    m_holds.clear();
    ++m_releases;
    m_released.notify_all();
}

void IdentityFaults::noteDone(const QByteArray &operation)
{
    std::unique_lock lock(m_mutex);
    ++m_done[operation];
    Hold &hold = m_holds[operation];
    if (hold.after > 0) {
        --hold.after;
        return;
    }
    if (hold.left <= 0) {
        return;
    }
    --hold.left;
    m_released.wait(lock, [this, seen = m_releases] { return m_releases != seen; });
}

QHash<QByteArray, int> IdentityFaults::done() const
{
    const std::lock_guard lock(m_mutex);
    return m_done;
}

IdentityFaults::Refusal IdentityFaults::take(Order &order)
{
    if (order.left <= 0) {
        return {};
    }
    --order.left;
    return order.what;
}

} // namespace practice
