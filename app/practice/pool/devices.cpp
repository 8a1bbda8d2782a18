#include "practice/pool/devices.h"

#include "practice/crypto/random.h"
#include "practice/pool/user_pool.h"

namespace practice::devices {

using namespace Qt::StringLiterals;

namespace {

Device deviceOf(const Rows &rows)
{
    Device device{rows.text(0), rows.text(1), rows.text(2), rows.text(3), std::nullopt, rows.number(6) != 0,
        rows.number(7), rows.number(8), rows.number(9)};
    if (!rows.isNull(5)) {
        device.verifier = srp::Verifier{rows.text(4).toLatin1(), rows.text(5).toLatin1()};
    }
    return device;
}

QVariant hex(const std::optional<srp::Verifier> &verifier, QByteArray srp::Verifier::*part)
{
    return verifier ? QVariant(QString::fromLatin1((*verifier).*part)) : QVariant();
}

} // namespace

#define DEVICE_COLUMNS "key, person, group_key, name, salt, verifier, remembered, created, modified, used"

Device make(Transaction &transaction, const QString &region, const QString &person, qint64 now)
{
    transaction.run("DELETE FROM device WHERE verifier IS NULL AND created < ?",
        {now - milliseconds(pool_times::refreshToken)});
    Device device;
    device.key = region + u'_' + randomUuid();
    device.person = person;
    // As AWS makes it: a dash and eight characters.
    device.groupKey =
        u'-' + randomText(8, u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"_s);
    device.created = device.modified = device.used = now;
    save(transaction, device);
    return device;
}

std::optional<Device> find(Transaction &transaction, const QString &person, const QString &key)
{
    Rows rows =
        transaction.run("SELECT " DEVICE_COLUMNS " FROM device WHERE key = ? AND person = ?", {key, person});
    return rows.next() ? std::optional(deviceOf(rows)) : std::nullopt;
}

std::optional<Device> findConfirmed(Transaction &transaction, const QString &person, const QString &key)
{
    auto device = find(transaction, person, key);
    return device && device->verifier ? device : std::nullopt;
}

QList<Device> list(Transaction &transaction, const QString &person, const QString &afterKey, int limit)
{
    Rows rows = transaction.run("SELECT " DEVICE_COLUMNS " FROM device"
                                " WHERE person = ? AND verifier IS NOT NULL AND key > ? ORDER BY key LIMIT ?",
        {person, afterKey, limit});
    QList<Device> devices;
    while (rows.next()) {
        devices.append(deviceOf(rows));
    }
    return devices;
}

void save(Transaction &transaction, const Device &device)
{
    transaction.run("INSERT OR REPLACE INTO device(" DEVICE_COLUMNS ") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {device.key, device.person, device.groupKey, device.name, hex(device.verifier, &srp::Verifier::salt),
            hex(device.verifier, &srp::Verifier::value), device.remembered, device.created, device.modified,
            device.used});
}

#undef DEVICE_COLUMNS

void remove(Transaction &transaction, const Device &device)
{
    transaction.run("DELETE FROM device WHERE key = ?", {device.key});
}

void removeAll(Transaction &transaction, const QString &person)
{
    transaction.run("DELETE FROM device WHERE person = ?", {person});
}

} // namespace practice::devices
