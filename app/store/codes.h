#pragma once

#include "domain/accounttype.h"
#include "domain/centreuser.h"
#include "domain/failure.h"
#include "domain/language.h"
#include "domain/pendingchange.h"

#include <optional>

namespace canolfan::store {

// Numbers that stand for kinds in a row on disk: whatever becomes of the order of the enumerators, these
// stay.

int codeOf(AccountType type);
int codeOf(Language language);
int codeOf(UserState state);
int codeOf(Mfa mfa);
int codeOf(ChangeKind kind);
int codeOf(ChangeState state);
int codeOf(UserField field);
int codeOf(InputProblem problem);
int codeOf(FailureKind kind);

/// nullopt: the code of a kind that this version does not know.
std::optional<FailureKind> failureKindOf(qint64 code);

/// The same for the others, `last` being the last of the enumerators.
template <typename Kind>
std::optional<Kind> kindOf(qint64 code, Kind last)
{
    for (int kind = 0; kind <= int(last); ++kind) {
        if (codeOf(Kind(kind)) == code)
            return Kind(kind);
    }
    return std::nullopt;
}

} // namespace canolfan::store
