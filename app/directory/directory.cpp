#include "directory/directory.h"

#include <algorithm>

namespace canolfan::directory {

Directory::Directory(portal::Api &api, QObject *parent) : QObject(parent), m_api(api) { }

// --- Reading
// --------------------------------------------------------------------------------------------------------

QCoro::Task<Result<void>> Directory::open(std::stop_token stop)
{
    // Beside the rest, on its way from the start: nothing needs its answer before the list is there. After
    // me(), which so has the connection that is open already.
    const auto me = m_api.me(stop);
    const auto permissions = m_api.permissions(stop);
    const Result<Profile> profile = co_await me;
    if (!profile)
        co_return failed(profile.error());
    if (!profile->hasFactor) {
        close(); // it may have been open, before the help desk took the factor away
        m_whoIsIn = *profile;
        co_return failed(FailureKind::MfaRequired);
    }
    m_profile = *profile;
    m_whoIsIn = *profile;
    const Result<QList<CentreUser>> users = co_await readUsers(stop);
    const Result<PermissionCatalogue> catalogue = co_await permissions;
    if (!users || !catalogue) {
        close();
        co_return failed(users ? catalogue.error() : users.error());
    }
    m_catalogue = *catalogue;
    take(*users);
    Q_EMIT opened();
    co_return Result<void>();
}

QCoro::Task<Result<QList<CentreUser>>> Directory::readUsers(std::stop_token stop)
{
    QList<CentreUser> users;
    QString cursor;
    do {
        const Result<portal::UserPage> page = co_await m_api.users(centre().number, cursor, stop);
        if (!page)
            co_return failed(page.error());
        users.append(page->users);
        cursor = page->next;
        Q_EMIT progressed(static_cast<int>(users.size()), page->total);
    } while (!cursor.isEmpty());
    co_return users;
}

QCoro::Task<Result<void>> Directory::refresh(std::stop_token stop)
{
    const Result<QList<CentreUser>> users = co_await readUsers(stop);
    if (!users)
        co_return failed(users.error());
    take(*users);
    co_return Result<void>();
}

void Directory::take(const QList<CentreUser> &users)
{
    m_users = users;
    m_rowOf.clear();
    for (qsizetype row = 0; row < m_users.size(); ++row)
        m_rowOf.insert(m_users.at(row).id, row);
    m_refreshedAt = QDateTime::currentDateTime();
    Q_EMIT usersReset();
}

void Directory::close()
{
    m_profile = {};
    m_whoIsIn.reset();
    m_catalogue.clear();
    m_users.clear();
    m_rowOf.clear();
    m_refreshedAt = {};
    Q_EMIT closed();
}

const CentreUser *Directory::find(const QString &id) const
{
    const auto row = m_rowOf.constFind(id);
    return row == m_rowOf.constEnd() ? nullptr : &m_users.at(*row);
}

const CentreUser *Directory::findByEmail(const QString &email) const
{
    const auto found = std::find_if(m_users.cbegin(), m_users.cend(), [&email](const CentreUser &user) {
        return user.email.compare(email.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return found == m_users.cend() ? nullptr : &*found;
}

// --- What is allowed
// ------------------------------------------------------------------------------------------------

int Directory::adminSeatsUsed() const
{
    return static_cast<int>(std::count_if(m_users.cbegin(), m_users.cend(),
        [](const CentreUser &user) { return user.accountType == AccountType::Admin; }));
}

int Directory::adminSeatsLeft() const
{
    return isOpen() ? std::max(0, centre().adminSeats - adminSeatsUsed()) : 0;
}

Verdict Directory::mayInvite() const
{
    return canolfan::mayInvite(centre().accountType);
}

Verdict Directory::mayInvite(AccountType type) const
{
    return canolfan::mayInvite(centre().accountType, type, adminSeatsLeft());
}

Verdict Directory::mayDelete(const CentreUser &user) const
{
    return canolfan::mayDelete(centre().accountType, isYourself(user), user.accountType);
}

Verdict Directory::mayAssign(const CentreUser &user) const
{
    return canolfan::mayAssign(centre().accountType, isYourself(user), user.accountType);
}

// --- Changing
// -------------------------------------------------------------------------------------------------------

QCoro::Task<Result<CentreUser>> Directory::invite(
    Invitation invitation, QUuid operation, std::stop_token stop)
{
    if (!isOpen())
        co_return failed(FailureKind::NotSignedIn);
    Result<CentreUser> user = co_await m_api.invite(centre().number, invitation, operation, stop);
    if (user)
        put(*user);
    co_return user;
}

/// Whether the change has nothing left to do for this person.
static bool stands(const CentreUser &user, const AccessChange &change)
{
    return (user.permissions & change.grant) == change.grant && !(user.permissions & change.withdraw);
}

QCoro::Task<Result<CentreUser>> Directory::changeAccess(
    QString id, AccessChange change, QUuid operation, std::stop_token stop)
{
    const CentreUser *before = find(id);
    if (!isOpen() || !before)
        co_return failed(FailureKind::UserGone);
    Result<CentreUser> user =
        co_await m_api.changeAccess(centre().number, id, before->version, change, operation, stop);
    if (user) {
        put(*user);
        co_return user;
    }
    co_await readAgainAfter(user.error(), id);
    const CentreUser *now = find(id);
    // A 412 may be the answer to our own earlier write, whose reply was lost (reliability.md, finding 2).
    if (user.error().kind == FailureKind::ChangedMeanwhile && now && stands(*now, change))
        co_return *now;
    co_return user;
}

QCoro::Task<Result<void>> Directory::remove(QString id, QUuid operation, std::stop_token stop)
{
    const CentreUser *before = find(id);
    if (!isOpen() || !before)
        co_return failed(FailureKind::UserGone);
    const Result<void> removed = co_await m_api.remove(centre().number, id, before->version, operation, stop);
    if (removed) {
        drop(id);
        co_return removed;
    }
    co_await readAgainAfter(removed.error(), id);
    co_return removed;
}

QCoro::Task<> Directory::readAgainAfter(Failure failure, QString id)
{
    if (failure.kind == FailureKind::UserGone)
        drop(id);
    if (failure.kind != FailureKind::ChangedMeanwhile || !isOpen())
        co_return;
    const Result<CentreUser> now = co_await m_api.user(centre().number, id);
    if (now)
        put(*now);
    else if (now.error().kind == FailureKind::UserGone)
        drop(id);
}

void Directory::put(const CentreUser &user)
{
    const auto row = m_rowOf.constFind(user.id);
    if (row != m_rowOf.constEnd()) {
        m_users[*row] = user;
        Q_EMIT userChanged(user.id);
        return;
    }
    m_rowOf.insert(user.id, m_users.size());
    m_users.append(user);
    Q_EMIT userAdded(user.id);
}

void Directory::drop(const QString &id)
{
    const auto row = m_rowOf.constFind(id);
    if (row == m_rowOf.constEnd())
        return;
    // The last one takes the free place: nobody relies on the order, and nothing else moves.
    const qsizetype free = *row;
    m_rowOf.erase(row);
    if (free != m_users.size() - 1) {
        m_users[free] = m_users.constLast();
        m_rowOf[m_users.at(free).id] = free;
    }
    m_users.removeLast();
    Q_EMIT userRemoved(id);
}

} // namespace canolfan::directory
