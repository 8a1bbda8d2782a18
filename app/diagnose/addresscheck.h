#pragma once

#include "diagnose/means.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QPointer>
#include <QSslSocket>
#include <QTimer>

#include <functional>
#include <vector>

namespace canolfan::diagnose {

/// The check of one address, stage by stage; the one place where each of its stages ends, whichever way it
/// does.
class AddressCheck : public QObject
{
    Q_OBJECT

public:
    AddressCheck(const Means &means, CheckedAddress address, std::stop_token stop);
    ~AddressCheck() override;

    void begin();
    /// As far as it has got.
    const CheckedAddress &address() const { return m_address; }
    bool isFinished() const { return m_isFinished; }

Q_SIGNALS:
    void changed();
    void finished();

private:
    StageResult &present() { return m_address.stages.at(m_stage); }
    void enter();
    void settle(StageResult result);
    void fail(const Failure &failure);
    void cancel();
    void end();
    void runOut();

    QCoro::Task<> findProxy();
    void lookUp();
    void takeNames(const QHostInfo &found);
    void connectSockets();
    void connectSocket(QAbstractSocket::NetworkLayerProtocol protocol);
    void keep(QSslSocket *socket);
    void drop(QSslSocket *socket);
    void failConnecting(StageOutcome outcome, FailureKind kind);
    QCoro::Task<> askProxy(Failure failure);
    void secure();
    void greet();
    QCoro::Task<> ask();
    void compareClocks();

    quint16 port() const { return quint16(m_address.url.port(443)); }

    const Means &m_means;
    CheckedAddress m_address;
    std::size_t m_stage = 0; ///< the one under way; beyond the last: none
    QTimer m_deadline;
    QElapsedTimer m_age; ///< of the stage
    bool m_isFinished = false;
    QNetworkProxy m_proxy = QNetworkProxy::NoProxy;
    int m_lookUp = -1;
    QList<QAbstractSocket::NetworkLayerProtocol> m_protocols; ///< that the name has addresses of
    std::vector<QPointer<QSslSocket>> m_sockets; ///< that try to connect; then the one that has
    QList<QSslError> m_certificateErrors;
    QDateTime m_serversTime;
    std::stop_token m_stop;
    std::stop_callback<std::function<void()>> m_onStop;
};

} // namespace canolfan::diagnose
