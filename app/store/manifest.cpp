#include "manifest.h"

#include "cbor.h"
#include "sealing.h"

#include <QtEndian>

#include <ranges>

namespace canolfan::store {

namespace {

enum Key
{
    Generation = 1,
    Users,
    UserSum,
    Changes,
    ChangeSum,
    MetaRows,
    LastNumber
};

} // namespace

/// Of something sealed, or of a tag alone.
static std::array<quint64, 2> halves(QByteArrayView sealed)
{
    if (sealed.size() < Sealer::tagSize)
        return {};
    const char *const tag = sealed.data() + sealed.size() - Sealer::tagSize;
    return {qFromBigEndian<quint64>(tag), qFromBigEndian<quint64>(tag + 8)};
}

void TagSum::add(QByteArrayView sealed)
{
    const auto tag = halves(sealed);
    m_halves = {m_halves[0] + tag[0], m_halves[1] + tag[1]};
}

void TagSum::subtract(QByteArrayView sealed)
{
    const auto tag = halves(sealed);
    m_halves = {m_halves[0] - tag[0], m_halves[1] - tag[1]};
}

QByteArray TagSum::bytes() const
{
    QByteArray bytes(Sealer::tagSize, Qt::Uninitialized);
    qToBigEndian(m_halves[0], bytes.data());
    qToBigEndian(m_halves[1], bytes.data() + 8);
    return bytes;
}

std::optional<TagSum> TagSum::from(QByteArrayView bytes)
{
    if (bytes.size() != Sealer::tagSize)
        return std::nullopt;
    TagSum sum;
    sum.m_halves = halves(bytes);
    return sum;
}

QByteArray toBytes(const Manifest &manifest)
{
    FieldWriter fields;
    fields.number(Generation, manifest.generation);
    fields.number(Users, manifest.users);
    fields.bytes(UserSum, manifest.userSum.bytes());
    fields.number(Changes, manifest.changes);
    fields.bytes(ChangeSum, manifest.changeSum.bytes());
    FieldWriter rows;
    for (const auto &[row, version] : manifest.meta)
        rows.number(int(row), version);
    fields.part(MetaRows, rows.written());
    fields.number(LastNumber, qint64(manifest.lastNumber));
    return fields.written();
}

static std::map<qint64, qint64> versionsFrom(QByteArrayView bytes)
{
    std::map<qint64, qint64> versions;
    FieldReader rows(bytes);
    while (rows.next()) {
        const int row = rows.key();
        versions[row] = rows.number();
    }
    return versions;
}

std::optional<Manifest> manifestFrom(QByteArrayView bytes)
{
    Manifest manifest;
    std::optional<TagSum> users;
    std::optional<TagSum> changes;
    FieldReader fields(bytes);
    while (fields.next()) {
        switch (fields.key()) {
        case Generation:
            manifest.generation = fields.number();
            break;
        case Users:
            manifest.users = fields.number();
            break;
        case UserSum:
            users = TagSum::from(fields.bytes());
            break;
        case Changes:
            manifest.changes = fields.number();
            break;
        case ChangeSum:
            changes = TagSum::from(fields.bytes());
            break;
        case MetaRows:
            manifest.meta = versionsFrom(fields.part());
            break;
        case LastNumber:
            manifest.lastNumber = quint64(fields.number());
            break;
        }
    }
    if (fields.isBroken() || !users || !changes)
        return std::nullopt;
    manifest.userSum = *users;
    manifest.changeSum = *changes;
    return manifest;
}

void Outbox::put(quint64 number, QByteArrayView sealed, qint64 version, const QDateTime &madeAt)
{
    replace(number, Entry{sealed.last(Sealer::tagSize).toByteArray(), version, madeAt});
}

void Outbox::remove(quint64 number)
{
    replace(number, std::nullopt);
}

void Outbox::replace(quint64 number, std::optional<Entry> entry)
{
    std::optional<Entry> before;
    if (const auto found = m_entries.find(number); found != m_entries.end()) {
        before = std::move(found->second);
        m_sum.subtract(before->tag);
        m_entries.erase(found);
    }
    m_before.emplace_back(number, std::move(before));
    if (entry) {
        m_sum.add(entry->tag);
        m_entries.insert_or_assign(number, std::move(*entry));
    }
}

void Outbox::takeBack()
{
    const auto before = std::move(m_before);
    m_before.clear();
    for (const auto &[number, entry] : before | std::views::reverse)
        replace(number, entry);
    m_before.clear();
}

} // namespace canolfan::store
