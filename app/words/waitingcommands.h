#pragma once

#include "domain/centreuser.h"

#include <QString>

/// What canolfan-cli says of waiting changes and of working without the portal.
namespace canolfan::words {

/// `moment`: when what is shown was last heard of.
QString worksFromCopy(const QString &moment);
QString savedHere();
QString invitationCancelled(const CentreUser &user);
QString nothingWaits();
QString nothingToDecide();
/// Of a conflict that stands otherwise than it was listed last, or has not been listed.
QString lookAgain(quint64 number);
/// Before signing out takes them away.
QString changesWaitAtSignOut(int count);
/// `change`: as words::sentence says it.
QString takenBack(const QString &change);
/// Of one that has been sent, and was not answered.
QString mayBeMade(quint64 number);
QString givenUp(const QString &change);
/// For "takes …": what NUMBER is.
QString numberOfAChange();
QString fileNotWritable(const QString &file);

// The three sides of a conflict; `access`: an account type and what it has.
QString itWas(const QString &access);
QString itIsInThePortal(const QString &access);
QString itIsMine(const QString &access);
QString noAccountAnyMore();

} // namespace canolfan::words
