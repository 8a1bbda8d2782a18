#pragma once

#include <QString>

/// What canolfan-cli says about an account of one's own: the first sign-in, factors, the password, the
/// profile. A factor goes by the commands' name for it: app, sms, email.
namespace canolfan::words {

// Asked for.
QString temporaryPasswordPrompt();
QString currentPasswordPrompt();
QString newPasswordPrompt();
QString newPasswordAgainPrompt();
QString firstNamePrompt();
QString lastNamePrompt();
QString phonePrompt();
QString factorToSetUpPrompt();
/// Of text messages that are on already (S26): the pool does not wait for the number to be verified.
QString newNumberTakesEffect();
/// `number`: grouped. Left without having entered the code that was sent to it.
QString newNumberUnverified(const QString &number);
/// S28 and S29
QString emailRisk();
QString emailRiskPrompt();
bool isYes(const QString &typed);

// What is wrong.
QString passwordsNotAlike();
QString passwordWithBlanks();
QString oneOfWanted(const QString &values);
QString riskNotConfirmed();
QString factorIsOff(const QString &factor);
QString lastFactor(const QString &factor);

// What to do instead.
QString firstSignInWanted(const QString &email);
QString factorWanted();
QString resetWanted();

// Said.
/// The address and, in groups, the key of an authenticator app.
QString authenticatorKey(const QString &address, const QString &key);
QString startedAgain();
QString factorState(const QString &factor, bool on, bool preferred);
QString passwordChanged();
QString passwordReset(const QString &email);
QString profileOf(
    const QString &firstName, const QString &lastName, const QString &email, const QString &language);
/// `number`: grouped; empty where there is none.
QString mobileNumberOf(const QString &number, bool verified);
QString signedOutEverywhere();

} // namespace canolfan::words
