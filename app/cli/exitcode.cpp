#include "exitcode.h"

namespace canolfan::cli {

ExitCode exitCodeFor(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Unreachable:
    case FailureKind::TimedOut:
    case FailureKind::ConnectionLost:
    case FailureKind::AuthorityUnknown:
    case FailureKind::CertificateSelfSigned:
    case FailureKind::CertificateRevoked:
    case FailureKind::CertificateExpired:
    case FailureKind::CertificateNotYetValid:
    case FailureKind::CertificateForOtherHost:
    case FailureKind::TlsTooOld:
    case FailureKind::TlsFailed:
    case FailureKind::Untrusted:
    case FailureKind::ProxyTrouble:
    case FailureKind::ProxyUnreachable:
    case FailureKind::ProxyPasswordWanted:
    case FailureKind::Redirected:
    case FailureKind::ForeignReply: // a school's filter stands between: that is offline (reliability.md A)
    case FailureKind::BrokenReply:
    case FailureKind::ServerTrouble:
    case FailureKind::TooManyRequests:
    case FailureKind::CopyTooOld: // the portal has to be reached for these
    case FailureKind::NoCopyYet:
    case FailureKind::NothingKept:
    case FailureKind::CopyKeyForeign:
        return Offline;
    case FailureKind::NotSignedIn:
    case FailureKind::SignedOutElsewhere:
    case FailureKind::Locked:
    case FailureKind::AnotherAccount:
    case FailureKind::SecretMissing:
    case FailureKind::KeychainUnavailable:
    case FailureKind::KeychainDenied:
    case FailureKind::KeychainTimedOut:
    case FailureKind::SecretForeign:
    case FailureKind::KeptTooLong:
    case FailureKind::StoredEntryMayRemain:
    case FailureKind::EntryMayRemain:
    case FailureKind::LiveEntryMayRemain:
        return NotSignedIn;
    case FailureKind::NotAPortal:
    case FailureKind::CertificateFileUnreadable:
    case FailureKind::NotInCentre:
        return Usage;
    default:
        return Refused;
    }
}

} // namespace canolfan::cli
