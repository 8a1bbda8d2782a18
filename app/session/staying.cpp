#include "session/session.h"

#include "cognito/claims.h"
#include "domain/utc.h"
#include "renewlock.h"

/// Whether a sign-in outlasts the program, and for how long.
namespace canolfan::session {

QCoro::Task<Result<void>> Session::setStaySignedIn(bool stay)
{
    m_settings.setStaySignedIn(stay);
    m_stays = stay;
    // Not while a token is being rotated: the older one would end up in the vault.
    const std::unique_ptr<RenewLock> lock = co_await RenewLock::taken(m_dataFolder);
    if (m_stays != stay)
        co_return Result<void>(); // switched back while this one waited
    if (stay && isSignedIn()) {
        co_await storeAll(cognito::subjectOf(m_tokens.access));
        co_await m_lock.setStored(isStored());
        if (m_storingFailure)
            co_return failed(*m_storingFailure);
    }
    if (stay)
        co_return Result<void>();
    if (m_storingFailure) {
        m_storingFailure.reset(); // nothing is to be stored any more
        Q_EMIT storingFailureChanged();
    }
    co_await m_lock.setStored(false);
    if (co_await removeStored())
        co_return Result<void>();
    co_return failed(FailureKind::StoredEntryMayRemain);
}

/// By the server's clock as far as it is known, so that a computer whose clock is wrong for a while keeps
/// nothing longer, nor loses it sooner.
void Session::noteContact()
{
    m_settings.setLastContact(
        m_pool.address().userPoolId, QDateTime::fromMSecsSinceEpoch(m_pool.serverTime(), utc));
}

/// Of what an earlier start has stored. A contact that lies ahead, because this computer's clock has been set
/// back since, is not too long ago; and it stays noted, for a clock that is put right again must find it.
QCoro::Task<Result<void>> Session::removeWhatIsTooOld()
{
    const QDateTime contact = m_settings.lastContact(m_pool.address().userPoolId);
    const int days = m_settings.retentionDays();
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_pool.serverTime(), utc);
    if (!contact.isValid())
        noteContact(); // stored before there was such a note: the days begin now
    if (!contact.isValid() || contact.addDays(days) >= now)
        co_return Result<void>();
    if (co_await removeStored())
        co_return failed(Failure{FailureKind::KeptTooLong, {}, days});
    co_return failed(FailureKind::StoredEntryMayRemain);
}

} // namespace canolfan::session
