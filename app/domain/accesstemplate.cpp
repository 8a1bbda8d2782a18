#include "domain/accesstemplate.h"

#include <QStringList>

namespace canolfan {

static constexpr qsizetype longestName = 60;

QString textOf(const AccessTemplate &named)
{
    QStringList ids;
    for (const Permission permission : assignablePermissions) {
        if (named.permissions.testFlag(permission))
            ids << idOf(permission);
    }
    return QStringLiteral("%1: %2").arg(ids.join(QLatin1Char(' ')), named.name);
}

std::optional<AccessTemplate> accessTemplateFromText(const QString &text)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    AccessTemplate read{text.mid(colon + 1).trimmed().left(longestName)};
    if (colon < 0 || read.name.isEmpty())
        return std::nullopt;
    for (const QString &id : text.left(colon).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const std::optional<Permission> permission = permissionFromId(id);
        if (!permission || *permission == Permission::A2cKeys)
            return std::nullopt;
        read.permissions |= *permission;
    }
    return read;
}

bool isSameName(const QString &left, const QString &right)
{
    return left.trimmed().toCaseFolded() == right.trimmed().toCaseFolded();
}

} // namespace canolfan
