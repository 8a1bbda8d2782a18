#include "words/words.h"

#include "localcopy.h"
#include "secureconnection.h"

#include "words/review.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

static QString seconds(int count)
{
    return App::translate("words", "%n seconds", nullptr, count);
}

/// Begun ones count.
static QString minutes(int seconds)
{
    const int count = (seconds + 59) / 60;
    return App::translate("words", "%n minutes", nullptr, count);
}

static QString transport(const Failure &failure)
{
    const QString host = failure.subject;
    switch (failure.kind) {
    case FailureKind::Cancelled:
        return App::translate("words", "Cancelled. Nothing more was sent.");
    case FailureKind::Unreachable:
        return App::translate(
            "words", "%1 cannot be reached. Check this computer's connection, then try again.")
            .arg(host);
    case FailureKind::TimedOut:
        return App::translate("words", "%1 did not answer in time. Try again in a moment.").arg(host);
    case FailureKind::ConnectionLost:
        return App::translate("words",
            "The connection to %1 was lost before it answered, so this may or may not have arrived. Trying "
            "again is safe: it will not be done twice.")
            .arg(host);
    case FailureKind::ProxyTrouble:
        return App::translate(
            "words", "The network's proxy did not let this program through. Ask IT support to allow %1.")
            .arg(host);
    case FailureKind::ProxyUnreachable:
        return App::translate("words",
            "The network's proxy, %1, cannot be reached, so nothing was sent. Check this computer's "
            "connection "
            "and its proxy settings, or ask IT support.")
            .arg(host);
    case FailureKind::ProxyPasswordWanted:
        return App::translate("words",
            "The network's proxy, %1, wants a user name and a password, so nothing was sent. Try again and "
            "enter "
            "them, or ask IT support.")
            .arg(host);
    case FailureKind::Redirected:
        return App::translate("words",
            "The portal's address sends this program elsewhere (%1), which is not followed for safety. "
            "Check the portal's address.")
            .arg(host);
    default:
        return {};
    }
}

static QString reply(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::ForeignReply:
        return App::translate("words",
            "Something between this computer and %1 answered with a web page of its own, such as a school "
            "filter or a Wi-Fi sign-in. Open a browser to see it, or ask IT support to allow the portal's "
            "addresses.")
            .arg(failure.subject);
    case FailureKind::BrokenReply:
        return failure.subject.isEmpty()
            ? App::translate("words", "The answer arrived damaged. Try again; nothing you typed is lost.")
            : App::translate(
                "words", "The answer arrived damaged (“%1”). Try again; nothing you typed is lost.")
                  .arg(failure.subject);
    case FailureKind::ServerTrouble:
        return App::translate("words", "The portal has a fault of its own (%1). Try again in a few minutes.")
            .arg(failure.number);
    case FailureKind::TooManyRequests:
        return failure.number > 0
            ? App::translate("words", "The portal is busy. Try again in %1.").arg(seconds(failure.number))
            : App::translate("words", "The portal is busy. Try again in a minute.");
    default:
        return {};
    }
}

static QString identity(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::WrongCredentials:
        return App::translate(
            "words", "The email address or the password is not right. Check both and try again.");
    case FailureKind::LockedOut:
        return failure.number > 0
            ? App::translate("words",
                "Too many failed tries. Try again in %1. Each further failure makes the wait longer, up to 15 "
                "minutes.")
                  .arg(seconds(failure.number))
            : App::translate(
                "words", "Too many failed tries. Wait a little, up to 15 minutes, then try again.");
    case FailureKind::UserDisabled:
        return App::translate("words", "This account is switched off. Ask your Exams Officer.");
    case FailureKind::TemporaryPasswordExpired:
        return App::translate("words",
            "The temporary password has expired. Ask your Exams Officer to delete the account and invite "
            "you again.");
    case FailureKind::PasswordResetRequired:
        return App::translate("words", "The password has to be reset. Choose “Forgot your password?” below.");
    case FailureKind::SignInSessionExpired:
        return App::translate("words",
            "There were too many wrong codes, or it took too long, so signing in has to start again. Enter "
            "your password once more.");
    case FailureKind::WrongCode:
        return App::translate("words", "The code you entered is not correct or may have expired.");
    case FailureKind::CodeAlreadyUsed:
        return App::translate(
            "words", "That code has been used already. Wait for the next one in your app, up to 30 seconds.");
    case FailureKind::CodeExpired:
        return App::translate("words", "That code has expired. Ask for a new one.");
    case FailureKind::AttemptLimitExceeded:
        return failure.number > 0
            ? App::translate("words", "The portal allows this only a few times in an hour. Try again in %1.")
                  .arg(minutes(failure.number))
            : App::translate("words", "Too many tries in the last hour. You can try again within an hour.");
    case FailureKind::UnsupportedChallenge:
        return App::translate("words",
            "The portal asks for a step that this version cannot do (%1). Log in on the portal's own page, "
            "or look for a newer version.")
            .arg(failure.subject);
    case FailureKind::Locked:
        return App::translate(
            "words", "Canolfan is locked on this computer. Unlock it in its window, or log in again.");
    case FailureKind::AnotherAccount:
        return App::translate("words",
            "That is another account than the one that is locked here. Sign out, then log in with it.");
    case FailureKind::SignedOutElsewhere:
        return App::translate("words", "You have been signed out, here or elsewhere. Log in again.");
    case FailureKind::IdentityRefused:
        return App::translate("words",
            "The sign-in service refused this (%1). Try again; if it stays so, contact portal@wjec.co.uk.")
            .arg(failure.subject);
    default:
        return {};
    }
}

/// The number that codes to log in go to: of a failure whose subject it is.
static QString mobileNumber(FailureKind kind)
{
    return kind == FailureKind::LastFactor
        ? App::translate("words",
            "Your codes to log in go to the number you have now, so a mistyped one would keep you out. Set up "
            "another way of getting codes and make it the preferred one first, then change the number.")
        : App::translate("words",
            "Your mobile number is not verified, so a code sent to it may not reach you. Set up text messages "
            "first and enter the code that is sent to the number.");
}

/// Of one's own account: password, factors, codes.
static QString account(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::PasswordRefused:
        return failure.subject.isEmpty()
            ? App::translate("words", "The portal does not accept this password. Choose a longer one.")
            : App::translate("words", "The portal does not accept this password (%1). Choose another one.")
                  .arg(failure.subject);
    case FailureKind::PasswordUsedBefore:
        return App::translate("words", "You have used this password before. Choose another one.");
    case FailureKind::WrongCurrentPassword:
        return App::translate("words", "The current password is not right. Type it again.");
    case FailureKind::PasswordNotResettable:
        return App::translate("words",
            "Nobody has signed in with this account yet, so its password cannot be reset. Log in with the "
            "temporary password from the invitation email; if that is lost or expired, ask your Exams Officer "
            "to invite you again.");
    case FailureKind::NowhereToSendCode:
        return failure.subject == QLatin1String("account")
            ? App::translate("words",
                "There is no account with this email address whose password can be reset. Check the address "
                "and try again.")
            : App::translate("words",
                "This account has no verified email address that a code could be sent to, so its password cannot "
                "be reset here. Ask the help desk, ithelpdesk@wjec.co.uk, to reset it.");
    case FailureKind::CodeNotDelivered:
        return App::translate(
            "words", "The code could not be sent. Check the number or address, then try again.");
    case FailureKind::FactorUnavailable:
        if (failure.subject == QLatin1String("phone_number"))
            return mobileNumber(failure.kind);
        return App::translate(
            "words", "The portal does not offer this way of getting codes. Choose another one.");
    case FailureKind::LastFactor:
        if (failure.subject == QLatin1String("phone_number"))
            return mobileNumber(failure.kind);
        return App::translate("words",
            "This is your only way of getting codes, so it cannot be removed. Set up another one first.");
    default:
        return {};
    }
}

static QString notAllowed(const QString &rule)
{
    if (rule == QLatin1String("S6") || rule == QLatin1String("S40"))
        return App::translate("words", "Only Exams Officer and Admin accounts can invite.");
    if (rule == QLatin1String("S41"))
        return App::translate("words", "This account may not be deleted by you.");
    if (rule == QLatin1String("S42"))
        return App::translate("words", "This person's access may not be changed by you.");
    return App::translate("words", "Your account may not do this. Ask your Exams Officer.");
}

static QString noLongerIn(const QString &centre)
{
    if (centre.isEmpty())
        return App::translate("words", "Your account does not belong to that centre.");
    return App::translate("words",
        "Your account does not belong to centre %1 any more, so its people are no longer shown. What had not "
        "been sent stays under Waiting changes.")
        .arg(centre);
}

static QString portal(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::NotSignedIn:
        return App::translate("words", "You are not signed in. Log in first.");
    case FailureKind::NotAllowed:
        return notAllowed(failure.subject);
    case FailureKind::MfaRequired:
        return App::translate(
            "words", "Multi-factor authentication has to be set up for this account first.");
    case FailureKind::UserGone:
        return App::translate("words", "This person's account no longer exists.");
    case FailureKind::CentreUnknown:
        return noLongerIn(failure.subject);
    case FailureKind::NotInCentre:
        return App::translate("words", "You have no account in centre %1. You can name: %2.")
            .arg(failure.subject, failure.detail);
    case FailureKind::ChangedMeanwhile:
        return App::translate("words",
            "Somebody else has changed this account meanwhile. Look at how it stands now, then decide "
            "again.");
    case FailureKind::InvitationAccepted:
        return App::translate("words",
            "This person has accepted the invitation meanwhile, so it can be neither sent again nor cancelled. "
            "To take the account away, delete the user.");
    case FailureKind::EmailTaken:
        return App::translate("words", "Somebody in the centre already has this email address.");
    case FailureKind::AdminSeatsTaken:
        return App::translate(
            "words", "All Admin accounts of the centre are in use. Delete one first, or invite a User.");
    case FailureKind::ExamsOfficerExists:
        return App::translate(
            "words", "A centre has one Exams Officer. A change is asked of the exam board.");
    case FailureKind::PermissionNotAssignable:
        return App::translate(
            "words", "One of these permissions comes with the account type and cannot be assigned.");
    case FailureKind::FieldsInvalid:
        return App::translate(
            "words", "The portal did not accept the marked fields. Correct them and send again.");
    case FailureKind::OperationInProgress:
        return App::translate("words", "The portal is still working on this. Try again in a few seconds.");
    case FailureKind::CursorExpired:
        return App::translate("words", "The list at the portal has changed meanwhile. Refresh it.");
    case FailureKind::PortalRefused:
        return failure.subject.isEmpty()
            ? App::translate("words", "The portal refused this. If it stays so, contact portal@wjec.co.uk.")
            : App::translate(
                "words", "The portal refused this (%1). If it stays so, contact portal@wjec.co.uk.")
                  .arg(failure.subject);
    default:
        return {};
    }
}

static QString portalAddress(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::NotAPortal:
        return failure.subject.isEmpty()
            ? App::translate(
                "words", "No portal address is known yet. Start the program with --portal and the address.")
            : App::translate("words", "There is no portal at %1. Check the address.").arg(failure.subject);
    case FailureKind::CertificateFileUnreadable:
        return App::translate("words", "The file %1 cannot be read, or holds no certificate. Check --ca.")
            .arg(failure.subject);
    default:
        return {};
    }
}

static QString keychain(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::KeychainUnavailable:
        return App::translate("words",
            "No keychain can be used on this computer at the moment, so a sign-in lasts only until the "
            "program "
            "closes. IT support can set one up.");
    case FailureKind::KeychainDenied:
        return App::translate("words",
            "The keychain is locked or access was refused, so a sign-in lasts only until the program closes. "
            "Unlock the keychain to stay signed in.");
    case FailureKind::KeychainTimedOut:
        return App::translate("words",
            "The keychain does not answer; it may be waiting to be unlocked. Until it answers, a sign-in "
            "lasts "
            "only until the program closes.");
    case FailureKind::SecretTooLarge:
        return App::translate("words",
            "The sign-in is too large for this computer's keychain, so it lasts only until the program "
            "closes.");
    case FailureKind::SecretMissing:
        return App::translate("words", "The keychain no longer has your sign-in. Log in again.");
    case FailureKind::SecretForeign:
        return App::translate("words",
            "The keychain has something in the place of your sign-in that is not from this program. Log in "
            "again; staying signed in replaces it.");
    case FailureKind::KeptTooLong:
        return App::translate("words",
            "This computer has not reached the portal for more than %n days, so the sign-in kept on it has been "
            "removed. Log in with your password.",
            nullptr, failure.number);
    case FailureKind::StoredEntryMayRemain:
        return App::translate("words",
            "The keychain does not answer, so the sign-in may still be kept in it, as an entry “Canolfan”. The "
            "program removes it at its next start, or delete it in the keychain yourself.");
    case FailureKind::EntryMayRemain:
        return App::translate("words",
            "You have signed out and the portal no longer accepts that sign-in, but the keychain does not "
            "answer, so an entry “Canolfan” may remain in it. It opens nothing. The program removes it at "
            "its "
            "next start, or delete it in the keychain yourself.");
    case FailureKind::LiveEntryMayRemain:
        return App::translate("words",
            "You have signed out here, but the sign-in could not be ended at the portal nor removed from the "
            "keychain: an entry “Canolfan” that opens your account may remain. Start the program again when "
            "both can be reached, or delete the entry in the keychain yourself.");
    default:
        return {};
    }
}

QString sentence(const Failure &failure)
{
    for (const auto part : {transport, secureConnection, reply, identity, account, portal, portalAddress,
             localCopy, reviewFailure, keychain}) {
        if (QString found = part(failure); !found.isEmpty())
            return found;
    }
    Q_UNREACHABLE();
}

} // namespace canolfan::words
