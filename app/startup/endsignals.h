#pragma once

#include <QObject>

namespace canolfan::startup {

/// Says when the system asks the program to end: SIGTERM (logging out, shutting down) and SIGINT (Ctrl-C
/// where it was started). Without this, a process is gone before its destructors run: what is being stored
/// stays half done, and nobody notices what leaks. A second signal ends it at once, as if there were none of
/// this.
///
/// At most one at a time, in the main thread. Systems without such signals ask by way of the window.
class EndSignals : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    /// Once, from the event loop.
    void received();
};

} // namespace canolfan::startup
