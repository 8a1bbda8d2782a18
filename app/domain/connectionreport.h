#pragma once

#include "domain/failure.h"

#include <QDateTime>
#include <QUrl>

#include <array>
#include <optional>

namespace canolfan {

/// What the program has to be able to reach (S53): the portal's own address, which names the other two; the
/// identity service; and the portal's data.
enum class NeededAddress
{
    Portal,
    Identity,
    Api
};

inline constexpr std::array allNeededAddresses{
    NeededAddress::Portal, NeededAddress::Identity, NeededAddress::Api};

/// What is looked at, one after the other. The proxy comes first: where there is one, it is the proxy's name
/// that has to be found, and the proxy finds the rest.
enum class CheckStage
{
    Proxy,
    NameLookUp,
    Connection, ///< TCP, up to the server
    Security, ///< TLS, with the trust that every call of the program has
    Reply, ///< HTTP
    Clock
};

inline constexpr std::array allCheckStages{CheckStage::Proxy, CheckStage::NameLookUp, CheckStage::Connection,
    CheckStage::Security, CheckStage::Reply, CheckStage::Clock};

/// How a stage came out. The comment says what the result's `subject`, `detail` and `number` hold.
enum class StageOutcome
{
    NotTried, ///< one before it failed, or somebody cancelled
    UnderWay,

    // As it should be
    NoProxy,
    ProxyInForce, ///< subject: its host and port
    NameFound, ///< subject: the name; detail: its addresses, with commas
    Connected, ///< number: milliseconds
    Trusted, ///< subject: who issued the certificate; detail: the version of TLS
    Answered, ///< number: the HTTP status
    ClockRight, ///< number: by how many seconds this computer is ahead
    NoTimeSaid, ///< the server did not say what time it has

    // Not so
    NameUnknown, ///< subject: the name
    NameServiceSilent, ///< subject: the name
    Refused, ///< subject: the host; number: the port
    Silent, ///< the same
    NoWay, ///< the same
    ClockWrong, ///< number: by how many seconds this computer is ahead
    Failed ///< `failure` says why
};

struct StageResult
{
    CheckStage stage = CheckStage::Proxy;
    StageOutcome outcome = StageOutcome::NotTried;
    QString subject{};
    QString detail{};
    qint64 number = 0;
    std::optional<Failure> failure{};

    bool operator==(const StageResult &) const = default;
};

bool hasFailed(const StageResult &result);
bool hasPassed(const StageResult &result);

struct CheckedAddress
{
    NeededAddress which;
    QUrl url{}; ///< empty: not known, because the portal's own address has never answered
    std::array<StageResult, allCheckStages.size()> stages{}; ///< in the order of allCheckStages

    explicit CheckedAddress(NeededAddress address, QUrl at = {});
    /// The one that failed, after which nothing was tried.
    const StageResult *failedStage() const;
    bool hasPassed() const;
};

/// What a connection check has found, or has found so far.
struct ConnectionReport
{
    QList<CheckedAddress> addresses{};
    QDateTime when{}; ///< by this computer's clock

    bool hasPassed() const;
};

/// For scripts.
QString idOf(NeededAddress address);
QString idOf(CheckStage stage);
QString idOf(StageOutcome outcome);

/// What a computer's clock may be wrong by: no more than what signed requests to Amazon's services allow.
inline constexpr qint64 clockTolerance = 300;

} // namespace canolfan
