#pragma once

#include "domain/accesstemplate.h"
#include "domain/addressmove.h"
#include "domain/language.h"
#include "settings/table.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

class QSettings;

namespace canolfan {

enum class ColourScheme
{
    System,
    Light,
    Dark
};

/// The list's columns, in its own order, which is that of Setting::PeopleOrder's choices too.
enum class PeopleColumn
{
    Name,
    AccountType,
    Access,
    State
};

/// By which column the list of people is sorted, and from which end.
struct PeopleOrder
{
    PeopleColumn column = PeopleColumn::Name;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const PeopleOrder &) const = default;
};

/// What this computer remembers that is no secret and names nobody: the table of table.h, kept in the data
/// folder's `settings.ini`, so that two data folders know nothing of each other. What is read is always
/// within its bounds, whatever is in the file. Lives in the main thread.
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(const QString &dataFolder, QObject *parent = nullptr);
    ~Settings() override;

    /// nullopt: as the system has it.
    std::optional<Language> language() const;
    void setLanguage(std::optional<Language> language);

    ColourScheme colourScheme() const;
    void setColourScheme(ColourScheme scheme);

    /// After how many minutes without a key or the mouse the window locks: 1 to 60.
    int idleLockMinutes() const;
    void setIdleLockMinutes(int minutes);

    /// The tick "Stay signed in on this computer" as it was left.
    bool staySignedIn() const;
    void setStaySignedIn(bool stay);

    /// After how many days without contact what is kept here is removed: 1 to 30.
    int retentionDays() const;
    void setRetentionDays(int days);

    /// For how many seconds a deletion can be undone before it is sent: 0 (not at all) to 60.
    int undoSeconds() const;
    void setUndoSeconds(int seconds);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    /// The address last used, for a start without --portal.
    QString portal() const;
    void setPortal(const QString &address);

    /// Which account's refresh token to look for in the keychain: Cognito's sub (a UUID), by user pool.
    QString rememberedAccount(const QString &userPoolId) const;
    void setRememberedAccount(const QString &userPoolId, const QString &sub);

    /// Accounts that were signed out while the keychain did not answer: their entries are still to be
    /// removed.
    QStringList leftBehind(const QString &userPoolId) const;
    void setLeftBehind(const QString &userPoolId, const QStringList &subs);

    /// Whether the sign-in was locked. Only ever makes a start locked: session::Lock.
    bool leftLocked(const QString &userPoolId) const;
    void setLeftLocked(const QString &userPoolId, bool locked);

    /// When the portal last accepted whoever is signed in; invalid where that is not known. UTC, to the
    /// second.
    QDateTime lastContact(const QString &userPoolId) const;
    void setLastContact(const QString &userPoolId, const QDateTime &moment);

    /// The number of the centre that was last looked at; empty: none has been. Whoever signs in next need not
    /// be in it.
    QString centre(const QString &userPoolId) const;
    void setCentre(const QString &userPoolId, const QString &number);

    /// How the list of people was last looked at: its order, and the ids of a UserFilter.
    PeopleOrder peopleOrder() const;
    void setPeopleOrder(const PeopleOrder &order);
    QStringList peopleFilter() const;
    void setPeopleFilter(const QStringList &ids);

    /// The centre's named templates of access. nullopt: nobody has made or changed one yet.
    std::optional<QList<AccessTemplate>> accessTemplates(const QString &centre) const;
    void setAccessTemplates(const QString &centre, const QList<AccessTemplate> &templates);

    /// Whose email addresses are being changed in the centre.
    QList<AddressMove> addressMoves(const QString &centre) const;
    void setAddressMoves(const QString &centre, const QList<AddressMove> &moves);

    /// Whether the file can be written; false means that choices last until the program closes.
    bool isWritable() const;
    QString dataFolder() const { return m_dataFolder; }

Q_SIGNALS:
    /// It has another value now. Only what this object has changed: another program's changes show at the
    /// next start.
    void changed(canolfan::Setting setting);

private:
    /// `of`: the user pool or the centre, as the setting's scope has it.
    QVariant value(Setting setting, const QString &of = {}) const;
    void set(Setting setting, const QVariant &value, const QString &of = {});

    QString m_dataFolder;
    std::unique_ptr<QSettings> m_file;
};

} // namespace canolfan
