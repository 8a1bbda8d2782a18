#pragma once

#include <QString>
#include <QStringList>

/// What an email address must be to be invited (S13). Pure functions.
namespace practice::school_address {

/// local@domain as RFC 5321 allows it without quotes, in ASCII, with a dot in the domain; 254 characters at
/// most.
bool isWellFormed(const QString &address);

/// Of one of the centre's domains; where the portal knows none, not of a provider of personal addresses.
bool isSchools(const QString &address, const QStringList &centreDomains);

} // namespace practice::school_address
