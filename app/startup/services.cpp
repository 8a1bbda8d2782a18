#include "startup/services.h"

#include "vault/keychainstore.h"
#include "vault/memorystore.h"

#include <QDateTime>

namespace canolfan::startup {

PortalServices::PortalServices(http::Client &httpClient, portal::WellKnown document,
    vault::SecretStore &vault, Settings &settings, const QString &dataFolder)
    : client(httpClient)
    , wellKnown(std::move(document))
    , pool(client, wellKnown.identity, [] { return QDateTime::currentMSecsSinceEpoch(); })
    , session(pool, vault, settings, dataFolder)
    , authorized(client, session)
    , api(authorized, wellKnown.apiBase)
    , directory(api)
{
    if (wellKnown.practice)
        practice.emplace(client, wellKnown.practice->accounts, wellKnown.practice->inbox);
}

void PortalServices::connectEarly()
{
    pool.connectEarly();
    client.connectEarly(wellKnown.apiBase);
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

QCoro::Task<Result<PortalServices *>> Services::connect()
{
    if (m_portal)
        co_return m_portal.get();
    const QUrl address = portalAddress();
    if (address.isEmpty())
        co_return failed(FailureKind::NotAPortal);
    if (!m_client) {
        const Result<QSslConfiguration> tls = http::tlsTrusting(m_options.authorityFile);
        if (!tls)
            co_return failed(tls.error());
        m_client = std::make_unique<http::Client>(*tls);
        m_client->setProxyQuestion(m_askForProxyLogin);
    }
    const Result<portal::WellKnown> wellKnown = co_await portal::discover(m_client.get(), address);
    if (!wellKnown)
        co_return failed(wellKnown.error());
    m_settings->setPortal(address.toString());
    m_portal =
        std::make_unique<PortalServices>(*m_client, *wellKnown, *m_vault, *m_settings, m_options.dataFolder);
    co_return m_portal.get();
}

} // namespace canolfan::startup
