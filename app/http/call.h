#pragma once

#include "domain/result.h"
#include "http/message.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>
#include <stop_token>

namespace canolfan::http {

/// Whether it only opens a connection (Client::connectEarly).
bool isEarly(const QNetworkReply *reply);

/// Once `reply` is gone. Qt aborts a call, but leaves a connection alone whose TLS handshake has not come to
/// an end; it can close only all of them at once, so when no other call is under way.
void closeStuckConnectionsAfter(const QNetworkReply *reply);

/// One call under way: the one place where it ends, whichever way it does.
class Call : public QObject
{
    Q_OBJECT

public:
    /// Takes the reply over.
    Call(QNetworkReply *reply, Method method, std::chrono::milliseconds deadline, std::stop_token stop);
    ~Call() override;

    bool isFinished() const { return m_result.has_value(); }
    Result<Reply> takeResult() { return std::move(*m_result); }

    void cancel() { giveUp(FailureKind::Cancelled); }

Q_SIGNALS:
    void finished();

private:
    void giveUp(FailureKind kind);
    void settle(Result<Reply> result);
    void readWhatCame();
    void watchSize(qint64 received);
    Result<Reply> judge() const;
    Failure redirection() const;
    Reply readReply() const;

    QPointer<QNetworkReply>
        m_reply; ///< ours to delete, unless the access manager is gone and has taken it along
    Method m_method;
    QTimer m_deadline;
    QElapsedTimer m_age;
    std::optional<Failure> m_certificateFailure;
    std::optional<Result<Reply>> m_result;
    std::stop_callback<std::function<void()>> m_onStop;
};

} // namespace canolfan::http
