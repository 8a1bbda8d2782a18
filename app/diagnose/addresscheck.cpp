#include "addresscheck.h"

#include <QHostAddress>
#include <QSslCertificate>

#include <algorithm>

namespace canolfan::diagnose {

AddressCheck::AddressCheck(const Means &means, CheckedAddress address, std::stop_token stop)
    : m_means(means)
    , m_address(std::move(address))
    , m_stop(stop)
    // Queued: whoever asks for the stop is not called back from within.
    , m_onStop(std::move(stop),
          [this] { QMetaObject::invokeMethod(this, &AddressCheck::cancel, Qt::QueuedConnection); })
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &AddressCheck::runOut);
}

AddressCheck::~AddressCheck()
{
    for (const auto &socket : m_sockets)
        drop(socket);
    QHostInfo::abortHostLookup(m_lookUp);
}

void AddressCheck::begin()
{
    if (m_address.url.isEmpty() || m_stop.stop_requested())
        return end();
    enter();
}

// --- From stage to stage

void AddressCheck::enter()
{
    if (m_stage == allCheckStages.size())
        return end();
    present().outcome = StageOutcome::UnderWay;
    m_age.start();
    Q_EMIT changed();
    switch (present().stage) {
    case CheckStage::Proxy:
        findProxy();
        return;
    case CheckStage::NameLookUp:
        return lookUp();
    case CheckStage::Connection:
        return connectSockets();
    case CheckStage::Security:
        return secure();
    case CheckStage::Reply:
        ask();
        return;
    case CheckStage::Clock:
        return compareClocks();
    }
}

void AddressCheck::settle(StageResult result)
{
    if (m_isFinished)
        return;
    m_deadline.stop();
    result.stage = present().stage;
    const bool goesOn = !hasFailed(result);
    present() = std::move(result);
    Q_EMIT changed();
    if (!goesOn)
        return end();
    ++m_stage;
    enter();
}

void AddressCheck::fail(const Failure &failure)
{
    settle({.outcome = StageOutcome::Failed, .failure = failure});
}

void AddressCheck::cancel()
{
    if (m_isFinished)
        return;
    if (m_stage < allCheckStages.size())
        present() = StageResult{present().stage};
    end();
}

void AddressCheck::end()
{
    m_deadline.stop();
    m_isFinished = true;
    for (const auto &socket : m_sockets)
        drop(socket);
    m_sockets.clear();
    Q_EMIT changed();
    Q_EMIT finished();
}

/// The proxy and the reply have their deadline from whoever finds them.
void AddressCheck::runOut()
{
    switch (present().stage) {
    case CheckStage::NameLookUp:
        QHostInfo::abortHostLookup(m_lookUp);
        return settle({.outcome = StageOutcome::NameServiceSilent, .subject = present().subject});
    case CheckStage::Connection:
        return failConnecting(StageOutcome::Silent, FailureKind::TimedOut);
    case CheckStage::Security:
        return fail({FailureKind::TimedOut, m_address.url.host()});
    default:
        return;
    }
}

// --- The stages in their order

QCoro::Task<> AddressCheck::findProxy()
{
    const QPointer<AddressCheck> self(this);
    const QDeadlineTimer deadline(m_means.lookUp);
    const QNetworkProxy proxy = co_await m_means.findProxy(m_address.url, deadline, m_stop);
    if (!self || m_isFinished)
        co_return;
    m_proxy = proxy;
    if (proxy.type() == QNetworkProxy::NoProxy)
        settle({.outcome = StageOutcome::NoProxy});
    else
        settle({.outcome = StageOutcome::ProxyInForce,
            .subject = QStringLiteral("%1:%2").arg(proxy.hostName()).arg(proxy.port())});
}

/// Of the proxy where there is one: often no other name can be found from within a school.
void AddressCheck::lookUp()
{
    const bool direct = m_proxy.type() == QNetworkProxy::NoProxy;
    present().subject = direct ? m_address.url.host() : m_proxy.hostName();
    m_deadline.start(m_means.lookUp);
    m_lookUp = QHostInfo::lookupHost(present().subject, this, &AddressCheck::takeNames);
}

void AddressCheck::takeNames(const QHostInfo &found)
{
    if (m_isFinished || present().stage != CheckStage::NameLookUp)
        return;
    const QString name = present().subject;
    if (found.addresses().isEmpty())
        return settle({.outcome = StageOutcome::NameUnknown, .subject = name});
    QStringList addresses;
    for (const QHostAddress &address : found.addresses()) {
        addresses.append(address.toString());
        if (!m_protocols.contains(address.protocol()))
            m_protocols.append(address.protocol());
    }
    settle({.outcome = StageOutcome::NameFound,
        .subject = name,
        .detail = addresses.join(QStringLiteral(", "))});
}

/// By IPv4 and IPv6 at once, as the program's calls do: in many a network one of the two leads nowhere.
void AddressCheck::connectSockets()
{
    m_deadline.start(m_means.connecting);
    if (m_proxy.type() != QNetworkProxy::NoProxy)
        return connectSocket(QAbstractSocket::AnyIPProtocol);
    const auto protocols = m_protocols;
    for (const auto protocol : protocols)
        connectSocket(protocol);
}

void AddressCheck::connectSocket(QAbstractSocket::NetworkLayerProtocol protocol)
{
    auto *socket = new QSslSocket(this);
    m_sockets.emplace_back(socket);
    socket->setProxy(m_proxy);
    socket->setSslConfiguration(m_means.tls);
    connect(socket, &QSslSocket::connected, this, [this, socket] { keep(socket); });
    connect(socket, &QSslSocket::errorOccurred, this, [this, socket](QAbstractSocket::SocketError error) {
        drop(socket);
        std::erase(m_sockets, socket);
        if (!m_sockets.empty())
            return;
        if (error == QAbstractSocket::ConnectionRefusedError)
            failConnecting(StageOutcome::Refused, FailureKind::Unreachable);
        else if (error == QAbstractSocket::SocketTimeoutError)
            failConnecting(StageOutcome::Silent, FailureKind::TimedOut);
        else
            failConnecting(StageOutcome::NoWay, FailureKind::Unreachable);
    });
    socket->connectToHost(m_address.url.host(), port(), QIODevice::ReadWrite, protocol);
}

/// The first that is there; the others are not needed.
void AddressCheck::keep(QSslSocket *socket)
{
    for (const auto &each : m_sockets) {
        if (each != socket)
            drop(each);
    }
    m_sockets.assign(1, socket);
    settle({.outcome = StageOutcome::Connected, .number = m_age.elapsed()});
}

/// Not at once: its own signal may be what has brought us here.
void AddressCheck::drop(QSslSocket *socket)
{
    if (!socket)
        return;
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
}

void AddressCheck::failConnecting(StageOutcome outcome, FailureKind kind)
{
    const QString host = m_address.url.host();
    if (m_proxy.type() == QNetworkProxy::NoProxy)
        return settle({.outcome = outcome, .subject = host, .number = port()});
    m_deadline.stop();
    askProxy({kind, host});
}

/// Qt does not say what the proxy has against it.
QCoro::Task<> AddressCheck::askProxy(Failure failure)
{
    const QPointer<AddressCheck> self(this);
    const QDeadlineTimer deadline(m_means.connecting);
    const Failure why = co_await m_means.failureBehind(m_proxy, failure, m_address.url, deadline, m_stop);
    if (self && !m_isFinished)
        fail(why);
}

void AddressCheck::secure()
{
    QSslSocket *socket = m_sockets.front();
    m_deadline.start(m_means.greeting);
    socket->disconnect(this);
    connect(socket, &QSslSocket::encrypted, this, &AddressCheck::greet);
    connect(socket, &QSslSocket::sslErrors, this,
        [this](const QList<QSslError> &errors) { m_certificateErrors = errors; });
    connect(socket, &QSslSocket::errorOccurred, this, [this, socket](QAbstractSocket::SocketError error) {
        const QUrl url = m_address.url;
        const bool isTls = error == QAbstractSocket::SslHandshakeFailedError
            || error == QAbstractSocket::SslInternalError || !m_certificateErrors.isEmpty();
        fail(isTls ? m_means.handshakeFailure(m_certificateErrors, socket->errorString(), url)
                   : Failure{FailureKind::TlsFailed, url.host()});
    });
    socket->setPeerVerifyName(m_address.url.host());
    socket->startClientEncryption();
}

static QString nameOf(QSsl::SslProtocol protocol)
{
    return protocol == QSsl::TlsV1_3 ? QStringLiteral("TLS 1.3") : QStringLiteral("TLS 1.2");
}

/// Nothing is sent on this connection: it has shown what it was made for.
void AddressCheck::greet()
{
    QSslSocket *socket = m_sockets.front();
    const QString issuer = socket->peerCertificate().issuerDisplayName();
    const QString version = nameOf(socket->sessionProtocol());
    drop(socket);
    m_sockets.clear();
    settle({.outcome = StageOutcome::Trusted, .subject = issuer, .detail = version});
}

QCoro::Task<> AddressCheck::ask()
{
    const QPointer<AddressCheck> self(this);
    const Result<Answer> answer =
        co_await m_means.ask(m_address.which, m_address.url, m_means.answering, m_stop);
    if (!self || m_isFinished)
        co_return;
    if (!answer) {
        fail(answer.error());
        co_return;
    }
    m_serversTime = answer->date;
    settle({.outcome = StageOutcome::Answered, .number = answer->status});
}

void AddressCheck::compareClocks()
{
    if (!m_serversTime.isValid())
        return settle({.outcome = StageOutcome::NoTimeSaid});
    const qint64 ahead = m_serversTime.secsTo(m_means.now());
    const bool isWrong = std::abs(ahead) > clockTolerance;
    settle({.outcome = isWrong ? StageOutcome::ClockWrong : StageOutcome::ClockRight, .number = ahead});
}

} // namespace canolfan::diagnose
