#pragma once

#include "domain/accounttype.h"
#include "domain/centreuser.h"
#include "domain/failure.h"
#include "domain/inputproblem.h"
#include "domain/passwordpolicy.h"
#include "domain/permission.h"
#include "domain/phonenumber.h"
#include "domain/rules.h"

#include <QDateTime>
#include <QString>

/// Kinds and numbers into sentences, in the language whose translation is installed; ask again when it
/// changes.
namespace canolfan::words {

/// What happened and what to do, in one or two sentences.
QString sentence(const Failure &failure);

/// The rule of a field that was broken, to stand beside the field.
QString sentence(InputProblem problem, UserField field);
QString codeProblem(InputProblem problem);
/// Where the email with a code may be that is not in the inbox (S52, S53).
QString whereTheEmailMayBe();
QString sentence(PhoneProblem problem);

/// A rule in a list of them: "At least 8 characters".
QString label(PasswordRule rule, const PasswordPolicy &policy);
/// What to do about a rule that was broken, to stand beside the field.
QString sentence(PasswordRule rule, const PasswordPolicy &policy);

/// Why something is disabled.
QString sentence(Refusal refusal);

QString label(AccountType type);
QString label(UserState state);
QString label(Language language);
/// For where the portal's catalogue has not been read yet, and for windows of the command line.
QString label(Permission permission);
/// One letter for the marks in the list, the same in both languages.
QString letter(Permission permission);
/// What it means for an account type, as a sentence; empty where there is no more to say.
QString sentence(Meaning meaning);
/// "Exams Officers always have this.", "Comes with the account type." and the like for switches that cannot
/// be moved.
QString whyFixed(Permission permission, AccountType type);

/// "12 August 2026"
QString day(QDate date);
/// "12 Aug 2026", for narrow columns.
QString shortDay(QDate date);
/// "today 14:01", "yesterday 09:30", "12 August 2026 14:01"
QString moment(const QDateTime &when, const QDateTime &now);
/// Until when an invitation is good: "until 14 Aug 2026", "ran out on 3 Aug 2026". Empty where that is
/// not known.
QString invitationLasts(const QDateTime &expires, const QDateTime &now);

} // namespace canolfan::words
