#pragma once

#include "cognito/claims.h"
#include "http/pause.h"
#include "session/session.h"
#include "support/tlsserver.h"
#include "vault/memorystore.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QPointer>
#include <QSslSocket>
#include <QTemporaryDir>

/// A session with a pool, a vault and settings of its own, and somebody who has signed in at an earlier
/// start.
namespace canolfan::tests {

using session::Session;
using test::TlsServer;

inline const QString sub = QStringLiteral("5f2b8c1e-9d47-4a0c-8a55-6b1d2e3f4a5b");
inline const QString pool = QStringLiteral("eu-west-2_AbC");

/// Not signed: this side only ever reads who it is for.
inline QByteArray token(int serial)
{
    const QJsonObject claims{{QStringLiteral("sub"), sub}, {QStringLiteral("jti"), serial}};
    const QByteArray payload = QJsonDocument(claims).toJson(QJsonDocument::Compact);
    return "e30." + payload.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + ".sig";
}

/// A vault that writes down in which order things happen, and can be without a keyring.
class WatchedStore : public vault::MemoryStore
{
public:
    explicit WatchedStore(QStringList &events) : m_events(events) { }

    QCoro::Task<Result<void>> write(QString key, QByteArray secret) override
    {
        m_events.append(QStringLiteral("stored ") + QString::fromLatin1(secret));
        while (stopped)
            co_await http::pause(std::chrono::milliseconds(2));
        if (silent)
            co_return failed(FailureKind::KeychainTimedOut);
        if (broken)
            co_return failed(FailureKind::KeychainUnavailable);
        if (slow)
            co_await http::pause(std::chrono::milliseconds(50));
        co_return co_await MemoryStore::write(key, secret);
    }
    bool outlivesTheProgram() const override { return true; }

    QCoro::Task<Result<QByteArray>> read(QString key) override
    {
        if (silent)
            co_return failed(FailureKind::KeychainTimedOut);
        co_return co_await MemoryStore::read(key);
    }
    QCoro::Task<Result<void>> remove(QString key) override
    {
        if (silent)
            co_return failed(FailureKind::KeychainTimedOut);
        co_return co_await MemoryStore::remove(key);
    }

    bool broken = false;
    bool slow = false; ///< takes its time to write
    bool silent = false; ///< gives no answer
    bool stopped = false; ///< what is written is not, until it goes on

private:
    QStringList &m_events;
};

/// A user pool that signs in, renews and revokes: rotates the refresh token each time, and knows only the
/// newest.
class Pool
{
public:
    explicit Pool(QStringList &events)
        : m_events(events)
        , server([this](const QByteArray &request, QSslSocket *socket) { take(request, socket); })
        , client(server.trusting())
        , userPool(client, {QStringLiteral("eu-west-2"), pool, QStringLiteral("client"), server.url()},
              [] { return QDateTime::currentMSecsSinceEpoch(); })
    {
    }

    int serial = 1;
    int lifetime = 900;
    bool down = false;

    /// The next request is taken and not answered until release().
    void hold() { m_holds = true; }
    bool isHolding() const { return !m_held.isNull(); }
    void release()
    {
        QSslSocket *socket = m_held;
        m_held = nullptr;
        answer(m_heldRequest, socket);
    }

private:
    void take(const QByteArray &request, QSslSocket *socket)
    {
        if (!m_holds)
            return answer(request, socket);
        m_holds = false;
        m_held = socket;
        m_heldRequest = request;
    }

    void answer(const QByteArray &request, QSslSocket *socket)
    {
        const QJsonObject body =
            QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
        if (down)
            return TlsServer::reply(socket, "503 Busy", "text/plain", "");
        if (request.contains("RevokeToken")) {
            m_events.append(QStringLiteral("revoked ") + body.value(QLatin1String("Token")).toString());
            return TlsServer::reply(socket, "200 OK", "application/x-amz-json-1.1", "");
        }
        const QString wanted = QStringLiteral("refresh-%1").arg(serial);
        const bool signsIn = request.contains("USER_SRP_AUTH"); // whatever the password
        if (!signsIn && body.value(QLatin1String("RefreshToken")).toString() != wanted) {
            return TlsServer::reply(socket, "400 Bad Request", "application/x-amz-json-1.1",
                R"({"__type":"NotAuthorizedException","message":"Refresh Token has been revoked"})",
                "x-amzn-ErrorType: NotAuthorizedException:\r\n");
        }
        ++serial;
        const QJsonObject result{{QStringLiteral("AccessToken"), QString::fromLatin1(token(serial))},
            {QStringLiteral("RefreshToken"), QStringLiteral("refresh-%1").arg(serial)},
            {QStringLiteral("ExpiresIn"), lifetime}, {QStringLiteral("TokenType"), QStringLiteral("Bearer")}};
        TlsServer::reply(socket, "200 OK", "application/x-amz-json-1.1",
            QJsonDocument(QJsonObject{{QStringLiteral("AuthenticationResult"), result}}).toJson());
    }

    QStringList &m_events;
    bool m_holds = false;
    QByteArray m_heldRequest;
    QPointer<QSslSocket> m_held;

public:
    TlsServer server;
    http::Client client;
    cognito::UserPool userPool;
};

struct Bench
{
    Bench()
    {
        QCoro::waitFor(vault.MemoryStore::write(
            QStringLiteral("Canolfan/%1/client/%2/refresh").arg(pool, sub), "refresh-1"));
        settings.setRememberedAccount(pool, sub);
    }

    /// Coroutines run on the session: a renewal that is under way ends first.
    ~Bench() { QCoro::waitFor(session.accessToken()); }
    Q_DISABLE_COPY_MOVE(Bench)

    QByteArray stored()
    {
        return QCoro::waitFor(vault.read(QStringLiteral("Canolfan/%1/client/%2/refresh").arg(pool, sub)))
            .value_or(QByteArray());
    }

    QStringList events;
    QTemporaryDir folder;
    Settings settings{folder.path()};
    WatchedStore vault{events};
    Pool pool_{events};
    Session session{pool_.userPool, vault, settings, folder.path()};
};

} // namespace canolfan::tests
