#include "words/accountcommands.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

QString temporaryPasswordPrompt()
{
    return App::translate("words", "Temporary password from the invitation email: ");
}

QString currentPasswordPrompt()
{
    return App::translate("words", "Current password: ");
}

QString newPasswordPrompt()
{
    return App::translate("words", "New password: ");
}

QString newPasswordAgainPrompt()
{
    return App::translate("words", "New password, once more: ");
}

QString firstNamePrompt()
{
    return App::translate("words", "First name: ");
}

QString lastNamePrompt()
{
    return App::translate("words", "Last name: ");
}

QString phonePrompt()
{
    return App::translate("words", "Mobile number, such as +44 7700 900123: ");
}

QString factorToSetUpPrompt()
{
    return App::translate(
        "words", "Which way to get codes should be set up (app is the most secure; app, sms or email): ");
}

QString newNumberTakesEffect()
{
    return App::translate("words",
        "You get codes to log in by text message. They go to the new number as soon as a code is sent to it, "
        "before it is verified.");
}

QString newNumberUnverified(const QString &number)
{
    return App::translate("words",
        "%1 is not verified, and codes to log in by text message go to it from now on. If it is not yours, "
        "they do not reach you.")
        .arg(number);
}

QString emailRisk()
{
    return App::translate("words",
        "Whilst email MFA is available, this is deemed the least secure method. Furthermore, centre-based "
        "security measures may cause delivery delays. WJEC/Eduqas has no influence over centre-based security "
        "measures, and we recommend consulting with your centre administrator for further advice and "
        "guidance.");
}

QString emailRiskPrompt()
{
    return App::translate(
        "words", "I confirm that I am aware of the risks of using only email MFA (yes or no): ");
}

bool isYes(const QString &typed)
{
    // Both languages' words, whichever is shown: a script is written once.
    const QString word = typed.trimmed().toLower();
    return word == QLatin1String("yes") || word == QLatin1String("ie");
}

QString passwordsNotAlike()
{
    return App::translate("words", "The two new passwords are not alike. Type the same one twice.");
}

QString passwordWithBlanks()
{
    return App::translate(
        "words", "A password has at least one character and no blanks. Choose another one.");
}

QString oneOfWanted(const QString &values)
{
    return App::translate("words", "Choose one of these: %1.").arg(values);
}

QString riskNotConfirmed()
{
    return App::translate(
        "words", "Email MFA was not set up, because the risks were not confirmed. Answer yes to set it up.");
}

QString factorIsOff(const QString &factor)
{
    return App::translate("words", "%1 is not set up. Set it up first: canolfan-cli mfa %1").arg(factor);
}

QString lastFactor(const QString &factor)
{
    return App::translate("words",
        "%1 is the only way you get codes, and one must stay. Set up another one first, then remove this one.")
        .arg(factor);
}

QString firstSignInWanted(const QString &email)
{
    return App::translate("words",
        "This account is not set up yet. Choose a password and set up codes first: canolfan-cli "
        "first-sign-in %1")
        .arg(email);
}

QString factorWanted()
{
    return App::translate("words",
        "Multi-factor authentication has to be set up for this account first: canolfan-cli mfa app, mfa sms or "
        "mfa email");
}

QString resetWanted()
{
    return App::translate("words",
        "The password has to be reset. Choose a new one with a code by email: canolfan-cli password "
        "--forgotten EMAIL");
}

QString authenticatorKey(const QString &address, const QString &key)
{
    return App::translate("words",
        "Add this to your authenticator app, as an address or by typing the key:\n"
        "%1\n"
        "Key: %2")
        .arg(address, key);
}

QString startedAgain()
{
    return App::translate(
        "words", "There were too many wrong codes, or it took too long, so it has started again from there.");
}

QString factorState(const QString &factor, bool on, bool preferred)
{
    if (!on)
        return App::translate("words", "%1: off").arg(factor);
    return preferred ? App::translate("words", "%1: on, preferred").arg(factor)
                     : App::translate("words", "%1: on").arg(factor);
}

QString passwordChanged()
{
    return App::translate("words", "Your password has been changed.");
}

QString passwordReset(const QString &email)
{
    return App::translate("words", "The password has been changed. Log in with it: canolfan-cli sign-in %1")
        .arg(email);
}

QString profileOf(
    const QString &firstName, const QString &lastName, const QString &email, const QString &language)
{
    return App::translate("words",
        "First name: %1\n"
        "Last name: %2\n"
        "Email address: %3\n"
        "Language: %4")
        .arg(firstName, lastName, email, language);
}

QString mobileNumberOf(const QString &number, bool verified)
{
    if (number.isEmpty())
        return App::translate("words", "Mobile number: none");
    return verified ? App::translate("words", "Mobile number: %1").arg(number)
                    : App::translate("words", "Mobile number: %1 (not verified)").arg(number);
}

QString signedOutEverywhere()
{
    return App::translate("words", "You have signed out, here and everywhere else.");
}

} // namespace canolfan::words
