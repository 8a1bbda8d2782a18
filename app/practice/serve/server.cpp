#include "practice/serve/server.h"

#include "practice/serve/connection_threads.h"
#include "practice/serve/http_adapter.h"
#include "practice/serve/problem.h"

#include <chrono>
#include <csignal>
#include <stdexcept>

namespace practice {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The clients keep their connections open for as long as they run; the server shall not be the one to close
// them.
constexpr time_t keepAliveSeconds = 600;
constexpr size_t keepAliveRequests = 10'000'000;
constexpr int waitingToBeAccepted = 128;

void allowQuickRestart(socket_t socket)
{
    // cpp-httplib's default is SO_REUSEPORT, with which a second server takes half of the first one's
    // connections.
    const int yes = 1;
#ifdef _WIN32
    const int option = SO_EXCLUSIVEADDRUSE;
#else
    const int option = SO_REUSEADDR;
#endif
    setsockopt(socket, SOL_SOCKET, option, reinterpret_cast<const char *>(&yes), sizeof yes);
}

/// Binds a listener to one address. 0 if that is not to be had.
int bindTo(httplib::Server &listener, const std::string &host, int port)
{
    const auto bound = std::make_shared<socket_t>(INVALID_SOCKET);
    listener.set_socket_options([bound](socket_t socket) {
        allowQuickRestart(socket);
        *bound = socket;
    });
    const int result =
        port ? (listener.bind_to_port(host, port) ? port : 0) : listener.bind_to_any_port(host);
    if (result <= 0) {
        return 0;
    }
    // cpp-httplib lets five clients wait to be accepted; a sixth that comes at the same moment would have to
    // try again, a second later.
    ::listen(*bound, waitingToBeAccepted);
    return result;
}

/// Prepares the TLS of a listener, in place of cpp-httplib's own preparation, which still allows TLS 1.1 in
/// 0.11.
struct TlsSetUp
{
    const Certificates &certificates;

    bool operator()(SSL_CTX &context) const
    {
        return SSL_CTX_set_min_proto_version(&context, TLS1_2_VERSION) == 1
            && SSL_CTX_use_certificate(&context, certificates.certificate.get()) == 1
            && SSL_CTX_use_PrivateKey(&context, certificates.key.get()) == 1;
    }

    // How releases of cpp-httplib that know more than OpenSSL hand it over.
    bool operator()(void *context) const { return (*this)(*static_cast<SSL_CTX *>(context)); }
};

} // namespace

/// Counts a request while it is being answered; `accepted` is false once the server is closed.
class Server::RequestUnderWay
{
public:
    explicit RequestUnderWay(Server &server) : m_server(server)
    {
        const std::lock_guard lock(server.m_mutex);
        accepted = !server.m_closed;
        m_server.m_underWay += accepted ? 1 : 0;
    }

    ~RequestUnderWay()
    {
        const std::lock_guard lock(m_server.m_mutex);
        m_server.m_underWay -= accepted ? 1 : 0;
        m_server.m_idle.notify_all();
    }

    bool accepted = false;

private:
    Server &m_server;
};

Server::Server(const Certificates &certificates, Handler handler)
    : m_certificates(certificates)
    , m_handler(std::move(handler))
    , m_connections(std::make_shared<ConnectionThreads::Shared>())
{
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN); // a client that hangs up while it is written to
#endif
}

Server::~Server() = default;

std::unique_ptr<httplib::SSLServer> Server::makeListener()
{
    auto listener = std::make_unique<httplib::SSLServer>(TlsSetUp{m_certificates});
    if (!listener->is_valid()) {
        throw std::runtime_error("OpenSSL does not accept the server certificate");
    }
    listener->set_tcp_nodelay(true);
    listener->set_keep_alive_timeout(keepAliveSeconds);
    listener->set_keep_alive_max_count(keepAliveRequests);
    listener->set_read_timeout(30s);
    listener->set_write_timeout(30s);
    listener->new_task_queue = [connections = m_connections] { return new ConnectionThreads(connections); };
    routeEverythingTo(*listener, [this](const Request &request) { return answer(request); });
    return listener;
}

Reply Server::answer(const Request &request)
{
    const RequestUnderWay guard(*this);
    if (!guard.accepted) {
        return Problem(503, u"closing"_s, u"The practice portal is closing"_s).reply();
    }
    return m_handler(request);
}

int Server::bind(int port)
{
    // New ones each time: one that could not bind is of no further use in newer releases of cpp-httplib.
    auto v4 = makeListener();
    const int bound = bindTo(*v4, "127.0.0.1", port);
    if (bound == 0) {
        return 0;
    }
    m_listeners.push_back(std::move(v4));
    // A machine without IPv6 is as good: "localhost" is 127.0.0.1 there.
    auto v6 = makeListener();
    if (bindTo(*v6, "::1", bound) != 0) {
        m_listeners.push_back(std::move(v6));
    }
    return bound;
}

void Server::start()
{
    for (const auto &listener : m_listeners) {
        m_threads.emplace_back([&listener] { listener->listen_after_bind(); });
        while (!listener->is_running()) {
            std::this_thread::sleep_for(1ms); // stop() does nothing before
        }
    }
}

void Server::close()
{
    for (const auto &listener : m_listeners) {
        listener->stop();
    }
    for (auto &thread : m_threads) {
        thread.join();
    }
    std::unique_lock lock(m_mutex);
    m_closed = true;
    m_idle.wait_for(lock, 3s, [this] { return m_underWay == 0; });
}

} // namespace practice
