#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

namespace canolfan::test {

/// A real HTTP proxy (tinyproxy) on a port of 127.0.0.1 that was free a moment ago. To it, and to it alone,
/// "portal.example" is this computer.
class TinyProxy
{
public:
    /// Whether it was there to be started; without it a test is skipped.
    static QString whatIsMissing();

    /// `more`: lines of its configuration, such as "BasicAuth user password".
    explicit TinyProxy(const QByteArray &more = {});
    ~TinyProxy();

    bool isRunning() const { return m_process.state() == QProcess::Running; }
    quint16 port() const { return m_port; }
    QString name() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    /// As an environment variable has it.
    QByteArray address() const { return "http://" + name().toLatin1(); }
    /// A file for its configuration to name.
    static QByteArray denyAll() { return "FilterDefaultDeny Yes\nFilter \"%FOLDER%/filter\"\n"; }
    void stop();

private:
    bool start(const QByteArray &more);

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace canolfan::test
