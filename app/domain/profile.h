#pragma once

#include "domain/accounttype.h"
#include "domain/language.h"
#include "domain/permission.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace canolfan {

/// Five digits (S5), and nothing else: what is said to be one goes into the names of files and into
/// addresses.
bool isCentreNumber(const QString &text);

/// A centre, as the signed-in account sees it (S5).
struct Centre
{
    QString number; ///< five digits
    QString name;
    AccountType accountType = AccountType::User; ///< of the signed-in account
    Permissions permissions{};
    QStringList emailDomains{}; ///< its own (S13); empty where the portal knows none
    int adminSeats = 3; ///< S20
};

/// Who is signed in.
struct Profile
{
    QString id;
    QString firstName;
    QString lastName;
    QString email;
    Language language = Language::English;
    bool hasFactor = true; ///< false: a factor must be set up before anything else (S21)
    /// The centre that is open stands first, whatever order the portal names them in.
    QList<Centre> centres{};
    /// For how many days without contact what is kept may go on being shown, 0 to 7; the portal can shorten
    /// it.
    int offlineDays = 7;

    QString name() const;
    QString initials() const;

    /// nullptr: they are not in it.
    const Centre *centreWith(const QString &number) const;
    /// Has this centre stand first, and leaves the others as they were. False: they are not in it, and
    /// nothing is different.
    bool putFirst(const QString &number);
};

} // namespace canolfan
