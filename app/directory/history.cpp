#include "directory/directory.h"

/// What has been done to the accounts, and how they stand.
namespace canolfan::directory {

QCoro::Task<Result<HistoryPage>> Directory::history(
    HistoryFilter filter, QString cursor, std::stop_token stop)
{
    if (!isOpen())
        co_return failed(FailureKind::NotSignedIn);
    if (mayReadRecords())
        co_return failed(FailureKind::NotAllowed);
    const QString number = centre().number;
    co_return co_await m_api.history(number, filter, cursor, stop);
}

AccountRegister Directory::accountRegister() const
{
    AccountRegister made;
    made.centreNumber = centre().number;
    made.centreName = centre().name;
    made.made = QDateTime::currentDateTime();
    made.madeBy = m_profile.name();
    made.madeByEmail = m_profile.email;
    made.asOf = refreshedAt();
    made.waiting = int(changes().size());
    made.catalogue = m_catalogue;
    for (const CentreUser &user : m_users) {
        if (const CentreUser *there = atThePortal(user.id))
            made.people.append(*there);
    }
    return made;
}

} // namespace canolfan::directory
