#pragma once

#include "store/datakey.h"

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace canolfan::store {

/// Which row something sealed belongs to. It is authenticated along, so that what has been moved to another
/// row does not open there.
struct RowId
{
    enum class Table : char
    {
        Users = 'u',
        Changes = 'c',
        Meta = 'm',
        Reviews = 'r' ///< a file of its own
    };
    Table table;
    QByteArray id; ///< within the table
    qint64 version = 0; ///< the commit that has written it

    static RowId ofUser(const QByteArray &userKey, qint64 version)
    {
        return {Table::Users, userKey, version};
    }
    static RowId ofChange(qint64 number, qint64 version);
    static RowId ofMeta(qint64 what, qint64 version);
};

/// Seals and opens rows: AES-256-GCM with a random nonce of 96 bits, so one key is good for 2^32 rows (NIST
/// SP 800-38D, 8.3): writing 50,000 people anew every day for two centuries. What is sealed along is the
/// row's RowId and the schema. The key schedule is set once.
class Sealer
{
public:
    static constexpr int tagSize = 16;
    static constexpr int overhead = 12 + tagSize;

    Sealer(const DataKey &key, int schema);
    ~Sealer();
    Q_DISABLE_COPY_MOVE(Sealer)

    /// nonce ‖ ciphertext ‖ tag. Empty: the system gives no random numbers.
    QByteArray seal(const RowId &row, QByteArrayView plain);
    /// false: not sealed for this row with this key, or damaged. `plain` is reused from row to row.
    bool open(const RowId &row, QByteArrayView sealed, QByteArray &plain);

    /// What stands in a row for somebody's id: an HMAC of it, so that ids do not leak.
    QByteArray userKey(const QString &userId);
    /// By which a copy is known to be this key's, without opening anything.
    QByteArray mark();
    /// An HMAC of what is to be read without the key, but not to be changed without it.
    QByteArray signature(QByteArrayView text);

private:
    struct Contexts;
    std::unique_ptr<Contexts> m_contexts;
    int m_schema;
    QByteArray m_along; ///< the row and the schema as bytes, reused
};

} // namespace canolfan::store
