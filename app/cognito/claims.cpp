#include "cognito/claims.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace canolfan::cognito {

QString subjectOf(const QByteArray &token)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return {};
    const QByteArray payload = QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding);
    return QJsonDocument::fromJson(payload).object().value(QLatin1String("sub")).toString();
}

} // namespace canolfan::cognito
