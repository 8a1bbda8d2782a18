#include "portal/api.h"

#include "http/json.h"
#include "http/retry.h"
#include "portal/documents.h"
#include "portal/problems.h"

#include <QJsonDocument>

#include <functional>

namespace canolfan::portal {

static constexpr int itemsPerPage = 1000; // the most that the contract allows: fewest round trips
static constexpr int entriesPerPage = 200; // what somebody reads is soon there

static const QByteArray json = QByteArrayLiteral("application/json");
static const QByteArray mergePatch = QByteArrayLiteral("application/merge-patch+json");

Api::Api(http::AuthorizedClient &client, QUrl base) : m_client(client), m_base(std::move(base)) { }

QUrl Api::urlOf(const QString &path) const
{
    return QUrl(m_base.toString(QUrl::StripTrailingSlash) + path);
}

static QString usersPath(const QString &centre)
{
    return QStringLiteral("/centres/%1/users").arg(centre);
}

static QString userPath(const QString &centre, const QString &id)
{
    return usersPath(centre) + QLatin1Char('/') + id;
}

static QString invitationPath(const QString &centre, const QString &id)
{
    return userPath(centre, id) + QStringLiteral("/invitation");
}

static QString encoded(const QString &cursor)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(cursor));
}

QCoro::Task<Result<QJsonObject>> Api::read(QString path, std::stop_token stop)
{
    http::Request request;
    request.url = urlOf(path);
    request.headers = {{"Accept", "application/json, application/problem+json"}};
    // Named first: GCC 12 destroys twice what is made within a co_await expression.
    const http::Send send = std::bind_front(&http::AuthorizedClient::send, &m_client);
    const Result<http::Reply> reply = co_await http::withRetries(send, request, {}, stop);
    if (!reply)
        co_return failed(reply.error());
    if (reply->status != 200)
        co_return failed(failureFrom(*reply));
    co_return http::jsonObject(*reply);
}

QCoro::Task<Result<http::Reply>> Api::write(http::Request request, QUuid operation, std::stop_token stop)
{
    request.headers.emplaceBack("Accept", "application/json, application/problem+json");
    request.headers.emplaceBack("Idempotency-Key", operation.toByteArray(QUuid::WithoutBraces));
    Result<http::Reply> reply = co_await m_client.send(std::move(request), std::move(stop));
    if (reply && reply->status >= 300)
        co_return failed(failureFrom(*reply));
    co_return reply;
}

static Result<CentreUser> userIn(const Result<http::Reply> &reply)
{
    if (!reply)
        return failed(reply.error());
    const Result<QJsonObject> document = http::jsonObject(*reply);
    if (!document)
        return failed(document.error());
    return userFrom(*document);
}

QCoro::Task<Result<Profile>> Api::me(std::stop_token stop)
{
    const Result<QJsonObject> document = co_await read(QStringLiteral("/me"), std::move(stop));
    if (!document)
        co_return failed(document.error());
    co_return profileFrom(*document);
}

QCoro::Task<Result<PermissionCatalogue>> Api::permissions(std::stop_token stop)
{
    const Result<QJsonObject> document = co_await read(QStringLiteral("/permissions"), std::move(stop));
    if (!document)
        co_return failed(document.error());
    co_return catalogueFrom(*document);
}

QCoro::Task<Result<UserPage>> Api::users(QString centre, QString cursor, std::stop_token stop)
{
    QString path = usersPath(centre) + QStringLiteral("?limit=%1").arg(itemsPerPage);
    if (!cursor.isEmpty())
        path += QStringLiteral("&cursor=") + encoded(cursor);
    const Result<QJsonObject> document = co_await read(path, std::move(stop));
    if (!document)
        co_return failed(document.error());
    co_return userPageFrom(*document);
}

QCoro::Task<Result<FeedPage>> Api::changes(QString centre, QString since, std::stop_token stop)
{
    const QString path =
        QStringLiteral("/centres/%1/changes?limit=%2&since=").arg(centre).arg(itemsPerPage) + encoded(since);
    const Result<QJsonObject> document = co_await read(path, std::move(stop));
    if (!document)
        co_return failed(document.error());
    co_return feedPageFrom(*document);
}

static QString historyPath(const QString &centre, const HistoryFilter &filter, const QString &cursor)
{
    QString path = QStringLiteral("/centres/%1/history?limit=%2").arg(centre).arg(entriesPerPage);
    const auto add = [&path](const QString &name, const QString &value) {
        if (!value.isEmpty())
            path += QLatin1Char('&') + name + QLatin1Char('=') + encoded(value);
    };
    add(QStringLiteral("since"), filter.since.toUTC().toString(Qt::ISODateWithMs));
    add(QStringLiteral("until"), filter.until.toUTC().toString(Qt::ISODateWithMs));
    add(QStringLiteral("kind"), filter.kind ? idOf(*filter.kind) : QString());
    add(QStringLiteral("person"), filter.person);
    add(QStringLiteral("search"), filter.search);
    add(QStringLiteral("cursor"), cursor);
    return path;
}

QCoro::Task<Result<HistoryPage>> Api::history(
    QString centre, HistoryFilter filter, QString cursor, std::stop_token stop)
{
    const Result<QJsonObject> document = co_await read(historyPath(centre, filter, cursor), std::move(stop));
    if (!document)
        co_return failed(document.error());
    co_return historyPageFrom(*document);
}

QCoro::Task<Result<CentreUser>> Api::user(QString centre, QString id, std::stop_token stop)
{
    const Result<QJsonObject> document = co_await read(userPath(centre, id), std::move(stop));
    if (!document)
        co_return failed(document.error());
    co_return userFrom(*document);
}

QCoro::Task<Result<CentreUser>> Api::invite(
    QString centre, Invitation invitation, QUuid operation, std::stop_token stop)
{
    http::Request request;
    request.method = http::Method::Post;
    request.url = urlOf(usersPath(centre));
    request.headers = {{"Content-Type", json}};
    request.body = QJsonDocument(documentOf(invitation)).toJson(QJsonDocument::Compact);
    const Result<http::Reply> reply = co_await write(std::move(request), operation, std::move(stop));
    co_return userIn(reply);
}

QCoro::Task<Result<CentreUser>> Api::changeAccess(
    QString centre, QString id, QString version, AccessChange change, QUuid operation, std::stop_token stop)
{
    http::Request request;
    request.method = http::Method::Patch;
    request.url = urlOf(userPath(centre, id));
    request.headers = {{"Content-Type", mergePatch}, {"If-Match", version.toLatin1()}};
    request.body = QJsonDocument(documentOf(change)).toJson(QJsonDocument::Compact);
    const Result<http::Reply> reply = co_await write(std::move(request), operation, std::move(stop));
    co_return userIn(reply);
}

QCoro::Task<Result<CentreUser>> Api::resendInvitation(
    QString centre, QString id, QString version, QUuid operation, std::stop_token stop)
{
    http::Request request;
    request.method = http::Method::Post;
    request.url = urlOf(invitationPath(centre, id));
    request.headers = {{"If-Match", version.toLatin1()}};
    const Result<http::Reply> reply = co_await write(std::move(request), operation, std::move(stop));
    co_return userIn(reply);
}

QCoro::Task<Result<void>> Api::remove(
    QString centre, QString id, QString version, QUuid operation, std::stop_token stop)
{
    return removeAt(userPath(centre, id), std::move(version), operation, std::move(stop));
}

QCoro::Task<Result<void>> Api::cancelInvitation(
    QString centre, QString id, QString version, QUuid operation, std::stop_token stop)
{
    return removeAt(invitationPath(centre, id), std::move(version), operation, std::move(stop));
}

QCoro::Task<Result<void>> Api::removeAt(QString path, QString version, QUuid operation, std::stop_token stop)
{
    http::Request request;
    request.method = http::Method::Delete;
    request.url = urlOf(path);
    request.headers = {{"If-Match", version.toLatin1()}};
    const Result<http::Reply> reply = co_await write(std::move(request), operation, std::move(stop));
    if (!reply)
        co_return failed(reply.error());
    // A captive portal answers everything with 200 and a page of its own: nobody has been removed by that.
    if (reply->status != 204)
        co_return failed(failureFrom(*reply));
    co_return Result<void>();
}

} // namespace canolfan::portal
