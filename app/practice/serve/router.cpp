#include "practice/serve/router.h"

#include "practice/serve/problem.h"

#include <optional>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

/// What stands for each {} of the route, if the path is one of the route's.
std::optional<QStringList> match(const QStringList &route, const QStringList &path)
{
    if (route.size() != path.size()) {
        return std::nullopt;
    }
    QStringList arguments;
    for (qsizetype part = 0; part < route.size(); ++part) {
        if (route[part] == "{}"_L1 && !path[part].isEmpty()) {
            arguments.append(path[part]);
        } else if (route[part] != path[part]) {
            return std::nullopt;
        }
    }
    return arguments;
}

Reply methodNotAllowed(const QByteArrayList &allowed)
{
    Reply reply = Problem(405, u"method-not-allowed"_s, u"This address does not take that method"_s).reply();
    reply.headers.emplaceBack("Allow", allowed.join(", "));
    return reply;
}

} // namespace

void Router::add(const QByteArray &method, const QString &path, Handler handler)
{
    m_routes.push_back({method, path.split(u'/'), std::move(handler)});
}

Reply Router::handle(Request request) const
{
    const QStringList path = request.path.split(u'/');
    const QByteArray method = request.method == "HEAD" ? QByteArray("GET") : request.method;
    QByteArrayList allowed;
    for (const Route &route : m_routes) {
        const auto arguments = match(route.parts, path);
        if (!arguments) {
            continue;
        }
        if (route.method == method) {
            request.pathArguments = *arguments;
            return route.handler(request);
        }
        allowed.append(route.method);
    }
    return allowed.isEmpty() ? Problem(404, u"not-found"_s, u"There is nothing at this address"_s).reply()
                             : methodNotAllowed(allowed);
}

} // namespace practice
