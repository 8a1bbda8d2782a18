#pragma once

#include "practice/centre/portal.h"
#include "practice/clock.h"
#include "practice/data_folder.h"
#include "practice/front.h"
#include "practice/options.h"
#include "practice/serve/server.h"

#include <memory>

namespace practice {

/// A practice portal, put together: the one place that knows all parts. The order of the members is the order
/// in which they need each other.
class Site
{
public:
    /// Fills the folder if it is new, and takes a port. Throws StartError, StoreError or std::runtime_error.
    Site(const DataFolder &folder, const Options &options);

    /// Takes connections from now on.
    void open();
    /// Takes no more requests, and closes the database. Threads of idle connections may still look at the
    /// site, so the process has to end with it.
    void close();

    QString address() const { return QStringLiteral("https://localhost:%1").arg(m_port); }
    /// What signed the server's certificate.
    QString authorityFile() const { return m_certificates.authorityFile; }

private:
    void seed(const Options &options);
    int takePort(const Options &options);
    UserPool loadPool(const Options &options);
    void addRoutes();

    Clock m_clock;
    IdentityFaults m_faults;
    Certificates m_certificates;
    SigningKey m_key;
    std::unique_ptr<Database> m_database;
    Router m_router;
    Front m_front;
    Server m_server;
    int m_port = 0;
    std::unique_ptr<UserPool> m_pool;
    std::unique_ptr<KeySet> m_keys;
    std::unique_ptr<AccessTokens> m_tokens;
    std::unique_ptr<Portal> m_portal;
};

} // namespace practice
