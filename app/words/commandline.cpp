#include "words/commandline.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;

QString commandLineHelp()
{
    return App::translate("words",
        "Usage: canolfan-cli [OPTION…] COMMAND\n\n"
        "  sign-in EMAIL      asks for the password, then the code; or reads them as lines of standard "
        "input\n"
        "  first-sign-in EMAIL\n"
        "                     asks for the temporary password, a new one twice, and sets up codes\n"
        "  centres            your centres, and how many changes wait in each\n"
        "  users [--filter CONDITION…] [--csv FILE]\n"
        "                     everybody in the centre, or those whom the filter lets through\n"
        "  invite --first-name NAME --last-name NAME --email EMAIL --type user|admin --language en|cy "
        "[--grant ID…]\n"
        "  invite --csv FILE [--dry-run]\n"
        "                     everybody in a table, or nobody where a row has a problem; - is standard input\n"
        "  invite --template FILE\n                     an empty table to fill in\n"
        "  access [set] EMAIL [--type user|admin] [--grant ID…] [--withdraw ID…]\n"
        "  access copy FROM EMAIL\n"
        "                     gives EMAIL the permissions that FROM has\n"
        "  access template [NAME EMAIL]\n"
        "                     gives EMAIL those of the template; alone, lists the templates\n"
        "  delete EMAIL --yes\n"
        "  resend EMAIL       sends the invitation again\n"
        "  cancel EMAIL --yes\n                     takes the invitation back\n"
        "  sync               sends what waits, reads what has changed\n"
        "  waiting [--csv FILE]\n                     what the portal does not have yet\n"
        "  undo NUMBER [--yes]\n                     takes one of these changes back\n"
        "  conflicts          what somebody has to decide about\n"
        "  resolve NUMBER mine|portal|again [--yes]\n"
        "  resolve NUMBER choose [--type user|admin] [--grant ID…] [--withdraw ID…]\n"
        "  register [--pdf FILE] [--csv FILE]\n"
        "                     the register of accounts: who has what, since when, given by whom\n"
        "  history [--since DATE] [--until DATE] [--person EMAIL] [--kind KIND] [--csv FILE]\n"
        "                     who changed what, and when\n"
        "  mfa                how you get codes; mfa app [--qr], mfa sms NUMBER and mfa email set one up\n"
        "  mfa prefer|remove app|sms|email\n"
        "  password           asks for the current password and a new one twice\n"
        "  password --forgotten EMAIL\n"
        "                     asks for the code from an email and a new password twice\n"
        "  profile [--first-name NAME] [--last-name NAME] [--language en|cy]\n"
        "  sign-out [--everywhere] [--discard]\n"
        "  doctor [--letter FILE [--language en|cy]]\n"
        "                     checks the way to the portal, signed in or not; writes a letter to IT support\n"
        "  batch              reads such commands from standard input, one a line\n\n"
        "  --portal URL       the portal's address; remembered\n"
        "  --ca FILE          trust the authorities in this file in place of the system's\n"
        "  --data-dir DIR     where the program keeps its own files\n"
        "  --vault KIND       keychain, or memory: signed in until the program ends\n"
        "  --centre NUMBER    which of your centres the command is about; else the one you were in last\n"
        "  --language en|cy   the language of what is printed\n"
        "  --json             print one JSON document; what has to be seen before it goes to standard error\n"
        "\n"
        "Permissions: accessArrangements entriesAndResults iamis pastPapers viewScripts itemLevelData\n"
        "Conditions: type:examsOfficer|admin|user access:PERMISSION state:active|neverSignedIn|invitationExpired\n"
        "            waiting:change language:en|cy; any of one kind, and that of each kind\n"
        "Kinds: added invited invitationResent invitationAccepted invitationCancelled accessChanged\n"
        "       accountTypeChanged profileChanged deleted\n"
        "Exit codes: 0 done, 2 usage, 3 refused, 4 not signed in, 5 offline\n");
}

QString unknownVerb(const QString &verb)
{
    return verb.isEmpty()
        ? App::translate("words", "Name a command. canolfan-cli --help lists them.")
        : App::translate("words", "There is no command “%1”. canolfan-cli --help lists them.").arg(verb);
}

QString missingArgument(const QString &verb, const QString &argument)
{
    return App::translate("words", "%1 needs %2.").arg(verb, argument);
}

QString unexpectedArgument(const QString &argument)
{
    return App::translate(
        "words", "“%1” has no place here. canolfan-cli --help shows how commands are written.")
        .arg(argument);
}

QString valueWanted(const QString &option, const QString &values)
{
    return App::translate("words", "%1 takes %2.").arg(option, values);
}

QString deletionWantsYes(const CentreUser &user, const QString &permissions)
{
    return App::translate(
        "words", "%1 would lose the account and this access: %2. Add --yes if that is meant.")
        .arg(user.name(), permissions);
}

QString unclosedQuote()
{
    return App::translate("words", "A quotation mark is not closed.");
}

QString passwordPrompt()
{
    return App::translate("words", "Password: ");
}

QString proxyUserPrompt(const QString &proxy)
{
    return App::translate("words", "User name for the network's proxy %1: ").arg(proxy);
}

QString proxyPasswordPrompt()
{
    return App::translate("words", "Password for the proxy: ");
}

QString proxyLoginRefused()
{
    return App::translate("words", "The proxy did not accept that. Check both and try again.");
}

QString appCodePrompt()
{
    return App::translate("words", "Code from your authenticator app: ");
}

QString textCodePrompt(const QString &destination)
{
    return App::translate("words", "Code from the text message to %1: ").arg(destination);
}

QString emailCodePrompt(const QString &destination)
{
    return App::translate("words", "Code from the email to %1: ").arg(destination);
}

QString factorPrompt()
{
    return App::translate("words", "How to get the code (app, sms or email): ");
}

QString inputEnded()
{
    return App::translate("words", "The input ended before this was complete.");
}

QString blankRemoved()
{
    return App::translate("words", "A blank before or after the password was removed.");
}

QString nobodyHasAddress(const QString &email)
{
    return App::translate("words", "Nobody in the centre has the address %1.").arg(email);
}

QString signedInAs(const QString &name, const QString &centre)
{
    return App::translate("words", "Signed in: %1, centre %2.").arg(name, centre);
}

QString signedOut()
{
    return App::translate("words", "You have signed out.");
}

QString invited(const CentreUser &user)
{
    return App::translate("words", "Invitation sent: %1.").arg(user.name());
}

QString accessNow(const CentreUser &user, const QString &permissions)
{
    return App::translate("words", "%1 now has: %2.").arg(user.name(), permissions);
}

QString deleted(const CentreUser &user)
{
    return App::translate("words", "Deleted: %1.").arg(user.name());
}

QString nothingToChange()
{
    return App::translate("words",
        "Nothing to change: name permissions after --grant or --withdraw, or an account type after --type.");
}

QString noSuchTemplate(const QString &name, const QStringList &names)
{
    return App::translate("words", "There is no template “%1”. There are: %2.")
        .arg(name, names.join(QStringLiteral(", ")));
}

QString templateSaved(const QString &file)
{
    return App::translate("words", "Template saved: %1.").arg(file);
}

QString inputHasCommands()
{
    return App::translate("words", "In a batch, standard input has the commands. Name a file after --csv.");
}

QString tableHasProblems()
{
    return App::translate("words", "Nothing was sent. Correct these rows in the table, then try again.");
}

QString onlyTried()
{
    return App::translate("words", "Nothing was sent: that is what --dry-run is for.");
}

QString noPermissions()
{
    return App::translate("words", "no access");
}

} // namespace canolfan::words
