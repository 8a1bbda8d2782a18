#include "practice/pool/identity_faults.h"

namespace practice {

void IdentityFaults::order(const QByteArray &operation, const QString &errorType, int count)
{
    const std::lock_guard lock(m_mutex);
    m_errors.insert(operation, {errorType, count});
}

void IdentityFaults::orderChallenge(const QString &name, int count)
{
    const std::lock_guard lock(m_mutex);
    m_challenge = {name, count};
}

QString IdentityFaults::takeError(const QByteArray &operation)
{
    const std::lock_guard lock(m_mutex);
    return m_errors.contains(operation) ? take(m_errors[operation]) : QString();
}

QString IdentityFaults::takeChallenge()
{
    const std::lock_guard lock(m_mutex);
    return take(m_challenge);
}

QString IdentityFaults::take(Order &order)
{
    if (order.left <= 0) {
        return {};
    }
    --order.left;
    return order.what;
}

} // namespace practice
