#include "domain/accounttype.h"

namespace canolfan {

QString idOf(AccountType type)
{
    switch (type) {
    case AccountType::ExamsOfficer:
        return QStringLiteral("examsOfficer");
    case AccountType::Admin:
        return QStringLiteral("admin");
    case AccountType::User:
        return QStringLiteral("user");
    }
    Q_UNREACHABLE();
}

std::optional<AccountType> accountTypeFromId(const QString &id)
{
    for (const AccountType type : allAccountTypes) {
        if (id == idOf(type))
            return type;
    }
    return std::nullopt;
}

} // namespace canolfan
