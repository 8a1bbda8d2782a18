#include "http/networkwatch.h"

#include <QNetworkInformation>

namespace canolfan::http {

NetworkWatch::NetworkWatch(QObject *parent) : QObject(parent)
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    // Qt has one for the whole program, and gives it to nobody in another way.
    const QNetworkInformation *system = QNetworkInformation::instance();
    connect(system, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::changed);
}

} // namespace canolfan::http
