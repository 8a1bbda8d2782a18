#pragma once

#include "domain/keptcentre.h"
#include "domain/profile.h"

#include <QList>
#include <QString>

/// Of the centres of an account, where it has several (S5).
namespace canolfan::words {

/// "Centre 68101", as the header has it.
QString centreLabel(const QString &number);

/// An entry of the header's menu: "68101 · Ysgol Practis", with "3 changes waiting" behind it where some do.
QString centreEntry(const Centre &centre, int waiting);

/// What waits in each, for a sentence: "68101 (3 changes), 68102 (1 change)". Where it cannot be read, the
/// number alone.
QString waitingIn(const QList<KeptCentre> &centres);

/// After going to another centre: what is left behind in the one before. `count` is at least 1.
QString waitsUntilOpened(const QString &number, int count);
/// The other centre has never been read here, and cannot be now.
QString centreNotHereYet(const QString &wanted, const QString &stillIn);
/// Why not is said behind it.
QString centreNotOpened(const QString &wanted, const QString &stillIn);
/// To whoever is no longer in the centre that is open, and has others.
QString chooseAnotherCentre();

// At sign-out.
/// Of other centres than the one that is open.
QString waitingElsewhere(const QList<KeptCentre> &centres);
QString staysSealed();

// canolfan-cli
/// Why nobody was signed out.
QString changesWaitInCentres(const QList<KeptCentre> &centres);
/// For "takes …": what NUMBER is.
QString numberOfACentre();

} // namespace canolfan::words
