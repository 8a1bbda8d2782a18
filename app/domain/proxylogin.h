#pragma once

#include <QString>

namespace canolfan {

/// What the network's proxy has to be told. Kept in memory only, never logged.
struct ProxyLogin
{
    QString user{};
    QString password{};
};

/// What somebody is to be asked for.
struct ProxyQuestion
{
    QString proxy{}; ///< host and port, as shown to people
    bool wrongBefore = false; ///< the last answer, or what the system's settings have, was not accepted
};

} // namespace canolfan
