#include "cognito/step.h"

namespace canolfan::cognito {

QString idOf(Factor factor)
{
    switch (factor) {
    case Factor::AuthenticatorApp:
        return QStringLiteral("SOFTWARE_TOKEN_MFA");
    case Factor::TextMessage:
        return QStringLiteral("SMS_MFA");
    case Factor::Email:
        return QStringLiteral("EMAIL_OTP");
    }
    Q_UNREACHABLE();
}

std::optional<Factor> factorFromId(const QString &id)
{
    for (const Factor factor : {Factor::AuthenticatorApp, Factor::TextMessage, Factor::Email}) {
        if (id == idOf(factor))
            return factor;
    }
    return std::nullopt;
}

QString idOf(Attribute attribute)
{
    switch (attribute) {
    case Attribute::GivenName:
        return QStringLiteral("given_name");
    case Attribute::FamilyName:
        return QStringLiteral("family_name");
    case Attribute::PhoneNumber:
        return QStringLiteral("phone_number");
    }
    Q_UNREACHABLE();
}

std::optional<Attribute> attributeFromId(const QString &id)
{
    for (const Attribute attribute : {Attribute::GivenName, Attribute::FamilyName, Attribute::PhoneNumber}) {
        if (id == idOf(attribute))
            return attribute;
    }
    return std::nullopt;
}

} // namespace canolfan::cognito
