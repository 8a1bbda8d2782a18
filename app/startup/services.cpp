#include "startup/services.h"

#include "startup/connectioncheck.h"
#include "startup/knownportal.h"
#include "vault/keychainstore.h"
#include "vault/memorystore.h"

#include <QDateTime>
#include <QDir>

namespace canolfan::startup {

PortalServices::PortalServices(http::Client &httpClient, portal::WellKnown document,
    vault::SecretStore &vault, Settings &settings, const QString &dataFolder)
    : client(httpClient)
    , wellKnown(std::move(document))
    , pool(client, wellKnown.identity, [] { return QDateTime::currentMSecsSinceEpoch(); })
    , session(pool, vault, settings, dataFolder)
    , authorized(client, session)
    , api(authorized, wellKnown.apiBase)
    , directory(api, QDir(dataFolder).filePath(QStringLiteral("sync.lock")))
    , copies(vault, settings, wellKnown.identity, dataFolder)
    , reviewFiles(vault, wellKnown.identity, dataFolder)
{
    if (wellKnown.practice)
        practice.emplace(client, wellKnown.practice->accounts, wellKnown.practice->inbox);
}

void PortalServices::connectEarly()
{
    pool.connectEarly();
    client.connectEarly(wellKnown.apiBase);
}

void PortalServices::watchNetwork()
{
    m_network = std::make_unique<http::NetworkWatch>();
    QObject::connect(
        m_network.get(), &http::NetworkWatch::changed, &directory, &directory::Directory::networkMayBeBack);
}

static std::unique_ptr<vault::SecretStore> makeVault(VaultKind kind)
{
    if (kind == VaultKind::Memory)
        return std::make_unique<vault::MemoryStore>();
    return std::make_unique<vault::KeychainStore>();
}

Services::Services(Options options)
    : m_options(std::move(options))
    , m_settings(std::make_unique<Settings>(m_options.dataFolder))
    , m_vault(makeVault(m_options.vault))
{
}

Services::~Services() = default;

QUrl Services::portalAddress() const
{
    return m_options.portal.isEmpty() ? QUrl(m_settings->portal()) : m_options.portal;
}

Result<void> Services::makeClient()
{
    if (m_client)
        return {};
    const Result<QSslConfiguration> tls = http::tlsTrusting(m_options.authorityFile);
    if (!tls)
        return failed(tls.error());
    m_client = std::make_unique<http::Client>(*tls);
    m_client->setProxyQuestion(m_askForProxyLogin);
    return {};
}

PortalServices *Services::use(const QUrl &address, const portal::WellKnown &wellKnown)
{
    m_settings->setPortal(address.toString());
    m_portal =
        std::make_unique<PortalServices>(*m_client, wellKnown, *m_vault, *m_settings, m_options.dataFolder);
    return m_portal.get();
}

/// A portal that has moved is found at the next start.
QCoro::Task<> Services::refreshKept(QUrl address)
{
    const Result<portal::WellKnown> wellKnown = co_await portal::discover(m_client.get(), address);
    if (wellKnown)
        keepPortal(m_options.dataFolder, address, *wellKnown);
}

QCoro::Task<Result<PortalServices *>> Services::connect(Discovery discovery, std::stop_token stop)
{
    if (m_portal)
        co_return m_portal.get();
    const QUrl address = portalAddress();
    if (address.isEmpty())
        co_return failed(FailureKind::NotAPortal);
    const Result<void> made = makeClient();
    if (!made)
        co_return failed(made.error());
    const auto kept = keptPortal(m_options.dataFolder, address);
    if (kept && discovery == Discovery::Beside)
        refreshKept(address);
    if (kept && discovery != Discovery::Anew)
        co_return use(address, *kept);
    const Result<portal::WellKnown> wellKnown = co_await portal::discover(m_client.get(), address, stop);
    if (!wellKnown && kept && isUnreachable(wellKnown.error().kind))
        co_return use(address, *kept);
    if (!wellKnown)
        co_return failed(wellKnown.error());
    keepPortal(m_options.dataFolder, address, *wellKnown);
    co_return use(address, *wellKnown);
}

QList<CheckedAddress> Services::neededAddresses() const
{
    const QUrl address = portalAddress();
    if (address.isEmpty())
        return {};
    return startup::neededAddresses(
        address, m_portal ? std::optional(m_portal->wellKnown) : keptPortal(m_options.dataFolder, address));
}

QCoro::Task<Result<ConnectionReport>> Services::checkConnection(
    diagnose::Progress progressed, std::stop_token stop)
{
    if (portalAddress().isEmpty())
        co_return failed(FailureKind::NotAPortal);
    const Result<void> made = makeClient();
    if (!made)
        co_return failed(made.error());
    const Result<QSslConfiguration> tls = http::tlsTrusting(m_options.authorityFile);
    if (!tls)
        co_return failed(tls.error());
    const diagnose::Means means = meansOf(*m_client, *tls);
    const QList<CheckedAddress> addresses = neededAddresses();
    const ConnectionReport report = co_await checkNeeded(m_client.get(), means, addresses, progressed, stop);
    co_return report;
}

QCoro::Task<> Services::settled()
{
    if (!m_portal)
        co_return;
    co_await m_portal->directory.settled();
    co_await m_portal->session.settled();
}

} // namespace canolfan::startup
