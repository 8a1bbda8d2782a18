#include "practice/pool/steps.h"

#include "practice/centre/change_feed.h"
#include "practice/centre/people.h"
#include "practice/pool/attributes.h"
#include "practice/pool/challenges.h"
#include "practice/pool/credentials.h"
#include "practice/pool/devices.h"
#include "practice/pool/factors.h"
#include "practice/pool/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace practice::steps {

using namespace Qt::StringLiterals;

namespace {

/// Lists and objects inside ChallengeParameters are JSON in a text.
QString jsonText(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QJsonObject newPasswordRequired(Transaction &transaction, const UserPool &pool, const Person &person)
{
    QJsonObject known = attributes::of(person);
    known.remove("sub"_L1);
    // Everything in it is a text, as everything in ChallengeParameters is.
    for (auto each = known.begin(); each != known.end(); ++each) {
        if (each.value().isBool()) {
            each.value() = each.value().toBool() ? "true"_L1 : "false"_L1;
        }
    }
    QJsonArray required;
    const QStringList missing = attributes::missingOf(pool, person);
    for (const QString &name : missing) {
        required.append(u"userAttributes."_s + name);
    }
    return challenges::start(transaction, pool, person.id, u"NEW_PASSWORD_REQUIRED"_s,
        {{"requiredAttributes"_L1, jsonText(QJsonDocument(required))},
            {"userAttributes"_L1, jsonText(QJsonDocument(known))}});
}

QJsonObject mfaSetUp(Transaction &transaction, const UserPool &pool, const Person &person)
{
    const QJsonArray offered{QString(factors::app)};
    return challenges::start(transaction, pool, person.id, u"MFA_SETUP"_s,
        {{"MFAS_CAN_SETUP"_L1, jsonText(QJsonDocument(offered))}});
}

QJsonObject selectFactor(Transaction &transaction, const UserPool &pool, const Person &person,
    const QList<credentials::Factor> &enabled)
{
    QJsonArray kinds;
    for (const auto &factor : enabled) {
        kinds.append(factor.kind);
    }
    return challenges::start(transaction, pool, person.id, u"SELECT_MFA_TYPE"_s,
        {{"MFAS_CAN_CHOOSE"_L1, jsonText(QJsonDocument(kinds))}});
}

/// A factor's code, or which factor it shall be.
QJsonObject askForFactor(Transaction &transaction, const UserPool &pool, const Person &person,
    const QList<credentials::Factor> &enabled)
{
    const auto preferred =
        std::find_if(enabled.begin(), enabled.end(), [](const auto &factor) { return factor.preferred; });
    if (preferred == enabled.end() && enabled.size() > 1) {
        return selectFactor(transaction, pool, person, enabled);
    }
    return factors::challenge(
        transaction, pool, person, preferred == enabled.end() ? enabled.front().kind : preferred->kind);
}

bool isRemembered(
    Transaction &transaction, const UserPool &pool, const Person &person, const QString &deviceKey)
{
    const auto device = pool.tracksDevices && !deviceKey.isEmpty()
        ? devices::findConfirmed(transaction, person.id, deviceKey)
        : std::nullopt;
    return device && device->remembered;
}

/// The computer that signs in: the one it says it is, if that is known, or a new one.
devices::Device deviceIn(
    Transaction &transaction, const UserPool &pool, const QString &person, const QString &deviceKey)
{
    const qint64 now = pool.clock.milliseconds();
    auto device = devices::findConfirmed(transaction, person, deviceKey);
    if (!device) {
        return devices::make(transaction, pool.region, person, now);
    }
    device->used = now;
    devices::save(transaction, *device);
    return *device;
}

void noteSignIn(Transaction &transaction, const QString &id, qint64 now)
{
    // As they are by now: the sign-in itself may have changed them.
    auto person = people::byId(transaction, id);
    if (person) {
        person->lastSignIn = now;
        people::save(transaction, *person);
        change_feed::noteRecord(transaction, *person, now);
    }
}

QJsonObject withNewDevice(QJsonObject reply, const devices::Device &device)
{
    QJsonObject result = reply.value("AuthenticationResult"_L1).toObject();
    result.insert("NewDeviceMetadata"_L1,
        QJsonObject{{"DeviceKey"_L1, device.key}, {"DeviceGroupKey"_L1, device.groupKey}});
    reply.insert("AuthenticationResult"_L1, result);
    return reply;
}

} // namespace

QJsonObject afterPassword(
    Transaction &transaction, const UserPool &pool, const Person &person, const QString &deviceKey)
{
    const QString unheardOf = pool.faults.takeChallenge();
    if (!unheardOf.isEmpty()) {
        return challenges::start(transaction, pool, person.id, unheardOf, {});
    }
    const auto password = credentials::passwordOf(transaction, person.id);
    if (password && password->temporaryUntil) {
        return newPasswordRequired(transaction, pool, person);
    }
    const auto enabled = credentials::factorsOf(transaction, person.id);
    if (enabled.isEmpty() && pool.mfa == PoolMfa::On) {
        return mfaSetUp(transaction, pool, person);
    }
    if (isRemembered(transaction, pool, person, deviceKey)) {
        return challenges::start(transaction, pool, person.id, u"DEVICE_SRP_AUTH"_s, {}, deviceKey);
    }
    return enabled.isEmpty() ? afterFactor(transaction, pool, person, deviceKey)
                             : askForFactor(transaction, pool, person, enabled);
}

QJsonObject afterFactor(
    Transaction &transaction, const UserPool &pool, const Person &person, const QString &deviceKey)
{
    const qint64 now = pool.clock.milliseconds();
    noteSignIn(transaction, person.id, now);
    if (!pool.tracksDevices) {
        return tokens::issue(transaction, pool, person, sign_ins::start(transaction, person.id, {}, now));
    }
    const auto device = deviceIn(transaction, pool, person.id, deviceKey);
    const QJsonObject reply =
        tokens::issue(transaction, pool, person, sign_ins::start(transaction, person.id, device.key, now));
    return device.verifier ? reply : withNewDevice(reply, device);
}

} // namespace practice::steps
