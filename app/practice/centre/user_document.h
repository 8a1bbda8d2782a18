#pragma once

#include "practice/centre/person.h"

#include <QByteArray>
#include <QJsonObject>

namespace practice {

/// The permissions that hold, by name: schema Permissions of the portal API.
QJsonObject permissionsDocument(AccountType type, Permissions granted);

/// The person as JSON: schema User of the portal API. `etag` with its quotes.
QByteArray userDocument(const Person &person, const QString &etag);

} // namespace practice
