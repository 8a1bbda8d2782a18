#pragma once

#include "practice/store/transaction.h"

#include <QString>

#include <optional>

/// What the server remembers between the two steps of a password proof. The client's SECRET_BLOCK stands for
/// it; only the block's hash is kept. Times in milliseconds.
namespace practice::srp_exchanges {

struct Exchange
{
    QString username; ///< USER_ID_FOR_SRP
    QString email; ///< as which Cognito knows the person, too
    QString person; ///< empty if nobody can sign in like this
    QByteArray sessionKey;
    qint64 expires = 0;
};

void remember(Transaction &transaction, const QByteArray &secretBlock, const Exchange &exchange, qint64 now);
/// Finds what a secret block stands for, expired or not, and forgets it: a block works once.
std::optional<Exchange> take(Transaction &transaction, const QByteArray &secretBlock);

} // namespace practice::srp_exchanges
