#pragma once

#include "domain/pendingchange.h"
#include "domain/permission.h"

#include <QList>
#include <QString>
#include <QStringList>

/// Waiting changes in words. No sentence puts a name where Welsh would mutate it.
namespace canolfan::words {

/// As label(), but short enough to stand beside others: "Past Papers".
QString shortLabel(Permission permission);
/// "IAMIS, View Scripts", in the order in which people see them; "everything" or "nothing" where that is so.
/// Without what comes with the account type.
QString access(Permissions permissions);

/// What shall be, as a line of a list: "Give Elin Morgan: View Scripts".
QString sentence(const PendingChange &change);

/// Everything that waits for one person in one line, below their state: "Waiting: + View Scripts". Empty
/// where nothing does.
QString rowLine(const QList<PendingChange> &ofOnePerson);

/// "Waiting", "Being sent", "Needs your decision", "Not accepted", "Not sent"
QString label(ChangeState state);
/// Where the change stands, and why; one or two sentences.
QString standing(const PendingChange &change);

/// The changes as a table with a row of titles, for keeping or handing on. The moment each was made is local
/// time, ISO 8601.
QList<QStringList> table(const QList<PendingChange> &changes);

} // namespace canolfan::words
