#pragma once

#include "practice/serve/exchange.h"
#include "practice/store/transaction.h"

#include <optional>

namespace practice {

/// Idempotency-Key (the IETF draft of that name; resources/portal-api.yaml): the first reply to a key is kept
/// for 24 hours, and given again to the same request. Keys belong to the person who sends them.
class KeptReplies
{
public:
    /// For one request. Throws Problem if its key is missing or no UUID.
    KeptReplies(Transaction &transaction, const QString &person, const Request &request, qint64 now);

    /// The reply given to the same request before, marked with Idempotency-Replayed. Throws Problem if the
    /// key came with another request.
    std::optional<Reply> find() const;
    void keep(const Reply &reply) const;

    /// The key of a request, as it stands in the change feed.
    static QString keyOf(const Request &request);

private:
    Transaction &m_transaction;
    QString m_person;
    QString m_key;
    QByteArray m_request; ///< a hash of what was asked
    qint64 m_now;
};

} // namespace practice
