#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace canolfan {

/// Everything that is remembered on this computer and is no secret.
enum class Setting
{
    Language, ///< empty: the system's
    ColourScheme,
    IdleLockMinutes,
    StaySignedIn, ///< the tick "Stay signed in on this computer" as it was left
    RetentionDays,
    WindowGeometry, ///< of QWidget::saveGeometry
    Portal, ///< the address last used
    RememberedAccount, ///< Cognito's sub, a UUID: nothing here names a person, for the file lies in clear
    LeftLocked, ///< the sign-in was locked when this was written; the keychain has the last word
    LeftBehind, ///< subs of accounts that were signed out while the keychain did not answer
    PeopleOrder, ///< by which column the list of people is sorted, and whether from its end
    PeopleFilter, ///< by what it is filtered: UserFilter's ids. What was searched for is a name, and not kept
    AddressMoves, ///< AddressMove as text: ids only, for the file lies in clear
    UndoSeconds, ///< for how long a deletion can be undone before it is sent
    AccessTemplates, ///< AccessTemplate as text; nothing until somebody has made or changed one
    Centre, ///< the number of the one that was last looked at, of those that somebody has
    LastContact ///< when the portal last accepted whoever is signed in, UTC, ISO 8601
};

} // namespace canolfan

/// The one table of what is remembered: what it is called in the file, whom it is about, and what it may be.
namespace canolfan::settings {

enum class Scope
{
    Computer, ///< one value in this data folder
    UserPool, ///< one for each user pool, because two portals know different people
    Centre ///< one for each centre, by its number
};

enum class Kind
{
    Choice, ///< one of `choices`
    Number, ///< a whole number from `least` to `most`
    YesNo,
    Address, ///< with https and a host
    Text,
    Texts,
    Bytes,
    Moment,
    CentreNumber
};

struct Declaration
{
    Setting setting;
    QString key; ///< with %1 in place of the user pool's id or the centre's number
    Scope scope;
    Kind kind;
    QVariant fallback; ///< where nothing, or nothing usable, is in the file
    int least = 0;
    int most = 0;
    QStringList choices{};
};

const QList<Declaration> &declarations();
const Declaration &declarationOf(Setting setting);

/// What `stored` stands for, whoever has written it: the file may have been edited by hand, or damaged. A
/// number beyond its bounds becomes the nearest within them; anything else that cannot be is the fallback.
QVariant accepted(const Declaration &declaration, const QVariant &stored);

} // namespace canolfan::settings
