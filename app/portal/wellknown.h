#pragma once

#include "cognito/address.h"
#include "domain/passwordpolicy.h"
#include "http/client.h"

#include <QJsonObject>

#include <optional>

namespace canolfan::portal {

/// Present where the portal is a practice portal: a mark is shown, and its sign-ins and mails are one click
/// away.
struct PracticeAddress
{
    QUrl accounts;
    QUrl inbox;
};

/// What one address says about a portal: <origin>/.well-known/canolfan.json, or a file with the same members.
struct WellKnown
{
    QString name;
    cognito::UserPoolAddress identity;
    QUrl apiBase;
    PasswordPolicy passwordPolicy; ///< Cognito's default where the document says nothing of it
    std::optional<PracticeAddress> practice;
    QJsonObject document; ///< all of it, to be kept for a start without a network
};

/// Where a portal has it.
QString wellKnownPath();

/// Every address in it must be https. Failures: BrokenReply (subject: the member).
Result<WellKnown> wellKnownFrom(const QJsonObject &document);

/// Failures: the way there, NotAPortal.
QCoro::Task<Result<WellKnown>> discover(http::Client *client, QUrl portal, std::stop_token stop = {});

} // namespace canolfan::portal
