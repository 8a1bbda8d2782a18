#pragma once

#include <QString>
#include <QUrl>

namespace canolfan::cognito {

/// Where a user pool is, as the portal's well-known document says.
struct UserPoolAddress
{
    QString region;
    QString userPoolId; ///< "<region>_<name>"
    QString clientId;
    QUrl endpoint;

    /// What SRP calls the pool: the part after the underscore (cognito.md 1).
    QString poolName() const { return userPoolId.section(QLatin1Char('_'), 1); }
};

} // namespace canolfan::cognito
