#include "domain/permission.h"

namespace canolfan {

QString idOf(Permission permission)
{
    switch (permission) {
    case Permission::AccessArrangements:
        return QStringLiteral("accessArrangements");
    case Permission::EntriesAndResults:
        return QStringLiteral("entriesAndResults");
    case Permission::Iamis:
        return QStringLiteral("iamis");
    case Permission::PastPapers:
        return QStringLiteral("pastPapers");
    case Permission::ViewScripts:
        return QStringLiteral("viewScripts");
    case Permission::ItemLevelData:
        return QStringLiteral("itemLevelData");
    case Permission::A2cKeys:
        return QStringLiteral("a2cKeys");
    }
    Q_UNREACHABLE();
}

std::optional<Permission> permissionFromId(const QString &id)
{
    for (const Permission permission : allPermissions) {
        if (id == idOf(permission))
            return permission;
    }
    return std::nullopt;
}

} // namespace canolfan
