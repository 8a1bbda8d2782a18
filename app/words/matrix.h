#pragma once

#include "domain/accesstemplate.h"
#include "domain/accounttype.h"
#include "domain/permission.h"

#include <QList>
#include <QString>
#include <QStringList>

/// Access in words that fit a cell, and what to bear in mind before it is given.
namespace canolfan::words {

/// What having it comes to for an account of this type (S43–S50): "view only, from 8am on results day",
/// "under embargo", "always"; "yes" where there is no more to say.
QString inACell(Permission permission, AccountType type);

/// What to bear in mind before giving it: View Scripts and candidates' permission (S18), IAMIS and all
/// subjects (S44). Empty where there is nothing.
QString reminder(Permission permission);

/// What somebody can do as an Admin who then has this access, before they are made one (S40–S47).
QString whatAnAdminCan(Permissions then);
/// Beside an address that several people seem to read.
QString sharedMailbox();

/// Offered where a centre has made no templates of its own, in the present language.
QList<AccessTemplate> suggestedTemplates();

/// They as a table with a row of titles: the name, then yes or no for each permission.
QList<QStringList> table(const QList<AccessTemplate> &templates);

} // namespace canolfan::words
