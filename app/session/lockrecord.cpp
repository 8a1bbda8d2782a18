#include "session/lockrecord.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace canolfan::session {

// Short, for an entry holds 2,400 bytes; never given another meaning, for an earlier version may read them.
static constexpr QLatin1String lockedKey("locked");
static constexpr QLatin1String emailKey("email");
static constexpr QLatin1String wrongKey("wrong");
static constexpr QLatin1String scryptKey("scrypt");
static constexpr QLatin1String costKey("n");
static constexpr QLatin1String saltKey("salt");
static constexpr QLatin1String derivedKey("key");

static QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

static QByteArray bytesAt(const QJsonObject &object, QLatin1String key)
{
    return QByteArray::fromBase64(object.value(key).toString().toLatin1());
}

QByteArray toBytes(const LockRecord &record)
{
    QJsonObject object{
        {lockedKey, record.locked}, {emailKey, record.email}, {wrongKey, record.wrongPasswords}};
    if (record.verifier)
        object.insert(scryptKey,
            QJsonObject{{costKey, qint64(record.verifier->cost)}, {saltKey, base64(record.verifier->salt)},
                {derivedKey, base64(record.verifier->key)}});
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<LockRecord> lockRecordFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const int wrong = object.value(wrongKey).toInt(-1);
    if (!object.value(lockedKey).isBool() || !object.value(emailKey).isString() || wrong < 0)
        return std::nullopt;
    LockRecord record{
        object.value(lockedKey).toBool(), object.value(emailKey).toString(), std::nullopt, wrong};
    if (!object.contains(scryptKey))
        return record;
    const QJsonObject scrypt = object.value(scryptKey).toObject();
    const PasswordVerifier verifier{
        quint64(scrypt.value(costKey).toInteger()), bytesAt(scrypt, saltKey), bytesAt(scrypt, derivedKey)};
    if (!isUsable(verifier))
        return std::nullopt;
    record.verifier = verifier;
    return record;
}

std::chrono::seconds waitAfter(int wrongPasswords)
{
    static constexpr std::chrono::seconds longest = std::chrono::minutes(15);
    if (wrongPasswords <= 0)
        return std::chrono::seconds(0);
    // 2^10 s is beyond the longest; more would only overflow.
    return std::min(longest, std::chrono::seconds(1 << std::min(wrongPasswords - 1, 10)));
}

} // namespace canolfan::session
