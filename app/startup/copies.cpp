#include "startup/copies.h"

#include "store/memorystore.h"
#include "store/opening.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace canolfan::startup {

Copies::Copies(
    vault::SecretStore &vault, Settings &settings, cognito::UserPoolAddress pool, QString dataFolder)
    : m_vault(vault), m_settings(settings), m_pool(std::move(pool)), m_dataFolder(std::move(dataFolder))
{
}

/// As the refresh token's, which lies beside it (cognito.md 6.3).
QString Copies::vaultKey(const QString &sub) const
{
    return QStringLiteral("Canolfan/%1/%2/%3/copy").arg(m_pool.userPoolId, m_pool.clientId, sub);
}

/// The user pool too: two portals may know the same sub, at least in practice.
QString Copies::nameOf(const QString &sub) const
{
    return m_pool.userPoolId + QLatin1Char('-') + sub;
}

bool Copies::hasCopy(const QString &sub) const
{
    return QFile::exists(QDir(m_dataFolder).filePath(nameOf(sub) + QStringLiteral(".db")));
}

/// Empty: there is none, and none is to be made. Failures: of the vault.
QCoro::Task<Result<QByteArray>> Copies::keyOf(QString sub, bool mayMake)
{
    const Result<QByteArray> kept = co_await m_vault.read(vaultKey(sub));
    const bool none = !kept && kept.error().kind == FailureKind::SecretMissing;
    if (kept && store::DataKey::from(*kept))
        co_return kept;
    if (!kept && !none)
        co_return kept;
    if (!mayMake)
        co_return QByteArray();
    const std::optional<store::DataKey> made = store::DataKey::random();
    if (!made)
        co_return failed(FailureKind::KeychainUnavailable);
    const QByteArray bytes = made->bytes();
    const Result<void> written = co_await m_vault.write(vaultKey(sub), bytes);
    if (!written)
        co_return failed(written.error());
    co_return QByteArray(bytes);
}

CopyNews Copies::openCopy(directory::Directory &directory, const QString &sub, const QByteArray &bytes)
{
    const std::optional<store::DataKey> key = store::DataKey::from(bytes);
    if (!key)
        return {};
    Result<store::Opened> opened =
        store::open(m_dataFolder, nameOf(sub), *key, QDateTime::currentDateTimeUtc());
    if (!opened)
        return {{opened.error()}};
    directory.keepIn(std::move(opened->copy), m_settings.retentionDays());
    return {opened->report.notices(), opened->report.salvaged, opened->report.returned};
}

QCoro::Task<CopyNews> Copies::keep(directory::Directory *directory, QString sub, bool stays)
{
    const bool mayBeKept = m_vault.outlivesTheProgram() && (stays || hasCopy(sub));
    if (sub.isEmpty() || (sub == m_kept && (directory->keepsChanges() || !mayBeKept)))
        co_return CopyNews();
    m_kept = sub;
    directory->keepIn(std::make_unique<store::MemoryStore>());
    if (!mayBeKept)
        co_return CopyNews();
    const Result<QByteArray> key = co_await keyOf(sub, stays);
    if (m_kept != sub)
        co_return CopyNews(); // signed out meanwhile
    if (!key)
        co_return CopyNews{{key.error()}};
    co_return openCopy(*directory, sub, *key);
}

QCoro::Task<Result<void>> Copies::wipe(directory::Directory *directory, QString sub, bool discardsChanges)
{
    const QString whose = sub.isEmpty() ? m_kept : sub;
    bool mayGo = discardsChanges;
    if (!mayGo && hasCopy(whose)) {
        co_await keep(directory, whose, false);
        const Result<qsizetype> waiting = directory->keptChanges();
        mayGo = directory->keepsChanges() && waiting && *waiting == 0;
    }
    directory->keepIn(std::make_unique<store::MemoryStore>());
    m_kept.clear();
    if (whose.isEmpty() || !hasCopy(whose) || !mayGo)
        co_return Result<void>();
    const Result<void> removed = co_await m_vault.remove(vaultKey(whose)); // without it, only noise is left
    const Result<void> wiped = store::wipe(m_dataFolder, nameOf(whose));
    co_return removed ? wiped : removed;
}

} // namespace canolfan::startup
