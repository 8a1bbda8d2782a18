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

std::optional<Failure> Directory::age(const Profile &profile) const
{
    const int days = std::min(profile.offlineDays, m_retentionDays);
    if (!isLongAgo(m_engine->contents().contact, days))
        return std::nullopt;
    return Failure{FailureKind::CopyTooOld, {}, days};
}

/// Not under a round, which goes on from people that would no longer be there. Where nothing can be written
/// it is for the next start; nobody is shown meanwhile.
void Directory::removeWhatIsTooOld()
{
    const sync::Contents &kept = m_engine->contents();
    if (kept.users.isEmpty() || m_synchroniser.isRunning() || !isLongAgo(kept.contact, m_retentionDays))
        return;
    sync::Batch nobody;
    nobody.replacesUsers = true;
    nobody.cursor = QString();
    if (m_store->commit(nobody))
        m_engine->load();
}

void Directory::lookAtAge()
{
    if (!isOpen())
        return;
    haveNewest(); // another process may have had contact
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
    const QDateTime contact = m_engine->contents().contact;
    const int days = std::min(m_profile.offlineDays, m_retentionDays);
    const std::chrono::milliseconds left(QDateTime::currentDateTimeUtc().msecsTo(contact.addDays(days)) + 1);
    m_ageing.start(left.count() > 0 ? std::min(left, longest) : longest);
}

} // namespace canolfan::directory
