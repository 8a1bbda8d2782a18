#pragma once

#include <QString>

#include <optional>

namespace practice {

/// S38. The texts are those of the portal API.
enum class AccountType
{
    ExamsOfficer,
    Admin,
    User
};
QString textOf(AccountType type);
std::optional<AccountType> accountTypeOf(const QString &text);

/// S11: the language of the mails that somebody is sent.
enum class Language
{
    English,
    Welsh
};
QString textOf(Language language);
std::optional<Language> languageOf(const QString &text);

/// Invited: has a temporary password and has never signed in.
enum class State
{
    Active,
    Invited
};
QString textOf(State state);

/// What can be granted, in the order shown ("How the matrix is read"), and A2C Keys, which is shown only. The
/// numbers are stored: never change one.
enum class Permission
{
    AccessArrangements = 0,
    EntriesAndResults = 1,
    Iamis = 2,
    PastPapers = 3,
    ViewScripts = 4,
    ItemLevelData = 5,
    A2cKeys = 6,
};
inline constexpr Permission allPermissions[] = {
    Permission::AccessArrangements,
    Permission::EntriesAndResults,
    Permission::Iamis,
    Permission::PastPapers,
    Permission::ViewScripts,
    Permission::ItemLevelData,
    Permission::A2cKeys,
};
QString textOf(Permission permission);
std::optional<Permission> permissionOf(const QString &text);

/// A set of permissions.
class Permissions
{
public:
    constexpr Permissions() = default;
    constexpr explicit Permissions(unsigned stored) : m_bits(stored & 0x7f) { }
    static constexpr Permissions all() { return Permissions(0x7f); }

    constexpr bool has(Permission permission) const { return m_bits >> unsigned(permission) & 1u; }
    constexpr void set(Permission permission, bool on)
    {
        const unsigned bit = 1u << unsigned(permission);
        m_bits = on ? m_bits | bit : m_bits & ~bit;
    }
    /// As it is stored.
    constexpr unsigned stored() const { return m_bits; }
    constexpr bool operator==(const Permissions &) const = default;

private:
    unsigned m_bits = 0;
};

} // namespace practice
