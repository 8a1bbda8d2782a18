#pragma once

#include <QtGlobal>

namespace canolfan {

/// What is wrong with something typed. The rules are in inputrules.h; the words in words/.
enum class InputProblem
{
    Missing,
    TooLong,
    ControlCharacter,
    Malformed,
    NotSchoolAddress, ///< S13
    AlreadyInCentre,
    NotSixDigits,
    Unknown, ///< the portal does not know this value
    Taken ///< it stands for somebody already, or once did
};

/// The fields of Invite User (S11), by the portal's names.
enum class UserField
{
    Id,
    FirstName,
    LastName,
    Email,
    Language,
    AccountType,
    Permissions
};

struct FieldProblem
{
    UserField field;
    InputProblem problem;

    bool operator==(const FieldProblem &) const = default;
};

} // namespace canolfan
