#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <chrono>
#include <utility>

namespace canolfan::http {

enum class Method
{
    Get,
    Post,
    Patch,
    Delete
};

QByteArray nameOf(Method method);

using Headers = QList<std::pair<QByteArray, QByteArray>>;

struct Request
{
    Method method = Method::Get;
    QUrl url{};
    Headers headers{};
    QByteArray body{};
    /// For the whole call, from the look-up of the proxy and of the name to the last byte, however often a
    /// proxy has it made again (Client::send); reliability.md C: QNetworkReply's own transfer time-out counts
    /// only silence.
    std::chrono::milliseconds deadline = std::chrono::seconds(25);
};

/// An IMF-fixdate (RFC 9110 5.6.7), in UTC; Qt's RFC 2822 parser does not take it (cognito.md 3). Invalid for
/// another form.
QDateTime dateFrom(const QByteArray &value);

/// Whatever the server answered, of any status below 300 or from 400 on.
struct Reply
{
    int status = 0;
    Headers headers{};
    QByteArray body{};
    QUrl url{};

    /// Empty where it is absent. Names of headers have no case.
    QByteArray header(const QByteArray &name) const;
    /// Without its parameters, in lower case, such as "application/json".
    QByteArray mediaType() const;
    /// RFC 9110 10.2.3, as seconds or as a date; 0 where it is absent.
    int retryAfter() const;
};

} // namespace canolfan::http
