#include "codes.h"

namespace canolfan::store {

int codeOf(AccountType type)
{
    switch (type) {
    case AccountType::ExamsOfficer:
        return 1;
    case AccountType::Admin:
        return 2;
    case AccountType::User:
        return 3;
    }
    Q_UNREACHABLE();
}

int codeOf(Language language)
{
    switch (language) {
    case Language::English:
        return 1;
    case Language::Welsh:
        return 2;
    }
    Q_UNREACHABLE();
}

int codeOf(UserState state)
{
    switch (state) {
    case UserState::Active:
        return 1;
    case UserState::Invited:
        return 2;
    }
    Q_UNREACHABLE();
}

int codeOf(Mfa mfa)
{
    switch (mfa) {
    case Mfa::NotTold:
        return 0;
    case Mfa::None:
        return 1;
    case Mfa::App:
        return 2;
    case Mfa::Text:
        return 3;
    case Mfa::Email:
        return 4;
    }
    Q_UNREACHABLE();
}

int codeOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Invite:
        return 1;
    case ChangeKind::ChangeAccess:
        return 2;
    case ChangeKind::Delete:
        return 3;
    case ChangeKind::ResendInvitation:
        return 4;
    case ChangeKind::CancelInvitation:
        return 5;
    }
    Q_UNREACHABLE();
}

int codeOf(ChangeState state)
{
    switch (state) {
    case ChangeState::Waiting:
        return 1;
    case ChangeState::UnderWay:
        return 2;
    case ChangeState::Conflict:
        return 3;
    case ChangeState::Refused:
        return 4;
    case ChangeState::NotSent:
        return 5;
    }
    Q_UNREACHABLE();
}

int codeOf(UserField field)
{
    switch (field) {
    case UserField::Id:
        return 1;
    case UserField::FirstName:
        return 2;
    case UserField::LastName:
        return 3;
    case UserField::Email:
        return 4;
    case UserField::Language:
        return 5;
    case UserField::AccountType:
        return 6;
    case UserField::Permissions:
        return 7;
    }
    Q_UNREACHABLE();
}

int codeOf(InputProblem problem)
{
    switch (problem) {
    case InputProblem::Missing:
        return 1;
    case InputProblem::TooLong:
        return 2;
    case InputProblem::ControlCharacter:
        return 3;
    case InputProblem::Malformed:
        return 4;
    case InputProblem::NotSchoolAddress:
        return 5;
    case InputProblem::AlreadyInCentre:
        return 6;
    case InputProblem::NotSixDigits:
        return 7;
    case InputProblem::Unknown:
        return 8;
    case InputProblem::Taken:
        return 9;
    }
    Q_UNREACHABLE();
}

} // namespace canolfan::store
