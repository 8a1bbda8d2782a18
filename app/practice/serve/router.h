#pragma once

#include "practice/serve/exchange.h"

#include <QStringList>

#include <vector>

namespace practice {

/// Finds the handler for a request by method and path. Filled before the server starts, only read afterwards.
class Router
{
public:
    /// `path` as in "/users/{}", where {} stands for one non-empty part.
    void add(const QByteArray &method, const QString &path, Handler handler);

    /// 404 for a path that nobody has, 405 with Allow for a method that the path does not have; a HEAD is a
    /// GET.
    Reply handle(Request request) const;

private:
    struct Route
    {
        QByteArray method;
        QStringList parts;
        Handler handler;
    };
    std::vector<Route> m_routes;
};

} // namespace practice
