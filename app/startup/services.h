#pragma once

#include "diagnose/checkconnection.h"
#include "directory/directory.h"
#include "http/networkwatch.h"
#include "portal/wellknown.h"
#include "rehearsal/practiceportal.h"
#include "session/session.h"
#include "startup/copies.h"
#include "startup/options.h"
#include "startup/reviewfiles.h"

namespace canolfan::startup {

/// Everything that needs to know which portal it is: made once its well-known document has been read.
struct PortalServices
{
    PortalServices(http::Client &client, portal::WellKnown wellKnown, vault::SecretStore &vault,
        Settings &settings, const QString &dataFolder);

    /// Opens the way to the identity server and to the portal, ahead of the first call.
    void connectEarly();

    http::Client &client;
    portal::WellKnown wellKnown;
    cognito::UserPool pool;
    session::Session session;
    http::AuthorizedClient authorized;
    portal::Api api;
    directory::Directory directory;
    Copies copies;
    review::Reviews reviews;
    ReviewFiles reviewFiles;
    std::optional<rehearsal::PracticePortal> practice;

    /// Has the directory try again when the system says that the network has changed. After the first paint.
    void watchNetwork();

private:
    std::unique_ptr<http::NetworkWatch> m_network;
};

/// Where the concrete classes are chosen, for both programs.
class Services
{
public:
    explicit Services(Options options);
    ~Services();

    Settings &settings() { return *m_settings; }
    vault::SecretStore &vault() { return *m_vault; }
    const Options &options() const { return m_options; }
    QUrl portalAddress() const;

    /// Whom to ask for the password of a proxy. Before connect().
    void setProxyQuestion(http::AskForProxyLogin ask) { m_askForProxyLogin = std::move(ask); }

    enum class Discovery
    {
        Anew, ///< asks the portal; what it said last time serves only where it cannot be asked
        IfUnknown, ///< asks it only the first time
        Beside ///< takes what it said last time, and asks again beside that, for the next start
    };
    /// Reads the portal's well-known document, and makes what depends on it. Once done, gives the same again.
    /// Failures: of discover; CertificateFileUnreadable; NotAPortal with an empty subject where no address is
    /// known.
    QCoro::Task<Result<PortalServices *>> connect(Discovery discovery, std::stop_token stop = {});

    /// What the program needs to reach, as far as it is known without asking anybody.
    QList<CheckedAddress> neededAddresses() const;
    /// The connection check. Signed in or not. Failures: CertificateFileUnreadable; NotAPortal with an empty
    /// subject where no address is known.
    QCoro::Task<Result<ConnectionReport>> checkConnection(
        diagnose::Progress progressed, std::stop_token stop = {});

    /// Until what must not be broken off is over: a synchronisation, and a token that is being renewed or
    /// stored. Before the command line's program ends; the window's waits by itself.
    QCoro::Task<> settled();

private:
    Result<void> makeClient();
    QCoro::Task<> refreshKept(QUrl address);
    PortalServices *use(const QUrl &address, const portal::WellKnown &wellKnown);

    Options m_options;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<vault::SecretStore> m_vault;
    http::AskForProxyLogin m_askForProxyLogin;
    std::unique_ptr<http::Client> m_client;
    std::unique_ptr<PortalServices> m_portal;
};

} // namespace canolfan::startup
