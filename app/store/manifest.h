#pragma once

#include <QByteArray>
#include <QDateTime>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace canolfan::store {

/// The sum of the tags of sealed rows. A tag cannot be foreseen without the key, so rows that come to the
/// same sum are the same rows: none is missing, and none is an earlier one that has come back.
class TagSum
{
public:
    void add(QByteArrayView sealed);
    void subtract(QByteArrayView sealed);

    QByteArray bytes() const;
    static std::optional<TagSum> from(QByteArrayView bytes);

    bool operator==(const TagSum &) const = default;

private:
    std::array<quint64, 2> m_halves{}; ///< each modulo 2^64
};

/// What a whole copy consists of, as of a commit; sealed in a row of its own.
struct Manifest
{
    qint64 generation = 0; ///< the number of the commit
    qint64 users = 0;
    TagSum userSum{};
    qint64 changes = 0;
    TagSum changeSum{};
    quint64 lastNumber = 0; ///< the highest that a change has ever had: no number is given twice
    std::map<qint64, qint64> meta{}; ///< of each row of the table meta but its own, the commit that wrote it

    bool operator==(const Manifest &) const = default;
};

QByteArray toBytes(const Manifest &manifest);
std::optional<Manifest> manifestFrom(QByteArrayView bytes);

/// The rows of the table meta.
enum class Meta
{
    Manifest = 1,
    Cursor,
    Profile,
    Catalogue,
    Contact
};

/// What is unsent, in clear: how many changes, since when; and of which commit of which copy that is said.
struct Unsent
{
    qint64 epoch = 0; ///< at random, of this copy
    qint64 generation = 0;
    int count = 0;
    QDateTime since{}; ///< when the oldest of them was made; invalid: not known, or there is none
};

/// What is unsent, by number.
class Outbox
{
public:
    struct Entry
    {
        QByteArray tag; ///< of its row
        qint64 version = 0; ///< of its row
        QDateTime madeAt{};
    };

    /// A row as it was sealed in this commit.
    void put(quint64 number, QByteArrayView sealed, qint64 version, const QDateTime &madeAt);
    void remove(quint64 number);

    const std::map<quint64, Entry> &entries() const { return m_entries; }
    int count() const { return int(m_entries.size()); }
    QDateTime since() const { return m_entries.empty() ? QDateTime() : m_entries.begin()->second.madeAt; }
    const TagSum &sum() const { return m_sum; }

    /// As it was at the last settle().
    void takeBack();
    void settle() { m_before.clear(); }

private:
    void replace(quint64 number, std::optional<Entry> entry);

    std::map<quint64, Entry> m_entries;
    TagSum m_sum;
    std::vector<std::pair<quint64, std::optional<Entry>>> m_before; ///< of what has been replaced, in order
};

} // namespace canolfan::store
