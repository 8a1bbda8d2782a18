#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <map>
#include <utility>

namespace practice {

/// A request as the handlers see it, free of the HTTP library.
struct Request
{
    QByteArray method;
    QString path; ///< percent-decoded
    QHash<QString, QString> query; ///< percent-decoded
    QHash<QByteArray, QByteArray> headers; ///< by lower-case name
    QByteArray body;
    bool bodyTooLarge = false; ///< the body was beyond `longestBody` and is not here
    bool repeatedWhileUnderWay = false; ///< the same Idempotency-Key is being answered on another connection
    QStringList pathArguments; ///< what stood for the {} of the route's path

    QByteArray header(const char *lowerCaseName) const { return headers.value(lowerCaseName); }
    bool hasHeader(const char *lowerCaseName) const { return headers.contains(lowerCaseName); }
};

struct Reply
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
};

/// Called from many threads at once.
using Handler = std::function<Reply(const Request &)>;

inline constexpr qsizetype longestBody = qsizetype(1024) * 1024;

} // namespace practice
