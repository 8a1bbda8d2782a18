#pragma once

#include "domain/inputproblem.h"

#include <QList>
#include <QString>

namespace canolfan {

/// Why something did not happen. The comment says what `subject`, `detail` and `number` hold; they are empty
/// otherwise.
enum class FailureKind
{
    // The way to the server
    Cancelled,
    Unreachable, ///< name not found, refused, no network. subject: host
    TimedOut, ///< the deadline of the call has passed. subject: host
    ConnectionLost, ///< gone after bytes had left: a write may or may not have arrived. subject: host
    ProxyTrouble, ///< the proxy does not let us through to the server. subject: host of the server
    ProxyUnreachable, ///< the proxy itself. subject: its host and port
    ProxyPasswordWanted, ///< and not given. subject: the proxy's host and port
    Redirected, ///< the server wanted us elsewhere; not followed. subject: host of the target

    // What kept the connection from being secure; nothing was sent. subject: host
    AuthorityUnknown, ///< detail: who issued the certificate, such as a school's inspecting proxy
    CertificateSelfSigned,
    CertificateRevoked,
    CertificateExpired, ///< detail: the date, ISO 8601
    CertificateNotYetValid, ///< detail: the date, ISO 8601
    CertificateForOtherHost, ///< detail: whom it names
    TlsTooOld, ///< no version of TLS in common
    TlsFailed, ///< any other end of the greeting: what answers speaks no TLS, or refuses without saying why
    Untrusted, ///< detail: what OpenSSL says of the certificate

    // What came back
    ForeignReply, ///< a page of a school filter or captive portal in place of the answer. subject: host
    BrokenReply, ///< not JSON, cut short, a member missing or of a wrong type. subject: the member, where
                 ///< known
    ServerTrouble, ///< 5xx. number: status
    TooManyRequests, ///< number: seconds to wait, 0 where the server did not say

    // Identity (Cognito; cognito.md 1.1)
    WrongCredentials,
    LockedOut, ///< too many failed sign-ins; wait a little. number: seconds, where somebody counts them
    UserDisabled,
    TemporaryPasswordExpired,
    PasswordResetRequired,
    SignInSessionExpired, ///< start again from the password: too late, or too many wrong codes
    WrongCode,
    CodeAlreadyUsed, ///< wait for the next one
    CodeExpired,
    PasswordRefused, ///< by the pool's policy. subject: the server's reason, in English
    PasswordUsedBefore,
    WrongCurrentPassword,
    PasswordNotResettable, ///< nobody has signed in with this account yet
    NowhereToSendCode, ///< the password cannot be reset by a code. subject: "account", where there is none
    CodeNotDelivered,
    FactorUnavailable, ///< not offered, or not set up. subject: "phone_number", where it is not verified
    LastFactor, ///< nobody could sign in without it (S21); nothing was sent. subject: "phone_number", if that
    AttemptLimitExceeded, ///< by hour and user; not to be repeated by machine. number: as of LockedOut
    UnsupportedChallenge, ///< subject: its name
    SignedOutElsewhere, ///< the refresh token is no longer good
    Locked, ///< the sign-in is there, and its password has to be given first
    AnotherAccount, ///< somebody else's sign-in is locked here
    IdentityRefused, ///< any other answer. subject: Cognito's error type

    // The portal (resources/portal-api.yaml)
    NotSignedIn,
    NotAllowed, ///< subject: the rule, such as "S41", where the portal gives one
    MfaRequired, ///< S21
    UserGone,
    CentreUnknown, ///< or no longer this account's. subject: centre number, where it is known
    NotInCentre, ///< asked for by name. subject: its number; detail: those that can be, with commas
    ChangedMeanwhile,
    InvitationAccepted, ///< there is nothing left to resend or to cancel
    EmailTaken,
    AdminSeatsTaken,
    ExamsOfficerExists,
    PermissionNotAssignable,
    FieldsInvalid, ///< fields: which, and why
    OperationInProgress, ///< number: seconds to wait
    CursorExpired,
    PortalRefused, ///< any other answer. subject: the problem type

    // The portal's own address
    NotAPortal, ///< no usable well-known document there. subject: the address
    CertificateFileUnreadable, ///< subject: the file

    // The copy on this computer (reliability.md B)
    CopyNotWritable, ///< read-only, or the folder takes no files: nothing new is kept
    DiskFull,
    DiskTrouble, ///< detail: what SQLite or the system says of it
    CopyDamaged, ///< number: unsent changes lost with it; -1: none; 0: not known
    CopyKeyMissing, ///< the key is not in the keychain, or another one is; the copy is put aside. number: its
                    ///< unsent changes
    CopyKeyForeign, ///< in the key's place is an entry that we have not written, and it stays; nothing is
                    ///< kept
    CopyTooNew, ///< made by a newer version of this program
    CopyChangedElsewhere, ///< by another process meanwhile: load it again, then the same again
    CopyTooOld, ///< nothing is shown any more after so long without contact. number: days
    NoCopyYet, ///< nothing has been kept yet: the first time needs the portal
    NothingKept, ///< without a keychain nothing can be kept, so changes are made only while online
    ChangeUnderWay, ///< it may be at the portal already, so it cannot be taken back before that is known
    ChangeUnknown, ///< there is no such waiting change any more; with a number: that one has to be decided
                   ///< first
    BusyElsewhere, ///< another window or command of this program is at it, and does not finish
    NoRandomNumbers, ///< the system gives none, so nothing can be sealed
    MayBeMade, ///< a change read from a damaged copy: it may have been sent or undone before
    NotStaying, ///< nothing is kept of whoever signs in without staying

    // Access reviews
    ReviewsDamaged, ///< subject: the file that they were put aside as; empty: they could not be
    ReviewUnderWay, ///< there is one already
    NoReviewUnderWay, ///< it has been signed off or deleted, perhaps by another process
    ReviewIncomplete, ///< number: how many people have not been checked

    // Secrets on this computer
    KeychainUnavailable,
    KeychainDenied,
    KeychainTimedOut,
    SecretTooLarge,
    SecretMissing,
    SecretForeign, ///< there is an entry in our place that we have not written
    KeptTooLong, ///< no contact for longer than the sign-in is to be kept; it is removed. number: days
    StoredEntryMayRemain, ///< no longer to be kept, but its entry could not be removed; still signed in, or
                          ///< not
    EntryMayRemain, ///< signed out and the token revoked, but its entry could not be removed
    LiveEntryMayRemain ///< the same, and the token could not be revoked either
};

/// Whether the server could not be asked: nothing came from it, or nothing that it could have said. Whoever
/// can works offline then.
bool isUnreachable(FailureKind kind);

/// A kind and arguments, never a sentence: `words` makes the sentence when it is shown, so that it can be
/// shown again in the other language.
struct Failure
{
    FailureKind kind;
    QString subject{};
    int number = 0;
    QList<FieldProblem> fields{};
    QString detail{};

    bool operator==(const Failure &) const = default;
};

} // namespace canolfan
