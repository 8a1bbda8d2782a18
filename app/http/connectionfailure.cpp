#include "http/connectionfailure.h"

#include "certificateproblem.h"
#include "networkerror.h"
#include "proxyfailure.h"

namespace canolfan::http {

Failure handshakeFailure(const QList<QSslError> &errors, const QString &explanation, const QUrl &url)
{
    if (!errors.isEmpty())
        return certificateFailure(errors, url.host());
    return failureFrom(QNetworkReply::SslHandshakeFailedError, url, explanation);
}

QCoro::Task<Failure> failureBehind(
    QNetworkProxy proxy, Failure failure, QUrl url, QDeadlineTimer deadline, std::stop_token stop)
{
    return explained(std::move(failure), QNetworkReply::UnknownNetworkError, std::move(proxy), std::move(url),
        deadline, std::move(stop));
}

} // namespace canolfan::http
