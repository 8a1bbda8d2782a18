#include "keyring.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

namespace canolfan::test {

static const QByteArray busDescription =
    R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

QString Keyring::whatIsMissing()
{
    for (const auto &program : {QStringLiteral("dbus-daemon"), QStringLiteral("gnome-keyring-daemon"),
             QStringLiteral("dbus-send"), QStringLiteral("secret-tool")}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return program;
    }
    return {};
}

Keyring::Keyring()
{
    QFile description(m_home.filePath(QStringLiteral("bus.conf")));
    if (!description.open(QIODevice::WriteOnly))
        return;
    description.write(busDescription);
    description.close();
    QDir(m_home.path()).mkdir(QStringLiteral("run"));
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_RUNTIME_DIR", m_home.filePath(QStringLiteral("run")).toUtf8());
    qputenv("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")).toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.filePath(QStringLiteral("config")).toUtf8());
    qputenv("XDG_CURRENT_DESKTOP", "GNOME");
    m_bus.start(QStringLiteral("dbus-daemon"),
        {QStringLiteral("--config-file=") + description.fileName(), QStringLiteral("--nofork"),
            QStringLiteral("--print-address")});
    m_bus.waitForReadyRead();
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
}

Keyring::~Keyring()
{
    kill();
    m_bus.terminate();
    m_bus.waitForFinished();
}

bool Keyring::start()
{
    m_daemon = std::make_unique<QProcess>();
    m_daemon->start(QStringLiteral("gnome-keyring-daemon"),
        {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets"),
            QStringLiteral("--control-directory"), m_home.filePath(QStringLiteral("keyring"))});
    m_daemon->write("practice");
    m_daemon->closeWriteChannel();
    return QTest::qWaitFor([this] { return isOnTheBus(); }, 30'000);
}

bool Keyring::isOnTheBus() const
{
    QProcess ask;
    ask.start(QStringLiteral("dbus-send"),
        {QStringLiteral("--session"), QStringLiteral("--print-reply"),
            QStringLiteral("--dest=org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
            QStringLiteral("org.freedesktop.DBus.NameHasOwner"),
            QStringLiteral("string:org.freedesktop.secrets")});
    ask.waitForFinished();
    return ask.readAllStandardOutput().contains("boolean true");
}

void Keyring::kill()
{
    if (!m_daemon)
        return;
    m_daemon->kill();
    m_daemon->waitForFinished();
    m_daemon.reset();
    static_cast<void>(QTest::qWaitFor([this] { return !isOnTheBus(); }, 30'000));
}

void Keyring::halt()
{
    ::kill(static_cast<pid_t>(m_daemon->processId()), SIGSTOP);
}

void Keyring::goOn()
{
    ::kill(static_cast<pid_t>(m_daemon->processId()), SIGCONT);
}

bool Keyring::lock()
{
    QProcess ask;
    ask.start(QStringLiteral("dbus-send"),
        {QStringLiteral("--session"), QStringLiteral("--print-reply"),
            QStringLiteral("--dest=org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
            QStringLiteral("org.freedesktop.Secret.Service.Lock"),
            QStringLiteral("array:objpath:/org/freedesktop/secrets/collection/login")});
    return ask.waitForFinished() && ask.exitCode() == 0;
}

QByteArray Keyring::secretTool(const QStringList &arguments, const QByteArray &input) const
{
    QProcess tool;
    tool.setProcessChannelMode(QProcess::MergedChannels);
    tool.start(QStringLiteral("secret-tool"), arguments);
    tool.write(input);
    tool.closeWriteChannel();
    tool.waitForFinished();
    return tool.readAll();
}

} // namespace canolfan::test
