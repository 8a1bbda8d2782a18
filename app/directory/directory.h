#pragma once

#include "domain/rules.h"
#include "portal/api.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <optional>

namespace canolfan::directory {

/// The product's verbs on the people of a centre: open, refresh, invite, change access, delete.
///
/// Holds the last list it was given by the portal. Each verb's failure leaves it as it was, or as the portal
/// says that it is now. Lives in the main thread; coroutines run on this object, which must outlive them.
class Directory : public QObject
{
    Q_OBJECT

public:
    explicit Directory(portal::Api &api, QObject *parent = nullptr);

    /// Who is signed in, the catalogue, and the list of the first centre. Failures: of Api; MfaRequired.
    QCoro::Task<Result<void>> open(std::stop_token stop = {});
    /// The list anew. Progress by progressed().
    QCoro::Task<Result<void>> refresh(std::stop_token stop = {});
    /// Forgets everything, at sign-out.
    void close();

    bool isOpen() const { return !m_profile.centres.isEmpty(); }
    const Profile &profile() const { return m_profile; }
    /// Whoever is signed in, as the portal knows them: also where it is not open yet, because a second factor
    /// is still to be set up (S21). nullopt: nobody, or not asked yet.
    std::optional<Profile> whoIsIn() const { return m_whoIsIn; }
    const Centre &centre() const { return m_profile.centres.constFirst(); }
    const PermissionCatalogue &catalogue() const { return m_catalogue; }
    const QList<CentreUser> &users() const { return m_users; }
    const CentreUser *find(const QString &id) const;
    const CentreUser *findByEmail(const QString &email) const;
    QDateTime refreshedAt() const { return m_refreshedAt; }

    int adminSeatsUsed() const;
    int adminSeatsLeft() const;
    bool isYourself(const CentreUser &user) const { return user.id == m_profile.id; }
    Verdict mayInvite() const;
    Verdict mayInvite(AccountType type) const;
    Verdict mayDelete(const CentreUser &user) const;
    Verdict mayAssign(const CentreUser &user) const;

    /// The same `operation` makes a second try of the same thing harmless, so keep it while a form is open.
    /// Failures: of Api. After ChangedMeanwhile the list holds the person as the portal has them now. A
    /// change that turns out to stand already is a success (reliability.md, finding 2).
    QCoro::Task<Result<CentreUser>> invite(Invitation invitation, QUuid operation, std::stop_token stop = {});
    QCoro::Task<Result<CentreUser>> changeAccess(
        QString id, AccessChange change, QUuid operation, std::stop_token stop = {});
    QCoro::Task<Result<void>> remove(QString id, QUuid operation, std::stop_token stop = {});

Q_SIGNALS:
    void opened();
    void closed();
    void usersReset();
    void userAdded(const QString &id);
    void userChanged(const QString &id);
    void userRemoved(const QString &id);
    /// While the list is read: `done` of `total` people.
    void progressed(int done, int total);

private:
    QCoro::Task<Result<QList<CentreUser>>> readUsers(std::stop_token stop);
    QCoro::Task<> readAgainAfter(Failure failure, QString id);
    void take(const QList<CentreUser> &users);
    void put(const CentreUser &user);
    void drop(const QString &id);

    portal::Api &m_api;
    Profile m_profile;
    std::optional<Profile> m_whoIsIn;
    PermissionCatalogue m_catalogue;
    QList<CentreUser> m_users;
    QHash<QString, qsizetype> m_rowOf;
    QDateTime m_refreshedAt;
};

} // namespace canolfan::directory
