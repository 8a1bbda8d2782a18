#pragma once

#include "domain/permission.h"

#include <QString>

#include <optional>

namespace canolfan {

/// What people of one kind in a centre have, under a name such as "Teacher".
struct AccessTemplate
{
    QString name; ///< 1–60 characters, chosen by whoever made it
    Permissions permissions{}; ///< assignable ones only

    bool operator==(const AccessTemplate &) const = default;
};

/// For the settings file: the portal's ids of the permissions, then the name, such as
/// "iamis pastPapers: Teacher".
QString textOf(const AccessTemplate &named);
/// nullopt: not one that this version wrote. A permission that it does not know makes it none: half a
/// template would give or take what nobody has chosen.
std::optional<AccessTemplate> accessTemplateFromText(const QString &text);

/// Names are one name in whatever case.
bool isSameName(const QString &left, const QString &right);

} // namespace canolfan
