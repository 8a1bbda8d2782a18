#include "call.h"

#include "certificateproblem.h"
#include "networkerror.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QSslError>

#include <algorithm>

namespace canolfan::http {

// Method, host, path, status and time, nothing else: no query, no header, no body (design.md, "never").
Q_LOGGING_CATEGORY(lcHttp, "canolfan.http", QtWarningMsg)

static constexpr qint64 longestBody = 64LL * 1024 * 1024;

Call::Call(QNetworkReply *reply, Method method, std::chrono::milliseconds deadline, std::stop_token stop)
    : m_reply(reply)
    , m_method(method)
    // Queued: whoever asks for the stop is not called back from within.
    , m_onStop(
          std::move(stop), [this] { QMetaObject::invokeMethod(this, &Call::cancel, Qt::QueuedConnection); })
{
    m_age.start();
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { giveUp(FailureKind::TimedOut); });
    m_deadline.start(deadline);
    connect(reply, &QNetworkReply::finished, this, &Call::readWhatCame);
    connect(reply, &QNetworkReply::downloadProgress, this, [this](qint64 received) { watchSize(received); });
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (!errors.isEmpty())
            m_certificateFailure = certificateFailure(errors, m_reply->url().host());
    });
}

Call::~Call()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    if (m_reply->isRunning())
        m_reply->abort();
    // Its own signal may be what has brought us here.
    m_reply->deleteLater();
}

bool isEarly(const QNetworkReply *reply)
{
    return reply->url().scheme().startsWith(QLatin1String("preconnect-"));
}

void closeStuckConnectionsAfter(const QNetworkReply *reply)
{
    QNetworkAccessManager *network = reply->manager();
    QObject::connect(reply, &QObject::destroyed, network, [network] {
        const auto others = network->findChildren<QNetworkReply *>(Qt::FindDirectChildrenOnly);
        if (std::all_of(others.cbegin(), others.cend(), isEarly))
            network->clearConnectionCache();
    });
}

void Call::giveUp(FailureKind kind)
{
    if (isFinished())
        return;
    closeStuckConnectionsAfter(m_reply);
    settle(failed(kind, m_reply->url().host()));
}

void Call::settle(Result<Reply> result)
{
    if (isFinished())
        return;
    m_deadline.stop();
    m_reply->disconnect(this);
    if (m_reply->isRunning())
        m_reply->abort();
    qCDebug(lcHttp).noquote() << nameOf(m_method) << m_reply->url().host() << m_reply->url().path()
                              << (result ? result->status : 0) << m_age.elapsed() << "ms";
    m_result = std::move(result);
    Q_EMIT finished();
}

void Call::watchSize(qint64 received)
{
    if (received > longestBody)
        settle(failed(FailureKind::BrokenReply));
}

void Call::readWhatCame()
{
    settle(judge());
}

Result<Reply> Call::judge() const
{
    const auto error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // First: Qt's error for 307 and 308 is that it cannot send the body again, which is as it should be.
    if (status >= 300 && status < 400)
        return failed(redirection());
    if (!isAnAnswer(error) || status == 0)
        return failed(
            m_certificateFailure.value_or(failureFrom(error, m_reply->url(), m_reply->errorString())));
    return readReply();
}

Failure Call::redirection() const
{
    const QByteArray location = m_reply->rawHeader("Location");
    if (location.isEmpty())
        return {FailureKind::BrokenReply, QStringLiteral("Location")};
    return {FailureKind::Redirected, m_reply->url().resolved(QUrl::fromEncoded(location)).host()};
}

Reply Call::readReply() const
{
    Reply reply;
    reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        reply.headers.emplaceBack(name, value);
    reply.body = m_reply->readAll();
    reply.url = m_reply->url();
    return reply;
}

} // namespace canolfan::http
