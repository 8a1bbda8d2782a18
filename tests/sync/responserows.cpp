#include "responsecase.h"

namespace canolfan::test {

using K = FailureKind;
using sync::Response;

static const QList<ResponseRow> rows{
    // failed before bytes left: queued
    {K::Unreachable, Response::Queued},
    {K::ProxyTrouble, Response::Queued},
    {K::ProxyUnreachable, Response::Queued},
    {K::ProxyPasswordWanted, Response::Queued},
    {K::AuthorityUnknown, Response::Queued},
    {K::CertificateSelfSigned, Response::Queued},
    {K::CertificateRevoked, Response::Queued},
    {K::CertificateExpired, Response::Queued},
    {K::CertificateNotYetValid, Response::Queued},
    {K::CertificateForOtherHost, Response::Queued},
    {K::TlsTooOld, Response::Queued},
    {K::TlsFailed, Response::Queued},
    {K::Untrusted, Response::Queued},
    {K::NotAPortal, Response::Queued},
    {K::CertificateFileUnreadable, Response::Queued},
    // the store: not even handed to the network
    {K::CopyNotWritable, Response::Queued},
    {K::DiskFull, Response::Queued},
    {K::DiskTrouble, Response::Queued},
    {K::CopyDamaged, Response::Queued},
    {K::CopyKeyMissing, Response::Queued},
    {K::CopyKeyForeign, Response::Queued},
    {K::CopyTooNew, Response::Queued},
    {K::CopyChangedElsewhere, Response::Queued},
    {K::CopyTooOld, Response::Queued},
    {K::NoCopyYet, Response::Queued},
    {K::NothingKept, Response::Queued},
    {K::ChangeUnderWay, Response::Queued},
    {K::ChangeUnknown, Response::Queued},
    {K::BusyElsewhere, Response::Queued},
    {K::NoRandomNumbers, Response::Queued},
    {K::MayBeMade, Response::Queued},
    {K::NotStaying, Response::Queued},
    {K::ReviewsDamaged, Response::Queued},
    {K::ReviewUnderWay, Response::Queued},
    {K::NoReviewUnderWay, Response::Queued},
    {K::ReviewIncomplete, Response::Queued},
    // failed after bytes left, 500, 502, 503, 504: uncertain
    {K::Cancelled, Response::Uncertain},
    {K::TimedOut, Response::Uncertain},
    {K::ConnectionLost, Response::Uncertain},
    {K::BrokenReply, Response::Uncertain},
    {K::ServerTrouble, Response::Uncertain},
    // a filter or captive portal: never a decision; and it may have let the request through
    {K::ForeignReply, Response::Uncertain},
    {K::Redirected, Response::Uncertain},
    // 401, and whatever keeps a token away: pause
    {K::WrongCredentials, Response::Pause},
    {K::LockedOut, Response::Pause},
    {K::UserDisabled, Response::Pause},
    {K::TemporaryPasswordExpired, Response::Pause},
    {K::PasswordResetRequired, Response::Pause},
    {K::SignInSessionExpired, Response::Pause},
    {K::WrongCode, Response::Pause},
    {K::CodeAlreadyUsed, Response::Pause},
    {K::CodeExpired, Response::Pause},
    {K::PasswordRefused, Response::Pause},
    {K::PasswordUsedBefore, Response::Pause},
    {K::WrongCurrentPassword, Response::Pause},
    {K::PasswordNotResettable, Response::Pause},
    {K::NowhereToSendCode, Response::Pause},
    {K::CodeNotDelivered, Response::Pause},
    {K::FactorUnavailable, Response::Pause},
    {K::LastFactor, Response::Pause},
    {K::AttemptLimitExceeded, Response::Pause},
    {K::UnsupportedChallenge, Response::Pause},
    {K::SignedOutElsewhere, Response::Pause},
    {K::Locked, Response::Pause},
    {K::AnotherAccount, Response::Pause},
    {K::IdentityRefused, Response::Pause},
    {K::NotSignedIn, Response::Pause},
    {K::MfaRequired, Response::Pause},
    {K::NotInCentre, Response::Pause},
    {K::KeychainUnavailable, Response::Pause},
    {K::KeychainDenied, Response::Pause},
    {K::KeychainTimedOut, Response::Pause},
    {K::SecretTooLarge, Response::Pause},
    {K::SecretMissing, Response::Pause},
    {K::SecretForeign, Response::Pause},
    {K::KeptTooLong, Response::Pause},
    {K::StoredEntryMayRemain, Response::Pause},
    {K::EntryMayRemain, Response::Pause},
    {K::LiveEntryMayRemain, Response::Pause},
    // 403 with a problem
    {K::NotAllowed, Response::RightLost},
    // 404 and 410
    {K::CentreUnknown, Response::CentreGone},
    {K::UserGone, Response::PersonGone},
    {K::CursorExpired, Response::StartOver},
    // 409, 412
    {K::OperationInProgress, Response::InProgress},
    {K::ChangedMeanwhile, Response::Reread},
    // 429
    {K::TooManyRequests, Response::Later},
    // 400, 422
    {K::InvitationAccepted, Response::Refused},
    {K::EmailTaken, Response::Refused},
    {K::AdminSeatsTaken, Response::Refused},
    {K::ExamsOfficerExists, Response::Refused},
    {K::PermissionNotAssignable, Response::Refused},
    {K::FieldsInvalid, Response::Refused},
    {K::PortalRefused, Response::Refused},
};

const QList<ResponseRow> &responseRows()
{
    return rows;
}

} // namespace canolfan::test
