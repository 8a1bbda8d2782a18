#pragma once

#include <QString>

#include <array>
#include <optional>

namespace canolfan {

/// S38
enum class AccountType
{
    ExamsOfficer,
    Admin,
    User
};

inline constexpr std::array allAccountTypes{AccountType::ExamsOfficer, AccountType::Admin, AccountType::User};

/// The portal's name for it: "examsOfficer", "admin" or "user".
QString idOf(AccountType type);
std::optional<AccountType> accountTypeFromId(const QString &id);

} // namespace canolfan
