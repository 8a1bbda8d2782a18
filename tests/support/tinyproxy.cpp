#include "support/tinyproxy.h"

#include <QFile>
#include <QNetworkProxy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

namespace canolfan::test {

static const QString nssWrapper = QStringLiteral("libnss_wrapper.so");

QString TinyProxy::whatIsMissing()
{
    if (QStandardPaths::findExecutable(QStringLiteral("tinyproxy")).isEmpty())
        return QStringLiteral("tinyproxy");
    return {};
}

static quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

static void writeTo(const QString &name, const QByteArray &content)
{
    QFile file(name);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}

TinyProxy::TinyProxy(const QByteArray &more)
{
    writeTo(m_folder.filePath(QStringLiteral("hosts")), "127.0.0.1 portal.example localhost\n");
    writeTo(m_folder.filePath(QStringLiteral("filter")), "nothing.example\n");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), nssWrapper);
    environment.insert(QStringLiteral("NSS_WRAPPER_HOSTS"), m_folder.filePath(QStringLiteral("hosts")));
    m_process.setProcessEnvironment(environment);
    QByteArray lines = more;
    lines.replace("%FOLDER%", m_folder.path().toUtf8());
    // The port may be taken by somebody else in between.
    for (int attempt = 0; attempt < 10 && !start(lines); ++attempt)
        stop();
}

bool TinyProxy::start(const QByteArray &more)
{
    m_port = freePort();
    const QString configuration = m_folder.filePath(QStringLiteral("tinyproxy.conf"));
    writeTo(configuration,
        "Port " + QByteArray::number(m_port)
            + "\nListen 127.0.0.1\nTimeout 60\nMaxClients 50\nLogLevel Info\n" + more);
    m_process.start(QStringLiteral("tinyproxy"), {QStringLiteral("-d"), QStringLiteral("-c"), configuration});
    m_process.waitForStarted();
    return QTest::qWaitFor(
               [this] {
                   QTcpSocket probe;
                   probe.setProxy(QNetworkProxy::NoProxy);
                   probe.connectToHost(QHostAddress::LocalHost, m_port);
                   return probe.waitForConnected(100) || !isRunning();
               },
               10'000)
        && isRunning();
}

void TinyProxy::stop()
{
    m_process.kill();
    m_process.waitForFinished();
}

TinyProxy::~TinyProxy()
{
    stop();
}

} // namespace canolfan::test
