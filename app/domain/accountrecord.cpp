#include "domain/accountrecord.h"

#include <algorithm>

namespace canolfan {

static constexpr std::array tellable{Mfa::None, Mfa::App, Mfa::Text, Mfa::Email};

const Gift *AccountRecord::giftOf(Permission permission) const
{
    const auto found = std::ranges::find_if(
        given, [permission](const Gift &gift) { return gift.permissions.testFlag(permission); });
    return found == given.cend() ? nullptr : &*found;
}

const Gift *AccountRecord::giftOfAccountType() const
{
    const auto found = std::ranges::find(given, true, &Gift::accountType);
    return found == given.cend() ? nullptr : &*found;
}

QString idOf(Mfa mfa)
{
    switch (mfa) {
    case Mfa::NotTold:
        return {};
    case Mfa::None:
        return QStringLiteral("none");
    case Mfa::App:
        return QStringLiteral("app");
    case Mfa::Text:
        return QStringLiteral("text");
    case Mfa::Email:
        return QStringLiteral("email");
    }
    Q_UNREACHABLE();
}

std::optional<Mfa> mfaFromId(const QString &id)
{
    const auto found = std::ranges::find_if(tellable, [&id](Mfa mfa) { return id == idOf(mfa); });
    return found == tellable.end() ? std::nullopt : std::optional(*found);
}

} // namespace canolfan
