#include "support/nghttpx.h"

#include <QFile>
#include <QNetworkProxy>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

namespace canolfan::test {

static QString program()
{
    const QString found = QStandardPaths::findExecutable(QStringLiteral("nghttpx"));
    return found.isEmpty()
        ? QStandardPaths::findExecutable(QStringLiteral("nghttpx"), {QStringLiteral("/usr/sbin")})
        : found;
}

QString Nghttpx::whatIsMissing()
{
    return program().isEmpty() ? QStringLiteral("nghttpx") : QString();
}

Nghttpx::Nghttpx(const QUrl &portal, const QString &folder, const QStringList &options)
    : m_portal(portal), m_certificates(folder), m_options(options)
{
    // The port may be taken by somebody else in between.
    for (int attempt = 0; attempt < 10 && !isRunning(); ++attempt) {
        QTcpServer free;
        free.listen(QHostAddress::LocalHost);
        m_port = free.serverPort();
        free.close();
        start();
    }
}

Nghttpx::~Nghttpx()
{
    kill();
}

QUrl Nghttpx::address() const
{
    return QUrl(QStringLiteral("https://localhost:%1/").arg(m_port));
}

bool Nghttpx::start()
{
    const QString log = m_folder.filePath(QStringLiteral("access.log"));
    const QStringList own{QStringLiteral("--conf=/dev/null"), QStringLiteral("--single-process"),
        QStringLiteral("--frontend=127.0.0.1,%1").arg(m_port),
        QStringLiteral("--backend=127.0.0.1,%1;;tls;sni=localhost").arg(m_portal.port()),
        QStringLiteral("--cacert=%1/ca.pem").arg(m_certificates), QStringLiteral("--accesslog-file=") + log,
        QStringLiteral("--accesslog-format=$status $remote_port $http_idempotency_key $request"),
        QStringLiteral("--errorlog-file=") + m_folder.filePath(QStringLiteral("error.log"))};
    m_process.start(program(),
        own + m_options
            + QStringList{m_certificates + QStringLiteral("/server-key.pem"),
                m_certificates + QStringLiteral("/server.pem")});
    m_process.waitForStarted();
    return QTest::qWaitFor(
               [this] {
                   QTcpSocket probe;
                   probe.setProxy(QNetworkProxy::NoProxy);
                   probe.connectToHost(QHostAddress::LocalHost, m_port);
                   return probe.waitForConnected(100) || !isRunning();
               },
               60'000)
        && isRunning();
}

void Nghttpx::halt()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP);
}

bool Nghttpx::hasUnread() const
{
    // Local address, remote address, state, bytes to send and to read; all hexadecimal (proc(5)).
    static const QRegularExpression connection(
        QStringLiteral("^ *\\d+: 0100007F:([0-9A-F]{4}) \\S+ 01 [0-9A-F]{8}:([0-9A-F]{8}) "));
    QFile table(QStringLiteral("/proc/net/tcp"));
    if (!table.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray &line : table.readAll().split('\n')) {
        const auto found = connection.match(QString::fromLatin1(line));
        if (found.captured(1).toUShort(nullptr, 16) == m_port && found.captured(2).toUInt(nullptr, 16) > 0)
            return true;
    }
    return false;
}

void Nghttpx::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool Nghttpx::startAgain()
{
    return QTest::qWaitFor([this] { return start(); }, 60'000);
}

QList<Nghttpx::Served> Nghttpx::read() const
{
    QFile file(m_folder.filePath(QStringLiteral("access.log")));
    QList<Served> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    while (!file.atEnd()) {
        const QByteArrayList words = file.readLine().trimmed().split(' ');
        if (words.size() == 6)
            all.append({words.mid(3).join(' '), words.at(0).toInt(), words.at(1), words.at(2)});
    }
    return all;
}

QList<Nghttpx::Served> Nghttpx::served(qsizetype atLeast) const
{
    if (!QTest::qWaitFor([this, atLeast] { return read().size() >= atLeast; }, 60'000))
        qWarning("nghttpx has served %d requests, not %d", int(read().size()), int(atLeast));
    return read();
}

} // namespace canolfan::test
