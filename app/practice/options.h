#pragma once

#include "practice/pool/user_pool.h"

#include <QStringList>

#include <optional>
#include <stdexcept>

namespace practice {

/// What the command line asks for.
struct Options
{
    enum class Command
    {
        Serve,
        Accounts,
        ResetMfa
    };

    Command command = Command::Serve;
    QString email; ///< of ResetMfa: whose factors
    QString folder;
    std::optional<int> port; ///< 0 is any free one; not given is the last one used
    std::optional<int> people; ///< of the first centre when it is new, the practice accounts included
    std::optional<QString> centre; ///< the first one's number
    int centres = 1; ///< at least; 2 gives a folder of one its second
    std::optional<PoolMfa> mfa;
    std::optional<bool> rotation; ///< of refresh tokens
    std::optional<bool> devices; ///< tracked and remembered
    std::optional<bool> mobile; ///< required of everybody
    bool idempotency = true; ///< false: a key is demanded, and nothing is made of it
    int latencyMilliseconds = 0;
    std::chrono::seconds accessToken = pool_times::accessToken;
    std::chrono::seconds refreshGrace = pool_times::refreshGrace;
    bool json = false;
};

/// The command line cannot be obeyed; the text is a sentence for the person. Exit code 2.
struct UsageError : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// Throws UsageError. Prints the help and ends the program for --help, and the version for --version.
Options parseOptions(const QStringList &arguments);

} // namespace practice
