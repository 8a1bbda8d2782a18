#include "practice/front.h"

#include "practice/serve/problem.h"

#include <QLocale>

#include <cstdio>
#include <thread>

namespace practice {

using namespace Qt::StringLiterals;

/// Holds a person's Idempotency-Key while their request is answered. Somebody who renews their token between
/// two requests with one key is not noticed here; the database then has them one after the other, and
/// replays.
class Front::KeyUnderWay
{
public:
    KeyUnderWay(Front &front, const Request &request) : m_front(front)
    {
        if (!front.m_watchesKeys || !request.hasHeader("idempotency-key")) {
            return;
        }
        m_key = request.header("authorization") + '\n' + request.header("idempotency-key").toLower();
        const std::lock_guard lock(front.m_mutex);
        isRepeated = front.m_keysUnderWay.contains(m_key);
        if (!isRepeated) {
            front.m_keysUnderWay.insert(m_key);
        }
    }

    ~KeyUnderWay()
    {
        if (!m_key.isEmpty() && !isRepeated) {
            const std::lock_guard lock(m_front.m_mutex);
            m_front.m_keysUnderWay.remove(m_key);
        }
    }

    bool isRepeated = false;

private:
    Front &m_front;
    QByteArray m_key;
};

Reply Front::answer(Request request)
{
    const KeyUnderWay key(*this, request);
    request.repeatedWhileUnderWay = key.isRepeated;
    // Who repeats a request that is under way hears so at once: while the first still waits, whatever comes
    // meets it.
    if (m_latency.count() > 0 && !key.isRepeated) {
        std::this_thread::sleep_for(m_latency);
    }
    Reply reply = routed(request);
    // By the portal's clock: clients learn from it how far theirs is off (TIMESTAMP, cognito.md section 3).
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.milliseconds(), QTimeZone::utc());
    const QString date = QLocale::c().toString(now, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    reply.headers.emplaceBack("Date", date.toLatin1());
    reply.headers.emplaceBack("Cache-Control", "no-store");
    return reply;
}

Reply Front::routed(const Request &request) const
{
    try {
        return m_router.handle(request);
    } catch (const Problem &problem) {
        return problem.reply();
    } catch (const std::exception &fault) {
        std::fprintf(stderr, "canolfan-practice: %s\n", fault.what());
        return Problem(500, u"internal"_s, u"Something went wrong"_s).reply();
    }
}

} // namespace practice
