#include "practice/pool/device_operations.h"

#include "practice/crypto/big_number.h"
#include "practice/pool/devices.h"
#include "practice/pool/pool_error.h"
#include "practice/pool/tokens.h"

#include <QJsonArray>

namespace practice::device_operations {

using namespace Qt::StringLiterals;
using devices::Device;

namespace {

constexpr int mostListed = 60;
constexpr qsizetype mostVerifierBytes = 385; ///< of the group's 3072 bits, with a zero byte in front

/// Whose computers are meant. Throws PoolError.
QString ownerIn(Transaction &transaction, const UserPool &pool, const QJsonObject &request)
{
    const QString token = requiredMember(request, u"AccessToken"_s);
    const QString owner = tokens::requireOwner(transaction, pool, token).id;
    if (!pool.tracksDevices) {
        throw PoolError{u"InvalidUserPoolConfigurationException"_s,
            u"Device tracking is not enabled for this user pool"_s};
    }
    return owner;
}

/// Throws PoolError.
Device deviceIn(Transaction &transaction, const UserPool &pool, const QJsonObject &request)
{
    const QString owner = ownerIn(transaction, pool, request);
    const auto device = devices::find(transaction, owner, requiredMember(request, u"DeviceKey"_s));
    if (!device) {
        throw pool_errors::deviceNotFound();
    }
    return *device;
}

/// A number of DeviceSecretVerifierConfig, in hex. AWS reads the bytes as Java's signed number.
QByteArray numberIn(const QJsonObject &config, const QString &member)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        requiredMember(config, member).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty() || decoded.decoded.size() > mostVerifierBytes) {
        throw pool_errors::invalidParameter(u"%1 is not a number in base64"_s.arg(member));
    }
    if (decoded.decoded.front() & 0x80) {
        throw pool_errors::invalidParameter(u"%1: Negative value is not allowed"_s.arg(member));
    }
    return BigNumber::fromBytes(decoded.decoded).hex();
}

srp::Verifier verifierIn(const QJsonObject &request)
{
    const QJsonObject config = request.value("DeviceSecretVerifierConfig"_L1).toObject();
    return {numberIn(config, u"Salt"_s), numberIn(config, u"PasswordVerifier"_s)};
}

QJsonObject attribute(QLatin1StringView name, const QString &value)
{
    return {{"Name"_L1, name}, {"Value"_L1, value}};
}

/// DeviceType; times in seconds.
QJsonObject documentOf(const Device &device)
{
    return {{"DeviceKey"_L1, device.key},
        {"DeviceAttributes"_L1,
            QJsonArray{attribute("device_status"_L1, u"valid"_s), attribute("device_name"_L1, device.name),
                attribute("dev:device_remembered_status"_L1,
                    device.remembered ? u"remembered"_s : u"not_remembered"_s)}},
        {"DeviceCreateDate"_L1, double(device.created) / 1000},
        {"DeviceLastModifiedDate"_L1, double(device.modified) / 1000},
        {"DeviceLastAuthenticatedDate"_L1, double(device.used) / 1000}};
}

} // namespace

QJsonObject confirm(const UserPool &pool, const QJsonObject &request)
{
    const auto verifier = verifierIn(request);
    return pool.database.write([&](Transaction &transaction) {
        Device device = deviceIn(transaction, pool, request);
        if (device.verifier) {
            throw PoolError{u"DeviceKeyExistsException"_s, u"The device is confirmed already"_s};
        }
        device.verifier = verifier;
        device.name = request.value("DeviceName"_L1).toString();
        device.remembered = true;
        device.modified = pool.clock.milliseconds();
        devices::save(transaction, device);
        return QJsonObject{{"UserConfirmationNecessary"_L1, false}};
    });
}

QJsonObject forget(const UserPool &pool, const QJsonObject &request)
{
    pool.database.write([&](Transaction &transaction) {
        devices::remove(transaction, deviceIn(transaction, pool, request));
    });
    return {};
}

QJsonObject get(const UserPool &pool, const QJsonObject &request)
{
    return pool.database.read([&](Transaction &transaction) {
        return QJsonObject{{"Device"_L1, documentOf(deviceIn(transaction, pool, request))}};
    });
}

QJsonObject list(const UserPool &pool, const QJsonObject &request)
{
    const int limit = qBound(1, request.value("Limit"_L1).toInt(mostListed), mostListed);
    return pool.database.read([&](Transaction &transaction) {
        const QString owner = ownerIn(transaction, pool, request);
        const auto found =
            devices::list(transaction, owner, request.value("PaginationToken"_L1).toString(), limit + 1);
        QJsonArray documents;
        for (const Device &device : found.first(std::min<qsizetype>(found.size(), limit))) {
            documents.append(documentOf(device));
        }
        QJsonObject reply{{"Devices"_L1, documents}};
        if (found.size() > limit) {
            reply.insert("PaginationToken"_L1, found[limit - 1].key);
        }
        return reply;
    });
}

QJsonObject updateStatus(const UserPool &pool, const QJsonObject &request)
{
    const QString status = request.value("DeviceRememberedStatus"_L1).toString();
    if (status != "remembered"_L1 && status != "not_remembered"_L1) {
        throw pool_errors::invalidParameter(
            u"1 validation error detected: Value at 'deviceRememberedStatus' failed to satisfy constraint: "
            "Member must satisfy enum value set: [not_remembered, remembered]"_s);
    }
    pool.database.write([&](Transaction &transaction) {
        Device device = deviceIn(transaction, pool, request);
        device.remembered = status == "remembered"_L1;
        device.modified = pool.clock.milliseconds();
        devices::save(transaction, device);
    });
    return {};
}

} // namespace practice::device_operations
