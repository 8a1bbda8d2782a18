#include "startup/keptkey.h"

#include "store/datakey.h"

#include <QDir>

#include <chrono>

namespace canolfan::startup {

// A keychain may take its 5 s for reading and for writing, and ask somebody for a password meanwhile.
static constexpr std::chrono::seconds patience{30};
static constexpr std::chrono::minutes stale{10};

QCoro::Task<std::unique_ptr<settings::FolderLock>> lockOfCopies(QString dataFolder)
{
    const QString file = QDir(dataFolder).filePath(QStringLiteral("copies.lock"));
    QDir().mkpath(dataFolder);
    std::unique_ptr<settings::FolderLock> lock = co_await settings::FolderLock::taken(file, stale, patience);
    co_return lock;
}

static QCoro::Task<Result<QByteArray>> madeKey(vault::SecretStore *vault, QString entry)
{
    const std::optional<store::DataKey> made = store::DataKey::random();
    if (!made)
        co_return failed(FailureKind::NoRandomNumbers);
    const QByteArray bytes = made->bytes();
    const Result<void> written = co_await vault->write(entry, bytes);
    if (!written)
        co_return failed(written.error());
    co_return QByteArray(bytes);
}

QCoro::Task<Result<QByteArray>> keptKey(
    vault::SecretStore *vault, QString dataFolder, QString entry, bool mayMake)
{
    const std::unique_ptr<settings::FolderLock> alone = co_await lockOfCopies(dataFolder);
    if (!alone)
        co_return failed(FailureKind::BusyElsewhere);
    const Result<QByteArray> kept = co_await vault->read(entry);
    if (kept && store::DataKey::from(*kept))
        co_return kept;
    if (!kept && kept.error().kind == FailureKind::SecretForeign)
        co_return failed(FailureKind::CopyKeyForeign);
    if (!kept && kept.error().kind != FailureKind::SecretMissing)
        co_return kept;
    if (!mayMake)
        co_return QByteArray();
    const Result<QByteArray> made = co_await madeKey(vault, entry);
    co_return made;
}

} // namespace canolfan::startup
