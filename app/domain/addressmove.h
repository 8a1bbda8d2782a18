#pragma once

#include "domain/centreuser.h"

#include <QString>

#include <optional>

namespace canolfan {

/// Somebody whose email address is to be another, which the portal cannot do (S36): the new address has been
/// invited with the same access, and the old account goes once that has been accepted, never before. Names
/// nobody, so that it can be kept anywhere.
struct AddressMove
{
    QString from; ///< id of the old account
    QString to; ///< id of the new one

    bool operator==(const AddressMove &) const = default;
};

enum class MoveStep
{
    Waiting, ///< for the invitation to be accepted; nothing is to be done
    DeleteOld, ///< it has been: the old account can go now
    Done, ///< there is no old account any more
    Abandoned ///< there is no new account, nor will there be one: the old one stays
};

/// `from`, `to`: as the portal last had them; nullopt: not there. `toWaits`: the invitation has not reached
/// it, or something else of the new account is still to be sent.
MoveStep nextStep(const std::optional<CentreUser> &from, const std::optional<CentreUser> &to, bool toWaits);

/// For the settings file: both ids with a blank between.
QString textOf(const AddressMove &move);
std::optional<AddressMove> addressMoveFromText(const QString &text);

} // namespace canolfan
