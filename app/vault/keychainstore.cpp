#include "vault/keychainstore.h"

#include "secretservice.h"

#include <QCoroTimer>
#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace canolfan::vault {

// On Windows below QtKeychain 0.15 an entry holds 2,560 bytes (cognito.md 6.3).
static constexpr qsizetype largestSecret = 2400;

static QByteArray mark()
{
    return QByteArrayLiteral("Canolfan 1\n");
}

static QString serviceName()
{
    return QStringLiteral("Canolfan");
}

KeychainStore::KeychainStore(std::chrono::milliseconds deadline) : m_deadline(deadline) { }

static FailureKind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return FailureKind::SecretMissing;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return FailureKind::KeychainDenied;
    default:
        return FailureKind::KeychainUnavailable;
    }
}

/// Starts the job and waits for its end or the deadline. A job that is late stays behind on its own and
/// deletes itself when the keyring answers; `result` is then not looked at.
template <typename Job>
static QCoro::Task<Result<QByteArray>> run(Job *job, std::chrono::milliseconds deadline)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    auto outcome = std::make_shared<std::optional<Result<QByteArray>>>();
    QObject::connect(job, &QKeychain::Job::finished, job, [outcome, job] {
        if (job->error() != QKeychain::NoError)
            *outcome = failed(kindOf(job->error()));
        else if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>)
            *outcome = job->binaryData();
        else
            *outcome = QByteArray();
    });
    job->start();
    // One thing is waited for, whichever of the two comes: QCoro 0.8 would hear of both when both have come
    // before the event loop gets to either, and the second would meet a waiter that is gone.
    QTimer wait;
    wait.setSingleShot(true);
    wait.start(deadline);
    QObject::connect(job, &QKeychain::Job::finished, &wait, [&wait] { wait.start(0); });
    if (!outcome->has_value())
        co_await qCoro(wait).waitForTimeout();
    if (!outcome->has_value())
        co_return failed(FailureKind::KeychainTimedOut);
    co_return std::move(**outcome);
}

template <typename Job>
static Job *jobFor(const QString &key, const QByteArray &content)
{
    auto *job = new Job(serviceName());
    job->setKey(key);
    if constexpr (std::is_same_v<Job, QKeychain::WritePasswordJob>)
        job->setBinaryData(content);
    return job;
}

/// Runs a job; and the same once more, over a new connection, where the keychain was not there at all: it may
/// have been started again since the last time. Doing any of these jobs twice is as good as once.
template <typename Job>
static QCoro::Task<Result<QByteArray>> runAfresh(
    QString key, std::chrono::milliseconds deadline, QByteArray content = {})
{
    const Result<QByteArray> result = co_await run(jobFor<Job>(key, content), deadline);
    if (result || result.error().kind != FailureKind::KeychainUnavailable)
        co_return result;
    forgetSecretService();
    co_return co_await run(jobFor<Job>(key, content), deadline);
}

QCoro::Task<Result<QByteArray>> KeychainStore::read(QString key)
{
    const Result<QByteArray> content = co_await runAfresh<QKeychain::ReadPasswordJob>(key, m_deadline);
    if (!content && content.error().kind == FailureKind::SecretMissing) {
        const bool locked = co_await isLockedAway(serviceName(), key, m_deadline);
        co_return failed(locked ? FailureKind::KeychainDenied : FailureKind::SecretMissing);
    }
    if (!content)
        co_return content;
    if (!content->startsWith(mark()) || content->size() > mark().size() + largestSecret)
        co_return failed(FailureKind::SecretForeign);
    co_return content->mid(mark().size());
}

static Result<void> withoutValue(const Result<QByteArray> &result)
{
    if (!result)
        return failed(result.error());
    return {};
}

QCoro::Task<Result<void>> KeychainStore::write(QString key, QByteArray secret)
{
    if (secret.size() > largestSecret)
        co_return failed(FailureKind::SecretTooLarge);
    const Result<void> written = co_await writeEntry(key, secret);
    if (!written)
        co_return written;
    // Somebody else's entry in our place may lie beside ours, and be found first: then it has to go.
    const Result<QByteArray> found = co_await read(key);
    if (found || found.error().kind != FailureKind::SecretForeign)
        co_return written;
    const Result<void> removed = co_await remove(key);
    if (!removed)
        co_return removed;
    co_return co_await writeEntry(key, secret);
}

QCoro::Task<Result<void>> KeychainStore::writeEntry(QString key, QByteArray secret)
{
    const Result<QByteArray> result =
        co_await runAfresh<QKeychain::WritePasswordJob>(key, m_deadline, mark() + secret);
    co_return withoutValue(result);
}

QCoro::Task<Result<void>> KeychainStore::remove(QString key)
{
    const Result<QByteArray> result = co_await runAfresh<QKeychain::DeletePasswordJob>(key, m_deadline);
    if (!result && result.error().kind != FailureKind::SecretMissing)
        co_return withoutValue(result);
    if (co_await isLockedAway(serviceName(), key, m_deadline))
        co_return failed(FailureKind::KeychainDenied);
    co_return Result<void>();
}

} // namespace canolfan::vault
