#pragma once

#include "directory/directory.h"
#include "store/opening.h"
#include "support/tlsserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslSocket>
#include <QTemporaryDir>

/// A directory on a portal of its own, and in a folder of its own.
namespace canolfan::tests {

using directory::Directory;
using test::TlsServer;

class FixedToken : public http::TokenSource
{
public:
    bool isLocked = false;

    QCoro::Task<Result<QByteArray>> accessToken(std::stop_token) override
    {
        if (isLocked)
            co_return failed(FailureKind::NotSignedIn);
        co_return QByteArray("token");
    }
    QCoro::Task<Result<QByteArray>> renewedToken(QByteArray, std::stop_token) override
    {
        co_return failed(FailureKind::SignedOutElsewhere);
    }
};

inline QJsonObject permissions(const QStringList &on)
{
    QJsonObject all;
    for (const Permission permission : allPermissions)
        all.insert(idOf(permission), on.contains(idOf(permission)));
    return all;
}

inline QJsonObject person(const QString &id, const QString &type, int version, const QStringList &on = {})
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("firstName"), id},
        {QStringLiteral("lastName"), QStringLiteral("L")},
        {QStringLiteral("email"), id + QStringLiteral("@y.example")}, {QStringLiteral("accountType"), type},
        {QStringLiteral("language"), QStringLiteral("en")}, {QStringLiteral("permissions"), permissions(on)},
        {QStringLiteral("state"), QStringLiteral("active")},
        {QStringLiteral("version"), QStringLiteral("\"%1\"").arg(version)}};
}

/// A portal of three people, that answers writes as it is told.
class Portal
{
public:
    QByteArray writeStatus = "200 OK";
    QJsonObject writeBody{};
    QJsonObject present =
        person(QStringLiteral("dan"), QStringLiteral("user"), 9, {QStringLiteral("viewScripts")});
    QJsonArray factors{QStringLiteral("SMS_MFA")};
    QByteArray lastWrite{};
    QJsonArray news{};
    bool away = false; ///< takes no request
    bool hangs = false; ///< takes it, and never answers
    int busyFor = 0; ///< 429, with this Retry-After
    int offlineDays = 7;
    int asked = 0; ///< requests, those that were not taken included
    int askedWho = 0; ///< of these, for /me
    /// Of whoever is signed in, in the order in which they are told; the people are 68101's.
    QStringList centres{QStringLiteral("68101")};
    /// Asked first about each write; true: it has answered.
    std::function<bool(const QByteArray &request, QSslSocket *socket)> answersWrite{};

    void answer(const QByteArray &request, QSslSocket *socket)
    {
        ++asked;
        if (away)
            return socket->abort();
        if (hangs)
            return;
        if (busyFor > 0)
            return TlsServer::reply(socket, "429 Too Many Requests", "application/problem+json",
                "{\"type\":\"urn:canolfan:problem:too-many-requests\"}",
                "Retry-After: " + QByteArray::number(busyFor) + "\r\n");
        askedWho += request.startsWith("GET /me") ? 1 : 0;
        if (request.startsWith("GET /me"))
            return json(socket, me());
        if (request.startsWith("GET /permissions"))
            return json(socket, {{QStringLiteral("permissions"), QJsonArray()}});
        if (request.startsWith("GET /centres/68101/users?"))
            return json(socket, page(request.contains("cursor=b%26")));
        if (request.startsWith("GET /centres/68101/changes?"))
            return json(socket, feed());
        if (request.startsWith("GET /centres/68101/users/dan"))
            return present.isEmpty() ? problem(socket, "404 Not Found", "user-not-found")
                                     : json(socket, present);
        if (request.startsWith("GET /centres/68101/users/"))
            return problem(socket, "404 Not Found", "user-not-found");
        lastWrite = request;
        if (answersWrite && answersWrite(request, socket))
            return;
        const bool good = writeStatus.startsWith('2');
        TlsServer::reply(socket, writeStatus, good ? "application/json" : "application/problem+json",
            writeStatus.startsWith("204") ? QByteArray() : QJsonDocument(writeBody).toJson());
    }

    static QJsonObject newsOf(const QJsonObject &user)
    {
        return {{QStringLiteral("id"), user.value(QStringLiteral("id"))},
            {QStringLiteral("kind"), QStringLiteral("user")}, {QStringLiteral("user"), user},
            {QStringLiteral("at"), QStringLiteral("2026-11-02T11:00:00Z")},
            {QStringLiteral("by"), QStringLiteral("Dafydd")}};
    }

private:
    static void json(QSslSocket *socket, const QJsonObject &body)
    {
        TlsServer::reply(socket, "200 OK", "application/json", QJsonDocument(body).toJson());
    }
    static void problem(QSslSocket *socket, const QByteArray &status, const QByteArray &type)
    {
        TlsServer::reply(
            socket, status, "application/problem+json", "{\"type\":\"urn:canolfan:problem:" + type + "\"}");
    }
    static QJsonObject centre(const QString &number)
    {
        return {{QStringLiteral("number"), number}, {QStringLiteral("name"), QStringLiteral("Y")},
            {QStringLiteral("accountType"), QStringLiteral("examsOfficer")},
            {QStringLiteral("permissions"), permissions({})},
            {QStringLiteral("emailDomains"), QJsonArray{QStringLiteral("y.example")}},
            {QStringLiteral("adminSeats"), 3}};
    }
    QJsonObject me() const
    {
        QJsonArray theirs;
        for (const QString &number : centres)
            theirs.append(centre(number));
        return {{QStringLiteral("id"), QStringLiteral("eo")},
            {QStringLiteral("firstName"), QStringLiteral("E")},
            {QStringLiteral("lastName"), QStringLiteral("O")},
            {QStringLiteral("email"), QStringLiteral("eo@y.example")},
            {QStringLiteral("language"), QStringLiteral("en")}, {QStringLiteral("mfa"), factors},
            {QStringLiteral("offlineDays"), offlineDays}, {QStringLiteral("centres"), theirs}};
    }
    /// Nothing new, or what a test has put there.
    QJsonObject feed() const
    {
        return {{QStringLiteral("items"), news}, {QStringLiteral("next"), QStringLiteral("here")},
            {QStringLiteral("more"), false}};
    }
    /// Two pages; the cursor needs encoding.
    static QJsonObject page(bool second)
    {
        if (second)
            return {{QStringLiteral("items"),
                        QJsonArray{person(QStringLiteral("dan"), QStringLiteral("user"), 2)}},
                {QStringLiteral("total"), 3}};
        return {{QStringLiteral("items"),
                    QJsonArray{person(QStringLiteral("eo"), QStringLiteral("examsOfficer"), 1),
                        person(QStringLiteral("ann"), QStringLiteral("admin"), 1)}},
            {QStringLiteral("total"), 3}, {QStringLiteral("next"), QStringLiteral("b&")},
            {QStringLiteral("changes"), QStringLiteral("here")}};
    }
};

struct Bench
{
    // Its coroutines must not outlive it.
    ~Bench() { QCoro::waitFor(directory.settled()); }

    Portal portal;
    TlsServer server{
        [this](const QByteArray &request, QSslSocket *socket) { portal.answer(request, socket); }};
    http::Client client{server.trusting()};
    FixedToken token;
    http::AuthorizedClient authorized{client, token};
    portal::Api api{authorized, server.url(QString())};
    QTemporaryDir folder{};
    Directory directory{api, folder.filePath(QStringLiteral("sync.lock"))};
    std::optional<store::DataKey> key = store::DataKey::random();

    /// In a copy that outlives the directory.
    void keep() { directory.keepIn(openCopy()); }

    /// To Dan, while nothing comes through; its number.
    quint64 madeOffline(const AccessChange &change)
    {
        portal.away = true;
        const auto saved = QCoro::waitFor(
            directory.changeAccess(*directory.find(QStringLiteral("dan")), change, QUuid::createUuid()));
        QCoro::waitFor(directory.settled());
        portal.away = false;
        return saved && !saved->atThePortal ? directory.changes().constLast().number : 0;
    }

    /// From what is kept, not knowing whether the portal can be reached.
    void startAnew()
    {
        directory.close();
        if (!directory.openKept())
            qFatal("what was kept does not open");
    }

    /// The same copy, as this process or another has it open.
    std::unique_ptr<store::LocalCopy> openCopy()
    {
        auto opened =
            store::open(folder.path(), QStringLiteral("copy"), *key, QDateTime::currentDateTimeUtc());
        return opened ? std::move(opened->copy) : nullptr;
    }
};

} // namespace canolfan::tests
