#pragma once

#include "practice/centre/person.h"

#include <QByteArray>
#include <QJsonObject>

namespace practice {

/// The permissions that hold, by name: schema Permissions of the portal API.
QJsonObject permissionsDocument(AccountType type, Permissions granted);

/// Somebody of a centre as JSON: schema User of the portal API. `etag` with its quotes.
QByteArray userDocument(const Member &member, const QString &etag);

} // namespace practice
