#pragma once

#include "domain/permission.h"

#include <QString>

#include <array>
#include <optional>

namespace canolfan {

/// A column of a table of people to invite: the fields of Invite User (S11), then a permission each, in the
/// order in which they are shown.
enum class InvitationField
{
    FirstName,
    LastName,
    Email,
    Language,
    AccountType,
    AccessArrangements,
    EntriesAndResults,
    Iamis,
    PastPapers,
    ViewScripts,
    ItemLevelData
};

inline constexpr std::array allInvitationFields{InvitationField::FirstName, InvitationField::LastName,
    InvitationField::Email, InvitationField::Language, InvitationField::AccountType,
    InvitationField::AccessArrangements, InvitationField::EntriesAndResults, InvitationField::Iamis,
    InvitationField::PastPapers, InvitationField::ViewScripts, InvitationField::ItemLevelData};

inline constexpr int invitationFieldCount = int(allInvitationFields.size());

/// The portal's name for it: "firstName", "accountType", "viewScripts".
QString idOf(InvitationField field);

/// What the column grants; nullopt for one of S11's fields.
std::optional<Permission> permissionOf(InvitationField field);

} // namespace canolfan
