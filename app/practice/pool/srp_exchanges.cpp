#include "practice/pool/srp_exchanges.h"

#include <QCryptographicHash>

namespace practice::srp_exchanges {

namespace {

QByteArray hashOf(const QByteArray &secretBlock)
{
    return QCryptographicHash::hash(secretBlock, QCryptographicHash::Sha256);
}

} // namespace

void remember(Transaction &transaction, const QByteArray &secretBlock, const Exchange &exchange, qint64 now)
{
    transaction.run("DELETE FROM srp_exchange WHERE expires < ?", {now});
    transaction.run("INSERT INTO srp_exchange(block, username, email, person, session_key, expires)"
                    " VALUES(?, ?, ?, ?, ?, ?)",
        {hashOf(secretBlock), exchange.username, exchange.email, exchange.person, exchange.sessionKey,
            exchange.expires});
}

std::optional<Exchange> take(Transaction &transaction, const QByteArray &secretBlock)
{
    const QByteArray hash = hashOf(secretBlock);
    Exchange exchange;
    {
        Rows rows = transaction.run(
            "SELECT username, email, person, session_key, expires FROM srp_exchange WHERE block = ?", {hash});
        if (!rows.next()) {
            return std::nullopt;
        }
        exchange = {rows.text(0), rows.text(1), rows.text(2), rows.bytes(3), rows.number(4)};
    }
    transaction.run("DELETE FROM srp_exchange WHERE block = ?", {hash});
    return exchange;
}

} // namespace practice::srp_exchanges
