#pragma once

#include "practice/crypto/srp.h"
#include "practice/store/transaction.h"

#include <QList>
#include <QString>

#include <optional>

/// The computers that people sign in from, where the pool tracks them (cognito.md section 3.1). One is made
/// with the tokens of a sign-in, and is nothing until its owner confirms it with a verifier of the secret
/// that is kept there. Times in milliseconds.
namespace practice::devices {

struct Device
{
    QString key; ///< <region>_<uuid>
    QString person;
    QString groupKey;
    QString name;
    std::optional<srp::Verifier> verifier; ///< null until it is confirmed
    bool remembered = false; ///< stands in for a second factor
    qint64 created = 0;
    qint64 modified = 0;
    qint64 used = 0; ///< the last sign-in
};

/// A new one, unconfirmed. Older ones that were never confirmed are forgotten with the refresh tokens' time.
Device make(Transaction &transaction, const QString &region, const QString &person, qint64 now);
/// Somebody's, confirmed or not; null if the key is nobody's or somebody else's.
std::optional<Device> find(Transaction &transaction, const QString &person, const QString &key);
/// The same if it is confirmed.
std::optional<Device> findConfirmed(Transaction &transaction, const QString &person, const QString &key);
/// Somebody's confirmed ones whose keys come after `afterKey`, by key.
QList<Device> list(Transaction &transaction, const QString &person, const QString &afterKey, int limit);

void save(Transaction &transaction, const Device &device);
void remove(Transaction &transaction, const Device &device);
void removeAll(Transaction &transaction, const QString &person);

} // namespace practice::devices
