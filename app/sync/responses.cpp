#include "sync/responses.h"

#include <algorithm>
#include <array>

namespace canolfan::sync {

using K = FailureKind;

struct Row
{
    FailureKind kind;
    Response response;
};

static constexpr std::array rows{
    // Nothing of the request has left this computer, or nothing but the way to the server.
    Row{K::Unreachable, Response::Queued},
    Row{K::ProxyTrouble, Response::Queued},
    Row{K::ProxyUnreachable, Response::Queued},
    Row{K::ProxyPasswordWanted, Response::Queued},
    Row{K::AuthorityUnknown, Response::Queued},
    Row{K::CertificateSelfSigned, Response::Queued},
    Row{K::CertificateRevoked, Response::Queued},
    Row{K::CertificateExpired, Response::Queued},
    Row{K::CertificateNotYetValid, Response::Queued},
    Row{K::CertificateForOtherHost, Response::Queued},
    Row{K::TlsTooOld, Response::Queued},
    Row{K::TlsFailed, Response::Queued},
    Row{K::Untrusted, Response::Queued},
    Row{K::NotAPortal, Response::Queued},
    Row{K::CertificateFileUnreadable, Response::Queued},

    // A page of a filter, or the way to one. It decides nothing; and a filter that looks into answers may
    // have let the request pass.
    Row{K::ForeignReply, Response::Uncertain},
    Row{K::Redirected, Response::Uncertain},

    Row{K::Cancelled, Response::Uncertain},
    Row{K::TimedOut, Response::Uncertain},
    Row{K::ConnectionLost, Response::Uncertain},
    Row{K::BrokenReply, Response::Uncertain},
    Row{K::ServerTrouble, Response::Uncertain},

    Row{K::TooManyRequests, Response::Later},
    Row{K::OperationInProgress, Response::InProgress},

    // No token, or none that is good for this.
    Row{K::WrongCredentials, Response::Pause},
    Row{K::LockedOut, Response::Pause},
    Row{K::UserDisabled, Response::Pause},
    Row{K::TemporaryPasswordExpired, Response::Pause},
    Row{K::PasswordResetRequired, Response::Pause},
    Row{K::SignInSessionExpired, Response::Pause},
    Row{K::WrongCode, Response::Pause},
    Row{K::CodeAlreadyUsed, Response::Pause},
    Row{K::CodeExpired, Response::Pause},
    Row{K::PasswordRefused, Response::Pause},
    Row{K::PasswordUsedBefore, Response::Pause},
    Row{K::WrongCurrentPassword, Response::Pause},
    Row{K::PasswordNotResettable, Response::Pause},
    Row{K::NowhereToSendCode, Response::Pause},
    Row{K::CodeNotDelivered, Response::Pause},
    Row{K::FactorUnavailable, Response::Pause},
    Row{K::LastFactor, Response::Pause},
    Row{K::AttemptLimitExceeded, Response::Pause},
    Row{K::UnsupportedChallenge, Response::Pause},
    Row{K::SignedOutElsewhere, Response::Pause},
    Row{K::Locked, Response::Pause},
    Row{K::AnotherAccount, Response::Pause},
    Row{K::IdentityRefused, Response::Pause},
    Row{K::NotSignedIn, Response::Pause},
    Row{K::MfaRequired, Response::Pause},
    Row{K::NotInCentre, Response::Pause},
    Row{K::KeychainUnavailable, Response::Pause},
    Row{K::KeychainDenied, Response::Pause},
    Row{K::KeychainTimedOut, Response::Pause},
    Row{K::SecretTooLarge, Response::Pause},
    Row{K::SecretMissing, Response::Pause},
    Row{K::SecretForeign, Response::Pause},
    Row{K::KeptTooLong, Response::Pause},
    Row{K::StoredEntryMayRemain, Response::Pause},
    Row{K::EntryMayRemain, Response::Pause},
    Row{K::LiveEntryMayRemain, Response::Pause},

    Row{K::NotAllowed, Response::RightLost},
    Row{K::CentreUnknown, Response::CentreGone},
    Row{K::UserGone, Response::PersonGone},
    Row{K::ChangedMeanwhile, Response::Reread},
    Row{K::CursorExpired, Response::StartOver},

    Row{K::InvitationAccepted, Response::Refused},
    Row{K::EmailTaken, Response::Refused},
    Row{K::AdminSeatsTaken, Response::Refused},
    Row{K::ExamsOfficerExists, Response::Refused},
    Row{K::PermissionNotAssignable, Response::Refused},
    Row{K::FieldsInvalid, Response::Refused},
    Row{K::PortalRefused, Response::Refused},

    // The store's: nothing is sent that was not kept first.
    Row{K::CopyNotWritable, Response::Queued},
    Row{K::DiskFull, Response::Queued},
    Row{K::DiskTrouble, Response::Queued},
    Row{K::CopyDamaged, Response::Queued},
    Row{K::CopyKeyMissing, Response::Queued},
    Row{K::CopyKeyForeign, Response::Queued},
    Row{K::CopyTooNew, Response::Queued},
    Row{K::CopyChangedElsewhere, Response::Queued},
    Row{K::CopyTooOld, Response::Queued},
    Row{K::NoCopyYet, Response::Queued},
    Row{K::NothingKept, Response::Queued},
    Row{K::ChangeUnderWay, Response::Queued},
    Row{K::ChangeUnknown, Response::Queued},
    Row{K::BusyElsewhere, Response::Queued},
    Row{K::NoRandomNumbers, Response::Queued},
    Row{K::MayBeMade, Response::Queued},
    Row{K::NotStaying, Response::Queued},
    Row{K::ReviewsDamaged, Response::Queued},
    Row{K::ReviewUnderWay, Response::Queued},
    Row{K::NoReviewUnderWay, Response::Queued},
    Row{K::ReviewIncomplete, Response::Queued},
};

Response responseTo(FailureKind kind)
{
    const auto row =
        std::find_if(rows.cbegin(), rows.cend(), [kind](const Row &each) { return each.kind == kind; });
    // A kind without a row decides nothing either.
    return row == rows.cend() ? Response::Uncertain : row->response;
}

bool isPortalsWord(Response response)
{
    switch (response) {
    case Response::Queued:
    case Response::Uncertain:
    case Response::Later:
    case Response::Pause:
        return false;
    case Response::InProgress:
    case Response::RightLost:
    case Response::CentreGone:
    case Response::PersonGone:
    case Response::Reread:
    case Response::StartOver:
    case Response::Refused:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace canolfan::sync
