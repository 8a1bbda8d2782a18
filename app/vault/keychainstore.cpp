#include "vault/keychainstore.h"

#include <QCoroSignal>
#include <QPointer>

#include <qt6keychain/keychain.h>

namespace canolfan::vault {

// On Windows below QtKeychain 0.15 an entry holds 2,560 bytes (cognito.md 6.3).
static constexpr qsizetype largestSecret = 2400;

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
    if (!outcome->has_value())
        co_await qCoro(static_cast<QKeychain::Job *>(job), &QKeychain::Job::finished, deadline);
    if (!outcome->has_value())
        co_return failed(FailureKind::KeychainTimedOut);
    co_return std::move(**outcome);
}

QCoro::Task<Result<QByteArray>> KeychainStore::read(QString key)
{
    auto *job = new QKeychain::ReadPasswordJob(serviceName());
    job->setKey(key);
    return run(job, m_deadline);
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
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setKey(key);
    job->setBinaryData(secret);
    const Result<QByteArray> result = co_await run(job, m_deadline);
    co_return withoutValue(result);
}

QCoro::Task<Result<void>> KeychainStore::remove(QString key)
{
    auto *job = new QKeychain::DeletePasswordJob(serviceName());
    job->setKey(key);
    const Result<QByteArray> result = co_await run(job, m_deadline);
    if (!result && result.error().kind == FailureKind::SecretMissing)
        co_return Result<void>();
    co_return withoutValue(result);
}

} // namespace canolfan::vault
