#include "practice/centre/access_tokens.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 leewaySeconds = 30;

std::optional<QByteArray> decoded(const QByteArray &part)
{
    const auto result = QByteArray::fromBase64Encoding(
        part, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(result.decoded) : std::nullopt;
}

std::optional<QJsonObject> object(const QByteArray &part)
{
    const auto text = decoded(part);
    const auto document = text ? QJsonDocument::fromJson(*text) : QJsonDocument();
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace

std::optional<QString> AccessTokens::owner(const QByteArray &token) const
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3) {
        return std::nullopt;
    }
    const auto header = object(parts[0]);
    const auto signature = decoded(parts[2]);
    // `crit` names extensions that must be understood (RFC 7515 section 4.1.11); we understand none.
    if (!header || !signature || header->value("alg"_L1) != "RS256"_L1 || header->contains("crit"_L1)) {
        return std::nullopt;
    }
    if (!m_keys.verify(header->value("kid"_L1).toString(), parts[0] + '.' + parts[1], *signature)) {
        return std::nullopt;
    }
    const auto claims = object(parts[1]);
    if (!claims || !isForUs(*claims) || !isPresent(*claims)) {
        return std::nullopt;
    }
    return claims->value("sub"_L1).toString();
}

bool AccessTokens::isForUs(const QJsonObject &claims) const
{
    return claims.value("iss"_L1) == m_issuer && claims.value("client_id"_L1) == m_clientId
        && claims.value("token_use"_L1) == "access"_L1 && !claims.value("sub"_L1).toString().isEmpty();
}

bool AccessTokens::isPresent(const QJsonObject &claims) const
{
    const qint64 now = m_clock.seconds();
    const QJsonValue expires = claims.value("exp"_L1);
    const QJsonValue issued = claims.value("iat"_L1);
    const QJsonValue notBefore = claims.value("nbf"_L1);
    return expires.isDouble() && now < expires.toInteger() + leewaySeconds && issued.isDouble()
        && issued.toInteger() <= now + leewaySeconds
        && (notBefore.isUndefined()
            || (notBefore.isDouble() && notBefore.toInteger() <= now + leewaySeconds));
}

} // namespace practice
