#include "directory/directory.h"

/// What has been done to the accounts.
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

} // namespace canolfan::directory
