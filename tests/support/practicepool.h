#pragma once

#include "http/client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace canolfan::test {

/// A real canolfan-practice in a folder and on a port of its own, and its hooks for tests (test_hooks.h
/// there). Everything waits; what fails ends the test program.
class PracticePool
{
public:
    /// `program`: the canolfan-practice to run. `options`: such as {"--mfa", "on"}.
    PracticePool(const QString &program, const QStringList &options);
    ~PracticePool();

    QUrl address() const { return m_address; }
    QString folder() const { return m_folder.path(); }
    http::Client &client() { return *m_client; }

    QJsonDocument get(const QString &path);
    /// The reply, of status 200 or 201.
    QJsonObject post(const QString &path, const QJsonObject &body, const http::Headers &headers = {});

    void advance(int seconds);
    void setFactors(const QString &email, const QStringList &enabled, const QString &preferred);
    /// The next `count` calls of the operation are refused.
    void refuse(const QString &operation, const QString &error, const QString &message = {}, int count = 1);
    void askUnknown(const QString &challenge);

    /// Of the newest message to this address or number.
    QString codeSentTo(const QString &to);
    QString temporaryPasswordOf(const QString &email);
    /// Of the authenticator on the desk; the clock goes on where every code of this moment has been used.
    QString authenticatorCode(const QString &email, bool settingUp);

private:
    QJsonArray messagesTo(const QString &to);

    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_address;
    std::unique_ptr<http::Client> m_client;
};

} // namespace canolfan::test
