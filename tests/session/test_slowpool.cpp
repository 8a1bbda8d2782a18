#include "bench.h"

#include <QElapsedTimer>
#include <QLockFile>
#include <QTest>
#include <QTimer>

using namespace canolfan;
using namespace canolfan::tests;
using namespace std::chrono_literals;

/// A user pool that takes its time only to say that it has trouble, and whoever waits for another process
/// that is waiting for it.
class TestSlowPool : public QObject
{
    Q_OBJECT

    /// Answers each request after `pause` with this status.
    static TlsServer::Handler after(std::chrono::milliseconds pause, const QByteArray &status)
    {
        return [pause, status](const QByteArray &, QSslSocket *socket) {
            QTimer::singleShot(
                pause, socket, [socket, status] { TlsServer::reply(socket, status, "text/plain", ""); });
        };
    }

    /// The lock of a process that is still there, on a file system that says no more of it than its age, and
    /// that age.
    static void leaveLock(const QString &path, std::chrono::seconds age)
    {
        QLockFile lock(path);
        QVERIFY(lock.tryLock());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray holder = file.readAll();
        file.close();
        lock.unlock();
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(holder);
        QVERIFY(file.flush());
        const QDateTime then = QDateTime::currentDateTime().addSecs(-age.count());
        QVERIFY(file.setFileTime(then, QFileDevice::FileModificationTime));
    }

private Q_SLOTS:
    /// Three tries of three seconds each would keep somebody who wants to leave for nine.
    void allTriesShareOneDeadline()
    {
        TlsServer server(after(1600ms, "503 Busy"));
        http::Client client(server.trusting());
        cognito::UserPool pool(client,
            {QStringLiteral("eu-west-2"), tests::pool, QStringLiteral("client"), server.url()},
            [] { return QDateTime::currentMSecsSinceEpoch(); });
        QElapsedTimer clock;
        clock.start();
        const Result<void> revoked = QCoro::waitFor(pool.revokeToken("refresh-1"));
        qInfo() << "given up after" << clock.elapsed() << "ms and" << server.requests().size() << "tries";
        QCOMPARE(revoked.error().kind, FailureKind::TimedOut);
        QVERIFY(server.requests().size() < 3);
    }

    /// A server that knows no such operation will not learn it in a moment.
    void whatIsNotImplementedIsAskedForOnce()
    {
        TlsServer server(after(0ms, "501 Not Implemented"));
        http::Client client(server.trusting());
        cognito::UserPool pool(client,
            {QStringLiteral("eu-west-2"), tests::pool, QStringLiteral("client"), server.url()},
            [] { return QDateTime::currentMSecsSinceEpoch(); });
        const Result<void> revoked = QCoro::waitFor(pool.revokeToken("refresh-1"));
        QCOMPARE(revoked.error(), (Failure{FailureKind::ServerTrouble, {}, 501}));
        QCOMPARE(server.requests().size(), 1);
    }

    /// Another process that renews at a slow pool holds the lock for minutes, and is outwaited; one that
    /// hangs is not waited for without end.
    void whoRenewsSlowlyKeepsTheLock()
    {
        Bench bench;
        const QString path = bench.folder.filePath(QStringLiteral("renew.lock"));
        leaveLock(path, 150s);
        auto resumed = bench.session.resume();
        QTest::qWait(500);
        QVERIFY(!resumed.isReady());
        QVERIFY(bench.pool_.server.requests().isEmpty());
        QVERIFY(QFile::remove(path));
        QVERIFY(QCoro::waitFor(resumed).value_or(false));
        leaveLock(path, 240s);
        QVERIFY(QCoro::waitFor(bench.session.renewedToken(token(2))).has_value());
    }
};

QTEST_GUILESS_MAIN(TestSlowPool)
#include "test_slowpool.moc"
