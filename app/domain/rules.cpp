#include "domain/rules.h"

namespace canolfan {

Verdict mayInvite(AccountType actor)
{
    if (actor == AccountType::User)
        return Refusal::UserAccount;
    return std::nullopt;
}

Verdict mayReadRecords(AccountType actor)
{
    return mayInvite(actor);
}

Verdict mayInvite(AccountType actor, AccountType invited, int adminSeatsLeft)
{
    if (const Verdict verdict = mayInvite(actor))
        return verdict;
    if (invited == AccountType::ExamsOfficer)
        return Refusal::OneExamsOfficer;
    if (invited == AccountType::Admin && adminSeatsLeft <= 0)
        return Refusal::NoAdminSeat;
    return std::nullopt;
}

Verdict mayResend(AccountType actor, AccountType invited)
{
    return mayInvite(actor, invited, 1);
}

/// Whom an account may act upon is the same for deleting, for assigning and for changing the account type.
static Verdict mayActOn(AccountType actor, bool yourself, AccountType target)
{
    if (actor == AccountType::User)
        return Refusal::UserAccount;
    if (target == AccountType::ExamsOfficer)
        return Refusal::ExamsOfficerFixed;
    if (yourself)
        return Refusal::Yourself;
    return std::nullopt;
}

Verdict mayDelete(AccountType actor, bool yourself, AccountType target)
{
    return mayActOn(actor, yourself, target);
}

Verdict mayAssign(AccountType actor, bool yourself, AccountType target)
{
    return mayActOn(actor, yourself, target);
}

Verdict mayMake(AccountType actor, bool yourself, AccountType from, AccountType to, int adminSeatsLeft)
{
    if (const Verdict verdict = mayActOn(actor, yourself, from))
        return verdict;
    if (to == AccountType::ExamsOfficer)
        return Refusal::OneExamsOfficer;
    if (to == AccountType::Admin && from != AccountType::Admin && adminSeatsLeft <= 0)
        return Refusal::NoAdminSeat;
    return std::nullopt;
}

static Permissions everything()
{
    Permissions all;
    for (const Permission permission : allPermissions)
        all |= permission;
    return all;
}

Permissions startingPermissions(AccountType type)
{
    return type == AccountType::User ? Permissions(Permission::PastPapers) : everything();
}

Permissions effective(AccountType type, Permissions assigned)
{
    switch (type) {
    case AccountType::ExamsOfficer:
        return everything();
    case AccountType::Admin:
        return assigned | Permission::A2cKeys;
    case AccountType::User:
        return assigned & ~Permissions(Permission::A2cKeys);
    }
    Q_UNREACHABLE();
}

Meaning meaningOf(Permission permission, AccountType type)
{
    if (permission == Permission::Iamis)
        return Meaning::AllSubjects;
    if (permission != Permission::EntriesAndResults)
        return Meaning::Allowed;
    return type == AccountType::User ? Meaning::ViewEntriesAndResultsFromEight
                                     : Meaning::MakeEntriesAndResultsUnderEmbargo;
}

} // namespace canolfan
