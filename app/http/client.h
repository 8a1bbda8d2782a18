#pragma once

#include "domain/result.h"
#include "http/message.h"

#include <QCoroTask>
#include <QObject>
#include <QSslConfiguration>

#include <memory>
#include <stop_token>

class QNetworkAccessManager;

namespace canolfan::http {

/// One call over HTTPS at a time, or many at once; each with a deadline and a way to cancel it.
///
/// A body is sent once and never again by itself: Qt 6.4 repeats a POST when the server closes the connection
/// without a reply (reliability.md, finding 1). Redirects are not followed, cookies neither kept nor sent,
/// certificates always verified. Of a call only method, host, path, status and time are logged.
///
/// Lives in one thread. Calls still running when it is destroyed end with FailureKind::Cancelled.
class Client : public QObject
{
    Q_OBJECT

public:
    explicit Client(const QSslConfiguration &tls, QObject *parent = nullptr);
    ~Client() override;

    /// Failures: those of the way to the server (Cancelled … Redirected), BrokenReply for a body beyond 64
    /// MiB or cut short. Any status that is not a redirection is a Reply.
    QCoro::Task<Result<Reply>> send(Request request, std::stop_token stop = {});

    /// Calls that have not ended yet, or are just being cleared away.
    qsizetype callsUnderWay() const;

    /// Opens a connection ahead of the first call, so that its round trips are over when the call is made.
    void connectEarly(const QUrl &url);

Q_SIGNALS:
    /// Every running call ends now.
    void closing();

private:
    std::unique_ptr<QNetworkAccessManager> m_network;
    QSslConfiguration m_tls;
};

/// TLS 1.2 or later, verified against the system's authorities; with a file, against the authorities in it
/// alone. Failure: CertificateFileUnreadable.
Result<QSslConfiguration> tlsTrusting(const QString &authorityFile);

} // namespace canolfan::http
