#pragma once

#include "domain/accountregister.h"
#include "domain/rules.h"

#include <QString>
#include <QStringList>

/// The register of accounts in words; each thing in whichever language is spoken. `language`: the same, for
/// what the portal's catalogue says.
namespace canolfan::words {

/// "Register of accounts"
QString registerTitle();
/// "Centre 68101, Ysgol Practis"
QString centreInWords(const QString &number, const QString &name);
QString registerCentre(const AccountRegister &made);
/// When and by whom it was made, how fresh it is, and what is not in it; one to three sentences.
QString registerNotes(const AccountRegister &made);
/// How many accounts there are, and how many of them want a look.
QStringList registerCounts(const AccountRegister &made);
/// "Page %1 of %2", with the two still to be put in.
QString registerPage();
/// "What the permissions are"
QString registerLegend();
/// The titles of the printed table's columns: person, account, access, last sign-in, MFA, access review.
QStringList registerColumns();
/// The first row of the table for spreadsheets; a column for each permission.
QStringList registerTableTitles(const AccountRegister &made, Language language);

/// How somebody proves that it is them.
QString label(Mfa mfa);
/// As a sentence has days, or as spreadsheets sort them: 2026-03-03.
enum class Days
{
    InWords,
    Iso
};
/// "since 3 March 2026, given by Elin Morgan"; that it is not known, for nullptr.
QString since(const Gift *gift, Days days = Days::InWords);
/// "12 August 2026", "never", "not known"
QString lastSignIn(const CentreUser &user);
/// "none recorded", or the day.
QString lastReview(const QDate &day);
/// "Active", "Invited, until 14 Aug 2026", as it stands at `now`.
QString standing(const CentreUser &user, const QDateTime &now);

/// A permission's name and what it means for somebody's account type, as a part of a sentence: "Entries and
/// Results (View only; results from 8am on results day)".
QString permissionAndMeaning(
    const PermissionCatalogue &catalogue, Permission permission, AccountType type, Language language);
QString permissionName(const PermissionCatalogue &catalogue, Permission permission, Language language);
QString permissionMeaning(
    const PermissionCatalogue &catalogue, Permission permission, AccountType type, Language language);
/// What it is, in one or two sentences; empty where the portal does not say.
QString permissionDescription(const PermissionCatalogue &catalogue, Permission permission, Language language);

/// In place of what somebody holds, where that is nothing.
QString nothingHeld();
/// In a column of its own, of what somebody holds and what needs no further words.
QString heldPlainly();

/// "Register of accounts 68101 2026-11-29", for a file.
QString registerFileName(const AccountRegister &made);

} // namespace canolfan::words
