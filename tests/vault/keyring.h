#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace canolfan::test {

/// A D-Bus session and the real gnome-keyring on it, in a home folder of their own. Nothing is started by the
/// bus: what a test has not started is not there.
class Keyring
{
public:
    /// Starts the bus and tells this process of it, so before anything has used D-Bus.
    Keyring();
    ~Keyring();

    /// Why there is no bus or no keyring to be had on this machine; empty where there is.
    static QString whatIsMissing();

    /// With an unlocked collection; returns once it is on the bus. What was stored earlier is still there.
    bool start();
    void kill();
    /// Takes its processor away: it neither answers nor leaves the bus.
    void halt();
    void goOn();
    bool lock();

    /// Runs secret-tool; what it prints.
    QByteArray secretTool(const QStringList &arguments, const QByteArray &input = {}) const;

private:
    bool isOnTheBus() const;

    QTemporaryDir m_home;
    QProcess m_bus;
    std::unique_ptr<QProcess> m_daemon;
};

} // namespace canolfan::test
