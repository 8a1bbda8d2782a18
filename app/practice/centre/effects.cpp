#include "practice/centre/effects.h"

namespace practice::effects {

void count(Transaction &transaction, const QString &key)
{
    transaction.run("INSERT INTO effect(operation, times) VALUES(?, 1)"
                    " ON CONFLICT(operation) DO UPDATE SET times = times + 1",
        {key});
}

QJsonObject all(Transaction &transaction)
{
    Rows rows = transaction.run("SELECT operation, times FROM effect");
    QJsonObject counts;
    while (rows.next()) {
        counts.insert(rows.text(0), rows.number(1));
    }
    return counts;
}

} // namespace practice::effects
