#pragma once

#include <QFlags>
#include <QString>

#include <array>
#include <optional>

namespace canolfan {

/// What an account may be allowed to do in the portal (S15–S19, S43, S50).
enum class Permission
{
    AccessArrangements = 1 << 0,
    EntriesAndResults = 1 << 1,
    Iamis = 1 << 2,
    PastPapers = 1 << 3,
    ViewScripts = 1 << 4,
    ItemLevelData = 1 << 5,
    A2cKeys = 1 << 6 ///< comes with the account type; shown, never assigned
};
Q_DECLARE_FLAGS(Permissions, Permission)
Q_DECLARE_OPERATORS_FOR_FLAGS(Permissions)

/// In the order in which people see them ("How the matrix is read").
inline constexpr std::array allPermissions{Permission::AccessArrangements, Permission::EntriesAndResults,
    Permission::Iamis, Permission::PastPapers, Permission::ViewScripts, Permission::ItemLevelData,
    Permission::A2cKeys};

inline constexpr std::array assignablePermissions{Permission::AccessArrangements,
    Permission::EntriesAndResults, Permission::Iamis, Permission::PastPapers, Permission::ViewScripts,
    Permission::ItemLevelData};

/// The portal's name for it, such as "viewScripts".
QString idOf(Permission permission);
std::optional<Permission> permissionFromId(const QString &id);

} // namespace canolfan
