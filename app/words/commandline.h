#pragma once

#include "domain/centreuser.h"

#include <QString>

/// What canolfan-cli says. Prompts go to standard error, results to standard output.
namespace canolfan::words {

QString commandLineHelp();

// What is wrong with a command; exit code 2.
QString unknownVerb(const QString &verb);
QString missingArgument(const QString &verb, const QString &argument);
QString unexpectedArgument(const QString &argument);
QString valueWanted(const QString &option, const QString &values);
QString deletionWantsYes(const CentreUser &user, const QString &permissions);
/// `who`: a name or an address; `then`: what they will have.
QString adminWantsYes(const QString &who, Permissions then);
QString unclosedQuote();

// Asked for.
QString passwordPrompt();
QString proxyUserPrompt(const QString &proxy);
QString proxyPasswordPrompt();
QString proxyLoginRefused();
QString appCodePrompt();
QString textCodePrompt(const QString &destination);
QString emailCodePrompt(const QString &destination);
QString factorPrompt();
QString inputEnded();

// Said.
QString blankRemoved();
QString nobodyHasAddress(const QString &email);
QString signedInAs(const QString &name, const QString &centre);
QString signedOut();
QString invited(const CentreUser &user);
QString accessNow(const CentreUser &user, const QString &permissions);
QString deleted(const CentreUser &user);
QString nothingToChange();
QString noSuchTemplate(const QString &name, const QStringList &names);
QString templateSaved(const QString &file);
/// Where standard input is wanted for something else than the commands of a batch.
QString inputHasCommands();
/// Of a table: why nothing was sent.
QString tableHasProblems();
QString onlyTried();
QString noPermissions();

} // namespace canolfan::words
