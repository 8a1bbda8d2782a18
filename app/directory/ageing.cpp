#include "directory/directory.h"

#include <QDateTime>

#include <algorithm>

/// For how long what is kept may be shown without contact.
namespace canolfan::directory {

// Timers do not count while a computer sleeps, so none is set for days ahead.
static constexpr std::chrono::milliseconds longest{std::chrono::minutes(1)};

/// A contact that lies ahead, because this computer's clock has been set back since, is not too long ago.
static bool isLongAgo(const QDateTime &contact, int days)
{
    return !contact.isValid() || contact.addDays(days) < QDateTime::currentDateTimeUtc();
}

static bool isGivenUp(const std::optional<Failure> &failure)
{
    return failure && failure->kind == FailureKind::Cancelled;
}

void Directory::noteRoundEnded()
{
    if (!isOpen())
        return;
    const sync::Status &status = m_engine->status();
    m_unreachable.reset();
    // What only somebody's change has met says nothing of the way to the portal.
    if (status.failure && !status.isOnePersons)
        markUnreachable(*status.failure);
    else
        m_offlineSince = {};
    // Nor does a round that somebody gives up.
    if (!isGivenUp(m_unreachable))
        m_isReached = !m_unreachable;
    noteAge();
    updateState();
}

bool Directory::isReached() const
{
    return m_isReached && (!m_unreachable || isGivenUp(m_unreachable));
}

/// While the portal answers it is not without contact, however few days there may be without, or long a
/// window may have been left alone.
std::optional<Failure> Directory::age(const Profile &profile) const
{
    if (isReached())
        return std::nullopt;
    if (!m_engine->contentsButChanges().contact.isValid())
        return Failure{FailureKind::NoCopyYet}; // it was damaged, and only what waits could be read
    const int days = daysToShow(profile);
    if (!isLongAgo(m_engine->contentsButChanges().contact, days))
        return std::nullopt;
    return Failure{FailureKind::CopyTooOld, {}, days};
}

/// Not under a round, which goes on from people that would no longer be there, nor before the portal has been
/// asked. Where nothing can be written it is for the next start; nobody is shown meanwhile.
void Directory::removeWhatIsTooOld()
{
    const sync::Contents &kept = m_engine->contents();
    const bool isTooEarly = isReached() || m_synchroniser.isRunning();
    if (kept.users.isEmpty() || isTooEarly || !isLongAgo(kept.contact, m_retentionDays))
        return;
    sync::Batch nobody;
    nobody.replacesUsers = true;
    nobody.cursor = QString();
    if (m_store->commit(nobody))
        m_engine->load();
}

int Directory::daysToShow(const Profile &profile) const
{
    return std::min(profile.offlineDays, m_retentionDays);
}

/// Nothing has polled a window that nobody has touched: the portal is asked first, and what is shown follows
/// the outcome.
void Directory::lookAtAge()
{
    if (!isOpen())
        return;
    haveNewest(); // another process may have had contact
    if (isReached() && isLongAgo(m_engine->contentsButChanges().contact, daysToShow(m_profile)))
        m_synchroniser.runWhenDue(sync::Engine::Heed::EveryPause);
    removeWhatIsTooOld();
    showNews();
    planAge();
}

/// What is shown follows it.
void Directory::noteAge()
{
    const std::optional<Failure> before = std::exchange(m_tooOld, age(m_profile));
    if (before.has_value() != m_tooOld.has_value())
        showEverybody();
}

void Directory::planAge()
{
    const QDateTime contact = m_engine->contentsButChanges().contact;
    const int days = daysToShow(m_profile);
    const std::chrono::milliseconds left(QDateTime::currentDateTimeUtc().msecsTo(contact.addDays(days)) + 1);
    m_ageing.start(left.count() > 0 ? std::min(left, longest) : longest);
}

} // namespace canolfan::directory
