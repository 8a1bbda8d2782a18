#include "session/renewaltimes.h"

#include <QRandomGenerator>

#include <algorithm>

namespace canolfan::session {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

milliseconds renewalDue(seconds lifetime)
{
    const milliseconds most = milliseconds(lifetime) * 8 / 10;
    return lifetime < 4min ? most : std::min(most, milliseconds(lifetime - 2min));
}

milliseconds renewalPause(seconds lifetime, int failures)
{
    const milliseconds first = std::clamp<milliseconds>(milliseconds(lifetime) / 60, 1s, 15s);
    const milliseconds pause = std::min<milliseconds>(first * (1 << std::clamp(failures - 1, 0, 10)), 5min);
    const qint64 atMost = pause.count() / 4 + 1;
    return pause + milliseconds(QRandomGenerator::global()->bounded(atMost));
}

} // namespace canolfan::session
