#pragma once

#include "practice/serve/certificates.h"
#include "practice/serve/connection_threads.h"
#include "practice/serve/exchange.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace practice {

/// HTTPS on the loopback addresses, 127.0.0.1 and, where there is one, ::1: clients resolve "localhost" to
/// either.
///
/// The handler is called on the thread of the connection. A server is left by ending the process (`close`,
/// then _Exit): threads of idle connections would keep a destructor waiting for as long as the keep-alive
/// time.
class Server
{
public:
    /// The certificates must outlive the server.
    Server(const Certificates &certificates, Handler handler);
    ~Server();

    /// Binds and returns the port: `port`, or a free one if that is 0. 0 if it is not to be had; then another
    /// may be tried.
    int bind(int port);
    void start();
    /// Takes no more connections and requests, and waits for requests under way, some seconds at most.
    void close();

private:
    class RequestUnderWay;

    std::unique_ptr<httplib::SSLServer> makeListener();
    Reply answer(const Request &request);

    const Certificates &m_certificates;
    Handler m_handler;
    std::shared_ptr<ConnectionThreads::Shared> m_connections;
    std::vector<std::unique_ptr<httplib::SSLServer>> m_listeners;
    std::vector<std::thread> m_threads;

    std::mutex m_mutex;
    std::condition_variable m_idle;
    int m_underWay = 0;
    bool m_closed = false;
};

} // namespace practice
