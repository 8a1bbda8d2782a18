#pragma once

#include "domain/permission.h"
#include "http/json.h"

#include <QDateTime>

/// What several of the readers in documents.h are made of.
namespace canolfan::portal {

/// A word of the contract's lists; one that is not in it is refused like a wrong type.
template <typename Value>
Value known(http::MemberReader &reader, const QString &name, std::optional<Value> (*parse)(const QString &),
    Value otherwise)
{
    const std::optional<Value> value = parse(reader.string(name));
    if (!value)
        reader.refuse(name);
    return value.value_or(otherwise);
}

/// Every permission of the contract must be there and a boolean. Ones that this version does not know are
/// passed over.
Permissions permissionsFrom(const QJsonObject &document, std::optional<Failure> &failure);

/// A list of those that hold. Ones that this version does not know are passed over.
Permissions permissionsIn(const QStringList &ids);

/// RFC 3339, in UTC. A time without a zone is refused, since nobody could say when it is.
QDateTime momentFrom(http::MemberReader &reader, const QString &name);

} // namespace canolfan::portal
