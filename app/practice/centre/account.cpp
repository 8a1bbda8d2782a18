#include "practice/centre/account.h"

namespace practice {

using namespace Qt::StringLiterals;

QString textOf(AccountType type)
{
    switch (type) {
    case AccountType::ExamsOfficer:
        return u"examsOfficer"_s;
    case AccountType::Admin:
        return u"admin"_s;
    case AccountType::User:
        return u"user"_s;
    }
    return {};
}

std::optional<AccountType> accountTypeOf(const QString &text)
{
    for (const auto type : {AccountType::ExamsOfficer, AccountType::Admin, AccountType::User}) {
        if (textOf(type) == text) {
            return type;
        }
    }
    return std::nullopt;
}

QString textOf(Language language)
{
    return language == Language::Welsh ? u"cy"_s : u"en"_s;
}

std::optional<Language> languageOf(const QString &text)
{
    for (const auto language : {Language::English, Language::Welsh}) {
        if (textOf(language) == text) {
            return language;
        }
    }
    return std::nullopt;
}

QString textOf(State state)
{
    return state == State::Invited ? u"invited"_s : u"active"_s;
}

QString textOf(Permission permission)
{
    switch (permission) {
    case Permission::AccessArrangements:
        return u"accessArrangements"_s;
    case Permission::EntriesAndResults:
        return u"entriesAndResults"_s;
    case Permission::Iamis:
        return u"iamis"_s;
    case Permission::PastPapers:
        return u"pastPapers"_s;
    case Permission::ViewScripts:
        return u"viewScripts"_s;
    case Permission::ItemLevelData:
        return u"itemLevelData"_s;
    case Permission::A2cKeys:
        return u"a2cKeys"_s;
    }
    return {};
}

std::optional<Permission> permissionOf(const QString &text)
{
    for (const Permission permission : allPermissions) {
        if (textOf(permission) == text) {
            return permission;
        }
    }
    return std::nullopt;
}

} // namespace practice
