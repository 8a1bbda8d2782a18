#include "codes.h"

#include <algorithm>
#include <array>

namespace canolfan::store {

namespace {

struct Code
{
    FailureKind kind;
    int code;
};

// A new kind gets the next number, wherever it stands in failure.h; none is ever given to another kind.
constexpr std::array codes{
    Code{FailureKind::Cancelled, 1},
    Code{FailureKind::Unreachable, 2},
    Code{FailureKind::TimedOut, 3},
    Code{FailureKind::ConnectionLost, 4},
    Code{FailureKind::ProxyTrouble, 5},
    Code{FailureKind::ProxyUnreachable, 6},
    Code{FailureKind::ProxyPasswordWanted, 7},
    Code{FailureKind::Redirected, 8},
    Code{FailureKind::AuthorityUnknown, 9},
    Code{FailureKind::CertificateSelfSigned, 10},
    Code{FailureKind::CertificateRevoked, 11},
    Code{FailureKind::CertificateExpired, 12},
    Code{FailureKind::CertificateNotYetValid, 13},
    Code{FailureKind::CertificateForOtherHost, 14},
    Code{FailureKind::TlsTooOld, 15},
    Code{FailureKind::Untrusted, 16},
    Code{FailureKind::ForeignReply, 17},
    Code{FailureKind::BrokenReply, 18},
    Code{FailureKind::ServerTrouble, 19},
    Code{FailureKind::TooManyRequests, 20},
    Code{FailureKind::WrongCredentials, 21},
    Code{FailureKind::LockedOut, 22},
    Code{FailureKind::UserDisabled, 23},
    Code{FailureKind::TemporaryPasswordExpired, 24},
    Code{FailureKind::PasswordResetRequired, 25},
    Code{FailureKind::SignInSessionExpired, 26},
    Code{FailureKind::WrongCode, 27},
    Code{FailureKind::CodeAlreadyUsed, 28},
    Code{FailureKind::CodeExpired, 29},
    Code{FailureKind::PasswordRefused, 30},
    Code{FailureKind::PasswordUsedBefore, 31},
    Code{FailureKind::WrongCurrentPassword, 32},
    Code{FailureKind::PasswordNotResettable, 33},
    Code{FailureKind::NowhereToSendCode, 82},
    Code{FailureKind::CodeNotDelivered, 34},
    Code{FailureKind::FactorUnavailable, 35},
    Code{FailureKind::LastFactor, 36},
    Code{FailureKind::AttemptLimitExceeded, 37},
    Code{FailureKind::UnsupportedChallenge, 38},
    Code{FailureKind::SignedOutElsewhere, 39},
    Code{FailureKind::Locked, 40},
    Code{FailureKind::AnotherAccount, 41},
    Code{FailureKind::IdentityRefused, 42},
    Code{FailureKind::NotSignedIn, 43},
    Code{FailureKind::NotAllowed, 44},
    Code{FailureKind::MfaRequired, 45},
    Code{FailureKind::UserGone, 46},
    Code{FailureKind::CentreUnknown, 47},
    Code{FailureKind::ChangedMeanwhile, 48},
    Code{FailureKind::InvitationAccepted, 49},
    Code{FailureKind::EmailTaken, 50},
    Code{FailureKind::AdminSeatsTaken, 51},
    Code{FailureKind::ExamsOfficerExists, 52},
    Code{FailureKind::PermissionNotAssignable, 53},
    Code{FailureKind::FieldsInvalid, 54},
    Code{FailureKind::OperationInProgress, 55},
    Code{FailureKind::CursorExpired, 56},
    Code{FailureKind::PortalRefused, 57},
    Code{FailureKind::NotAPortal, 58},
    Code{FailureKind::CertificateFileUnreadable, 59},
    Code{FailureKind::CopyNotWritable, 60},
    Code{FailureKind::DiskFull, 61},
    Code{FailureKind::DiskTrouble, 62},
    Code{FailureKind::CopyDamaged, 63},
    Code{FailureKind::CopyKeyMissing, 64},
    Code{FailureKind::CopyTooNew, 65},
    Code{FailureKind::CopyChangedElsewhere, 66},
    Code{FailureKind::CopyTooOld, 67},
    Code{FailureKind::NoCopyYet, 68},
    Code{FailureKind::NothingKept, 69},
    Code{FailureKind::ChangeUnderWay, 70},
    Code{FailureKind::ChangeUnknown, 71},
    Code{FailureKind::KeychainUnavailable, 72},
    Code{FailureKind::KeychainDenied, 73},
    Code{FailureKind::KeychainTimedOut, 74},
    Code{FailureKind::SecretTooLarge, 75},
    Code{FailureKind::SecretMissing, 76},
    Code{FailureKind::SecretForeign, 77},
    Code{FailureKind::KeptTooLong, 78},
    Code{FailureKind::StoredEntryMayRemain, 79},
    Code{FailureKind::EntryMayRemain, 80},
    Code{FailureKind::LiveEntryMayRemain, 81},
    Code{FailureKind::BusyElsewhere, 83},
    Code{FailureKind::NoRandomNumbers, 84},
    Code{FailureKind::NotStaying, 85},
    Code{FailureKind::MayBeMade, 86},
    Code{FailureKind::TlsFailed, 87},
    Code{FailureKind::CopyKeyForeign, 88},
    Code{FailureKind::NotInCentre, 89},
    Code{FailureKind::ReviewsDamaged, 90},
    Code{FailureKind::ReviewUnderWay, 91},
    Code{FailureKind::NoReviewUnderWay, 92},
    Code{FailureKind::ReviewIncomplete, 93},
};

constexpr int kinds = int(FailureKind::LiveEntryMayRemain) + 1;
static_assert(codes.size() == kinds, "a kind of failure has no code");

} // namespace

int codeOf(FailureKind kind)
{
    const auto found =
        std::find_if(codes.begin(), codes.end(), [kind](const Code &row) { return row.kind == kind; });
    return found == codes.end() ? 0 : found->code;
}

std::optional<FailureKind> failureKindOf(qint64 code)
{
    const auto found =
        std::find_if(codes.begin(), codes.end(), [code](const Code &row) { return row.code == code; });
    return found == codes.end() ? std::nullopt : std::optional(found->kind);
}

} // namespace canolfan::store
