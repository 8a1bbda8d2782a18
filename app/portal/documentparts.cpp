#include "documentparts.h"

namespace canolfan::portal {

using http::MemberReader;

Permissions permissionsFrom(const QJsonObject &document, std::optional<Failure> &failure)
{
    MemberReader reader(document, QStringLiteral("permissions."));
    Permissions permissions;
    for (const Permission permission : allPermissions)
        permissions.setFlag(permission, reader.boolean(idOf(permission)));
    if (reader.failure() && !failure)
        failure = reader.failure();
    return permissions;
}

Permissions permissionsIn(const QStringList &ids)
{
    Permissions permissions;
    for (const QString &id : ids) {
        if (const auto permission = permissionFromId(id))
            permissions |= *permission;
    }
    return permissions;
}

QDateTime momentFrom(MemberReader &reader, const QString &name)
{
    const QDateTime moment = QDateTime::fromString(reader.string(name), Qt::ISODateWithMs);
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime)
        reader.refuse(name);
    return moment.toUTC();
}

} // namespace canolfan::portal
