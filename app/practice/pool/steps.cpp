#include "practice/pool/steps.h"

#include "practice/pool/challenges.h"
#include "practice/pool/credentials.h"
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
    QJsonObject attributes = tokens::attributesOf(person);
    attributes.remove("sub"_L1);
    attributes.insert("email_verified"_L1, "true"_L1);
    return challenges::start(transaction, pool, person.id, u"NEW_PASSWORD_REQUIRED"_s,
        {{"requiredAttributes"_L1, jsonText(QJsonDocument(QJsonArray()))},
            {"userAttributes"_L1, jsonText(QJsonDocument(attributes))}});
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

} // namespace

QJsonObject afterPassword(Transaction &transaction, const UserPool &pool, const Person &person)
{
    const auto password = credentials::passwordOf(transaction, person.id);
    if (password && password->temporaryUntil) {
        return newPasswordRequired(transaction, pool, person);
    }
    const auto enabled = credentials::factorsOf(transaction, person.id);
    if (enabled.isEmpty()) {
        return pool.mfa == PoolMfa::On ? mfaSetUp(transaction, pool, person)
                                       : afterFactor(transaction, pool, person);
    }
    const auto preferred =
        std::find_if(enabled.begin(), enabled.end(), [](const auto &factor) { return factor.preferred; });
    if (preferred == enabled.end() && enabled.size() > 1) {
        return selectFactor(transaction, pool, person, enabled);
    }
    return factors::challenge(
        transaction, pool, person, preferred == enabled.end() ? enabled.front().kind : preferred->kind);
}

QJsonObject afterFactor(Transaction &transaction, const UserPool &pool, const Person &person)
{
    const auto signIn = sign_ins::start(transaction, person.id, pool.clock.milliseconds());
    return tokens::issue(transaction, pool, person, signIn);
}

} // namespace practice::steps
