#pragma once

#include <QObject>

namespace canolfan::http {

/// Tells when the system says that the network has changed. Whether the portal can be reached is another
/// question, which only asking it answers (reliability.md A); this says when asking may be worth it. On a
/// system that tells nothing it stays silent.
class NetworkWatch : public QObject
{
    Q_OBJECT

public:
    /// Asks the system, over D-Bus on Linux: after the first paint.
    explicit NetworkWatch(QObject *parent = nullptr);

Q_SIGNALS:
    void changed();
};

} // namespace canolfan::http
