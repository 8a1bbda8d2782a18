#include "diagnose/checkconnection.h"

#include "addresscheck.h"

#include <QCoroSignal>

#include <algorithm>
#include <memory>
#include <vector>

namespace canolfan::diagnose {

/// The checks of all addresses, side by side.
class Checks : public QObject
{
    Q_OBJECT

public:
    Checks(const Means &means, const QList<CheckedAddress> &addresses, Progress progressed,
        const std::stop_token &stop)
        : m_progressed(std::move(progressed)), m_when(means.now())
    {
        for (const CheckedAddress &address : addresses)
            m_checks.push_back(std::make_unique<AddressCheck>(means, address, stop));
        for (const auto &check : m_checks) {
            connect(check.get(), &AddressCheck::changed, this, [this] { tell(); });
            connect(check.get(), &AddressCheck::finished, this, &Checks::finishIfAllHave);
        }
    }

    void begin()
    {
        for (const auto &check : m_checks)
            check->begin();
        m_hasBegun = true;
        finishIfAllHave();
    }

    bool isFinished() const { return m_hasBegun && std::ranges::all_of(m_checks, &AddressCheck::isFinished); }

    ConnectionReport report() const
    {
        ConnectionReport out{.when = m_when};
        for (const auto &check : m_checks)
            out.addresses.append(check->address());
        return out;
    }

Q_SIGNALS:
    void finished();

private:
    void tell() const
    {
        if (m_progressed)
            m_progressed(report());
    }

    void finishIfAllHave()
    {
        if (isFinished())
            Q_EMIT finished();
    }

    Progress m_progressed;
    QDateTime m_when;
    std::vector<std::unique_ptr<AddressCheck>> m_checks;
    bool m_hasBegun = false;
};

QCoro::Task<ConnectionReport> checkConnection(
    Means means, QList<CheckedAddress> addresses, Progress progressed, std::stop_token stop)
{
    Checks checks(means, addresses, progressed, stop);
    checks.begin();
    if (!checks.isFinished())
        co_await qCoro(&checks, &Checks::finished);
    const ConnectionReport report = checks.report();
    co_return report;
}

} // namespace canolfan::diagnose

#include "checkconnection.moc"
