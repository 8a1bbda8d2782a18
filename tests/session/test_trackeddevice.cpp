#include "session/trackeddevice.h"
#include "support/tlsserver.h"
#include "vault/memorystore.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QSslSocket>
#include <QTest>

using namespace canolfan;
using session::TrackedDevice;
using test::TlsServer;

static const QString entry = QStringLiteral("Canolfan/pool/client/sub/device");
static const cognito::NewDevice metadata{QStringLiteral("eu-west-2_1"), QStringLiteral("-AbCdEfGh")};

/// A user pool that confirms devices as it is told to.
class Pool
{
public:
    Pool()
        : m_server([this](const QByteArray &request, QSslSocket *socket) { answer(request, socket); })
        , m_client(m_server.trusting())
        , userPool(m_client,
              {QStringLiteral("eu-west-2"), QStringLiteral("eu-west-2_AbC"), QStringLiteral("client"),
                  m_server.url()},
              [] { return QDateTime::currentMSecsSinceEpoch(); })
    {
    }

    bool asks = false;
    bool down = false;
    QList<QByteArray> operations;
    QList<QJsonObject> bodies;

private:
    void answer(const QByteArray &request, QSslSocket *socket)
    {
        const qsizetype from = request.indexOf("Service.") + 8;
        operations.append(request.mid(from, request.indexOf("\r\n", from) - from));
        bodies.append(QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object());
        if (down)
            return TlsServer::reply(socket, "503 Busy", "text/plain", "");
        const QJsonObject reply{{QStringLiteral("UserConfirmationNecessary"), asks}};
        TlsServer::reply(socket, "200 OK", "application/x-amz-json-1.1", QJsonDocument(reply).toJson());
    }

    TlsServer m_server;
    http::Client m_client;

public:
    cognito::UserPool userPool;
};

class TestTrackedDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isConfirmedWithoutItsPassword()
    {
        Pool pool;
        vault::MemoryStore vault;
        TrackedDevice device(pool.userPool, vault);
        device.adopt(QStringLiteral("owner"), metadata);
        QVERIFY(device.isUnconfirmed());
        QCoro::waitFor(device.confirm("access", true));
        QVERIFY(!device.isUnconfirmed());
        QCOMPARE(pool.operations, QList<QByteArray>{"ConfirmDevice"});
        const QByteArray sent = QJsonDocument(pool.bodies.constFirst()).toJson();
        QVERIFY(sent.contains("PasswordVerifier"));
        QVERIFY(!sent.contains(device.device()->password.toLatin1()));
    }

    /// A pool that asks is told what the person has said already: stay signed in on this computer, or not.
    void isRememberedWhereThePersonStays()
    {
        for (const bool stays : {true, false}) {
            Pool pool;
            pool.asks = true;
            vault::MemoryStore vault;
            TrackedDevice device(pool.userPool, vault);
            device.adopt(QStringLiteral("owner"), metadata);
            QCoro::waitFor(device.confirm("access", stays));
            QVERIFY(!device.isUnconfirmed());
            QCOMPARE(pool.operations.contains("UpdateDeviceStatus"), stays);
            QCOMPARE(pool.bodies.constLast().value(QLatin1String("DeviceRememberedStatus")).toString(),
                stays ? QStringLiteral("remembered") : QString());
        }
    }

    void aFailureLeavesItToBeTriedAgain()
    {
        Pool pool;
        pool.down = true;
        vault::MemoryStore vault;
        TrackedDevice device(pool.userPool, vault);
        device.adopt(QStringLiteral("owner"), metadata);
        const QString key = device.key();
        QCoro::waitFor(device.confirm("access", true));
        QVERIFY(device.isUnconfirmed());
        pool.down = false;
        QCoro::waitFor(device.confirm("access", true));
        QVERIFY(!device.isUnconfirmed());
        QCOMPARE(device.key(), key);
    }

    void comesBackFromTheVault()
    {
        Pool pool;
        vault::MemoryStore vault;
        TrackedDevice device(pool.userPool, vault);
        device.adopt(QStringLiteral("owner"), metadata);
        QVERIFY(QCoro::waitFor(device.store(entry)).has_value());
        TrackedDevice next(pool.userPool, vault);
        QVERIFY(QCoro::waitFor(next.load(entry)).has_value());
        QCOMPARE(next.device()->owner, QStringLiteral("owner"));
        QCOMPARE(next.device()->key, metadata.key);
        QCOMPARE(next.device()->groupKey, metadata.groupKey);
        QCOMPARE(next.device()->password, device.device()->password);
        // Well below what the smallest keychain holds in one entry.
        QVERIFY(QCoro::waitFor(vault.read(entry))->size() < 400);
    }

    void nothingOfOursInTheVaultIsNoDevice()
    {
        Pool pool;
        vault::MemoryStore vault;
        TrackedDevice device(pool.userPool, vault);
        QVERIFY(QCoro::waitFor(device.load(entry)).has_value());
        QVERIFY(!device.device());
        QCoro::waitFor(vault.write(entry, "damaged"));
        QVERIFY(QCoro::waitFor(device.load(entry)).has_value());
        QVERIFY(!device.device());
    }

    void theForgottenIsNotStored()
    {
        Pool pool;
        vault::MemoryStore vault;
        TrackedDevice device(pool.userPool, vault);
        device.adopt(QStringLiteral("owner"), metadata);
        QCoro::waitFor(device.store(entry));
        QCoro::waitFor(device.forget("access"));
        QCOMPARE(pool.operations, QList<QByteArray>{"ForgetDevice"});
        QVERIFY(!device.device());
        QCoro::waitFor(device.store(entry));
        QCOMPARE(QCoro::waitFor(vault.read(entry)).error().kind, FailureKind::SecretMissing);
        // Nobody left to be told of it.
        QCoro::waitFor(device.forget("access"));
        QCOMPARE(pool.operations.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTrackedDevice)
#include "test_trackeddevice.moc"
