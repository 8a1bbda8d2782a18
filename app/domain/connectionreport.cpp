#include "domain/connectionreport.h"

#include <algorithm>

namespace canolfan {

bool hasFailed(const StageResult &result)
{
    return result.outcome >= StageOutcome::NameUnknown;
}

bool hasPassed(const StageResult &result)
{
    return result.outcome > StageOutcome::UnderWay && !hasFailed(result);
}

CheckedAddress::CheckedAddress(NeededAddress address, QUrl at) : which(address), url(std::move(at))
{
    std::ranges::transform(
        allCheckStages, stages.begin(), [](CheckStage stage) { return StageResult{stage}; });
}

const StageResult *CheckedAddress::failedStage() const
{
    const auto found = std::ranges::find_if(stages, hasFailed);
    return found == stages.cend() ? nullptr : &*found;
}

bool CheckedAddress::hasPassed() const
{
    return std::ranges::all_of(stages, [](const StageResult &each) { return canolfan::hasPassed(each); });
}

bool ConnectionReport::hasPassed() const
{
    return !addresses.isEmpty() && std::ranges::all_of(addresses, &CheckedAddress::hasPassed);
}

QString idOf(NeededAddress address)
{
    switch (address) {
    case NeededAddress::Portal:
        return QStringLiteral("portal");
    case NeededAddress::Identity:
        return QStringLiteral("identity");
    case NeededAddress::Api:
        return QStringLiteral("api");
    }
    Q_UNREACHABLE();
}

QString idOf(CheckStage stage)
{
    switch (stage) {
    case CheckStage::Proxy:
        return QStringLiteral("proxy");
    case CheckStage::NameLookUp:
        return QStringLiteral("nameLookUp");
    case CheckStage::Connection:
        return QStringLiteral("connection");
    case CheckStage::Security:
        return QStringLiteral("security");
    case CheckStage::Reply:
        return QStringLiteral("reply");
    case CheckStage::Clock:
        return QStringLiteral("clock");
    }
    Q_UNREACHABLE();
}

QString idOf(StageOutcome outcome)
{
    static const std::array ids{QStringLiteral("notTried"), QStringLiteral("underWay"),
        QStringLiteral("noProxy"), QStringLiteral("proxyInForce"), QStringLiteral("nameFound"),
        QStringLiteral("connected"), QStringLiteral("trusted"), QStringLiteral("answered"),
        QStringLiteral("clockRight"), QStringLiteral("noTimeSaid"), QStringLiteral("nameUnknown"),
        QStringLiteral("nameServiceSilent"), QStringLiteral("refused"), QStringLiteral("silent"),
        QStringLiteral("noWay"), QStringLiteral("clockWrong"), QStringLiteral("failed")};
    static_assert(std::tuple_size_v<decltype(ids)> == std::size_t(StageOutcome::Failed) + 1);
    return ids.at(std::size_t(outcome));
}

} // namespace canolfan
