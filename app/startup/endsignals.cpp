#include "startup/endsignals.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX

#include <QSocketNotifier>

#include <array>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

namespace canolfan::startup {

// A handler may do nearly nothing: no Qt, no allocation. It writes one byte, and the event loop hears of it.
static std::array<int, 2> pipeEnds{-1, -1};
static constexpr std::array endings{SIGTERM, SIGINT};

static void passOn(int)
{
    const char byte = 0;
    // Full: then there is a byte already.
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &byte, 1);
}

static void handle(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART | SA_RESETHAND;
    for (const int ending : endings) {
        struct sigaction before = {};
        ::sigaction(ending, nullptr, &before);
        // Whoever starts a program in the background wants Ctrl-C to pass it by.
        if (before.sa_handler != SIG_IGN)
            ::sigaction(ending, &action, nullptr);
    }
}

EndSignals::EndSignals(QObject *parent) : QObject(parent)
{
    if (::pipe(pipeEnds.data()) != 0)
        return; // then a signal ends the program as it always has
    for (const int end : pipeEnds) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT received();
    });
    handle(passOn);
}

EndSignals::~EndSignals()
{
    if (pipeEnds[0] < 0)
        return;
    handle(SIG_DFL);
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

} // namespace canolfan::startup

#else

namespace canolfan::startup {

EndSignals::EndSignals(QObject *parent) : QObject(parent) { }
EndSignals::~EndSignals() = default;

} // namespace canolfan::startup

#endif
