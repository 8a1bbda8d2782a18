#pragma once

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace canolfan::test {

/// A real HTTP/2 server before a practice portal: nghttpx (Debian's nghttp2-proxy), with the portal's own
/// certificate, on a port of 127.0.0.1 that was free a moment ago. It speaks HTTP/1.1 to the portal.
class Nghttpx
{
public:
    /// Whether it is there to be started; without it a test is skipped.
    static QString whatIsMissing();

    /// `portal`: the portal's address; `folder`: its data folder; `options`: more of nghttpx's own.
    Nghttpx(const QUrl &portal, const QString &folder, const QStringList &options = {});
    ~Nghttpx();

    bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// In place of the portal's.
    QUrl address() const;

    /// A request that it has answered.
    struct Served
    {
        QByteArray line; ///< such as "POST /api/v1/me HTTP/2"
        int status = 0;
        QByteArray port; ///< of the client: one for each connection
        QByteArray key; ///< Idempotency-Key; "-" where there was none
    };
    /// Waits until so many were served; then all there are.
    QList<Served> served(qsizetype atLeast) const;

    /// It neither reads nor answers any more; until then.
    void halt();
    /// Whether something has come to it that it has not read.
    bool hasUnread() const;
    /// Ends it at once, whatever is under way.
    void kill();
    /// Starts it again, at the same port.
    bool startAgain();

private:
    bool start();
    QList<Served> read() const;

    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_portal;
    QString m_certificates;
    QStringList m_options;
    quint16 m_port = 0;
};

} // namespace canolfan::test
