#include "practice/site.h"

#include "practice/centre/change_feed.h"
#include "practice/centre/portal_endpoint.h"
#include "practice/desk/centre_hooks.h"
#include "practice/desk/practice_desk.h"
#include "practice/desk/test_hooks.h"
#include "practice/pool/pool_endpoint.h"
#include "practice/seed/seed.h"
#include "practice/store/settings.h"

#include <cstdio>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualPeople = 24;

PoolMfa mfaMode(Transaction &transaction, const std::optional<PoolMfa> &wanted)
{
    if (wanted) {
        settings::setValue(transaction, u"mfa"_s, *wanted == PoolMfa::On ? u"on"_s : u"optional"_s);
    }
    return settings::value(transaction, u"mfa"_s) == "on"_L1 ? PoolMfa::On : PoolMfa::Optional;
}

/// A mode that is kept from one start to the next.
bool isOn(Transaction &transaction, const QString &name, const std::optional<bool> &wanted, bool usually)
{
    if (wanted) {
        settings::setValue(transaction, name, *wanted ? u"on"_s : u"off"_s);
    }
    const QString kept = settings::value(transaction, name);
    return kept.isEmpty() ? usually : kept == "on"_L1;
}

} // namespace

Site::Site(const DataFolder &folder, const Options &options)
    : m_certificates(prepareCertificates(folder.path()))
    , m_key(SigningKey::loadOrCreate(folder.file(u"pool-key.pem"_s)))
    , m_database(std::make_unique<Database>(folder.database()))
    , m_front(m_router, m_clock, std::chrono::milliseconds(options.latencyMilliseconds), options.idempotency)
    , m_server(m_certificates, [this](const Request &request) { return m_front.answer(request); })
{
    seed(options);
    m_port = takePort(options);
    m_pool = std::make_unique<UserPool>(loadPool(options));
    m_keys = std::make_unique<KeySet>(
        m_pool->issuer() + "/.well-known/jwks.json"_L1, m_certificates.authorityFile);
    m_tokens = std::make_unique<AccessTokens>(*m_keys, m_pool->issuer(), m_pool->clientId, m_clock);
    m_portal =
        std::make_unique<Portal>(Portal{m_clock, *m_database, *m_tokens, *m_pool, options.idempotency});
    addRoutes();
}

void Site::addRoutes()
{
    addPoolRoutes(m_router, *m_pool);
    addPortalRoutes(m_router, *m_portal);
    addWellKnown(m_router, *m_pool);
    addDeskRoutes(m_router, *m_pool);
    addTestHooks(m_router, m_clock, *m_pool);
    addCentreHooks(m_router, m_clock, *m_database);
}

void Site::open()
{
    m_server.start();
    // The portal would do it with the first token; then the first person would wait for it.
    m_keys->fetch();
}

void Site::close()
{
    m_server.close();
    m_database.reset();
}

void Site::seed(const Options &options)
{
    m_database->write([](Transaction &transaction) { change_feed::completeRecords(transaction); });
    const bool isNew = seedOnce(
        *m_database, m_clock, options.centre.value_or(u"68101"_s), options.people.value_or(usualPeople));
    if (!isNew && (options.people || options.centre)) {
        std::fputs(
            "The folder has its centre already; --users and --centre count on first use only.\n", stderr);
    }
    if (options.centres > 1) {
        seedSecondCentre(*m_database, m_clock);
    }
}

int Site::takePort(const Options &options)
{
    const int last = m_database->read(
        [](Transaction &transaction) { return settings::value(transaction, u"port"_s).toInt(); });
    // Programs remember the address; so the same port again, unless another is asked for or it is taken.
    int port = m_server.bind(options.port.value_or(last));
    if (port == 0 && options.port.value_or(0) == 0) {
        port = m_server.bind(0);
    }
    if (port == 0) {
        throw StartError(
            u"Port %1 is taken, or not for us to use."_s.arg(options.port.value_or(0)).toStdString());
    }
    m_database->write([port](Transaction &transaction) {
        settings::setValue(transaction, u"port"_s, QString::number(port));
    });
    return port;
}

UserPool Site::loadPool(const Options &options)
{
    return m_database->write([&](Transaction &transaction) {
        return UserPool{m_clock, *m_database, m_key, m_faults, u"eu-west-2"_s,
            settings::value(transaction, u"poolId"_s), settings::value(transaction, u"clientId"_s),
            address() + u'/', QByteArray::fromHex(settings::value(transaction, u"poolSecret"_s).toLatin1()),
            mfaMode(transaction, options.mfa), isOn(transaction, u"rotation"_s, options.rotation, true),
            isOn(transaction, u"devices"_s, options.devices, false),
            isOn(transaction, u"mobile"_s, options.mobile, false), options.accessToken, options.refreshGrace};
    });
}

} // namespace practice
