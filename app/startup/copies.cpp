#include "startup/copies.h"

#include "settings/folderlock.h"
#include "store/opening.h"

#include <QCoroTimer>
#include <QDateTime>
#include <QDeadlineTimer>
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

/// Also where nobody can say without opening it: it may be damaged.
bool Copies::mayHaveUnsent(const QString &sub) const
{
    if (!hasCopy(sub))
        return false;
    const std::optional<store::Waiting> waiting = store::unsentIn(m_dataFolder, nameOf(sub));
    return !waiting || waiting->changes > 0;
}

// A keychain may take its 5 s for reading and for writing, and ask somebody for a password meanwhile.
static constexpr std::chrono::seconds patience{30};
static constexpr std::chrono::minutes stale{10};
static constexpr std::chrono::milliseconds aMoment{50};

/// Two processes that find no key must not both make one: of two, the one that is stored last would seal the
/// other's file for good.
QCoro::Task<std::unique_ptr<settings::FolderLock>> Copies::lock()
{
    const QString file = QDir(m_dataFolder).filePath(QStringLiteral("copies.lock"));
    QDir().mkpath(m_dataFolder);
    std::unique_ptr<settings::FolderLock> lock = co_await settings::FolderLock::taken(file, stale, patience);
    co_return lock;
}

/// Empty: there is none, and none is to be made. Failures: of the vault; CopyKeyForeign, BusyElsewhere.
QCoro::Task<Result<QByteArray>> Copies::keyOf(QString sub, bool mayMake)
{
    const std::unique_ptr<settings::FolderLock> alone = co_await lock();
    if (!alone)
        co_return failed(FailureKind::BusyElsewhere);
    const Result<QByteArray> kept = co_await m_vault.read(vaultKey(sub));
    const bool none = !kept && kept.error().kind == FailureKind::SecretMissing;
    if (kept && store::DataKey::from(*kept))
        co_return kept;
    if (!kept && kept.error().kind == FailureKind::SecretForeign)
        co_return failed(FailureKind::CopyKeyForeign);
    if (!kept && !none)
        co_return kept;
    if (!mayMake)
        co_return QByteArray();
    const std::optional<store::DataKey> made = store::DataKey::random();
    if (!made)
        co_return failed(FailureKind::NoRandomNumbers);
    const QByteArray bytes = made->bytes();
    const Result<void> written = co_await m_vault.write(vaultKey(sub), bytes);
    if (!written)
        co_return failed(written.error());
    co_return QByteArray(bytes);
}

/// A damaged one of 50,000 people takes another process seconds, for which the window must not stand still.
QCoro::Task<> Copies::untilNobodyOpensIt(QString sub)
{
    const QDeadlineTimer deadline(patience);
    while (!deadline.hasExpired() && store::isBeingOpened(m_dataFolder, nameOf(sub)))
        co_await QCoro::sleepFor(aMoment);
}

/// Whether it is ours is asked first, unless its copy was opened with it: the keychain removes whatever is
/// there.
QCoro::Task<Result<void>> Copies::removeKey(QString sub, bool isOurs)
{
    if (!isOurs) {
        const Result<QByteArray> kept = co_await m_vault.read(vaultKey(sub));
        const bool hasNone = !kept
            && (kept.error().kind == FailureKind::SecretMissing
                || kept.error().kind == FailureKind::SecretForeign);
        if (hasNone)
            co_return Result<void>();
        if (!kept)
            co_return failed(kept.error());
    }
    const Result<void> removed = co_await m_vault.remove(vaultKey(sub));
    co_return removed;
}

CopyNews Copies::openCopy(directory::Directory &directory, const QString &sub, const QByteArray &bytes)
{
    const std::optional<store::DataKey> key = store::DataKey::from(bytes);
    if (!key)
        return {};
    Result<store::Opened> opened =
        store::open(m_dataFolder, nameOf(sub), *key, QDateTime::currentDateTimeUtc());
    if (!opened)
        return withoutCopy(directory, opened.error());
    directory.keepIn(std::move(opened->copy), m_settings.retentionDays());
    const store::Report &report = opened->report;
    return {report.notices(), report.salvaged, report.doubtful, report.returned};
}

/// Where nobody wants it otherwise.
Failure Copies::whyNothing() const
{
    return Failure{m_vault.outlivesTheProgram() ? FailureKind::NotStaying : FailureKind::NothingKept};
}

CopyNews Copies::withoutCopy(directory::Directory &directory, const Failure &why)
{
    directory.keepNothing(why);
    return {{why}};
}

QCoro::Task<CopyNews> Copies::reopen(directory::Directory *directory)
{
    const QString sub = m_kept;
    directory->keepNothing(Failure{FailureKind::CopyDamaged});
    const Result<QByteArray> key = co_await keyOf(sub, false);
    co_await untilNobodyOpensIt(sub);
    if (m_kept != sub || sub.isEmpty())
        co_return CopyNews(); // signed out meanwhile
    if (!key)
        co_return withoutCopy(*directory, key.error());
    if (key->isEmpty())
        co_return withoutCopy(*directory, Failure{FailureKind::SignedOutElsewhere});
    co_return openCopy(*directory, sub, *key);
}

QCoro::Task<CopyNews> Copies::keep(directory::Directory *directory, QString sub, bool stays)
{
    const bool isWanted = stays || mayHaveUnsent(sub);
    const CopyNews news = co_await keepOf(directory, sub, isWanted, stays);
    if (!std::exchange(m_hasSwept, true))
        co_await sweep(m_settings.rememberedAccount(m_pool.userPoolId), QDateTime::currentDateTimeUtc());
    co_return news;
}

QCoro::Task<CopyNews> Copies::keepOf(
    directory::Directory *directory, QString sub, bool isWanted, bool mayMake)
{
    if (sub == m_kept && directory->isCopyLost()) {
        const CopyNews news = co_await reopen(directory);
        co_return news;
    }
    const bool mayBeKept = m_vault.outlivesTheProgram() && isWanted;
    if (sub.isEmpty() || (sub == m_kept && (directory->keepsChanges() || !mayBeKept)))
        co_return CopyNews();
    const bool again = sub == m_kept && directory->isOpen();
    m_kept = sub;
    if (!again)
        directory->keepNothing(whyNothing());
    if (!mayBeKept)
        co_return CopyNews();
    const Result<QByteArray> key = co_await keyOf(sub, mayMake);
    co_await untilNobodyOpensIt(sub);
    if (m_kept != sub)
        co_return CopyNews(); // signed out meanwhile
    // Nothing is new, or somebody has begun something meanwhile: another time.
    if (again
        && ((!key && directory->syncState().whyNotKept == key.error()) || !directory->changes().isEmpty()))
        co_return CopyNews();
    if (!key)
        co_return withoutCopy(*directory, key.error());
    co_return openCopy(*directory, sub, *key);
}

QCoro::Task<> Copies::sweep(QString spared, QDateTime now)
{
    if (!m_vault.outlivesTheProgram())
        co_return;
    store::removeOldAsides(m_dataFolder, now);
    const QString ours = nameOf({});
    const QList<store::KeptCopy> copies = store::keptCopies(m_dataFolder);
    for (const store::KeptCopy &copy : copies) {
        const QString sub = copy.name.mid(ours.size());
        const bool isOld = copy.lastWritten.addDays(m_settings.retentionDays()) < now;
        if (!isOld || !copy.name.startsWith(ours) || sub == m_kept || sub == spared)
            continue;
        if (copy.unsent == 0)
            co_await takeAway(sub, std::nullopt, false, false);
        else
            co_await purgeOld(sub, now);
    }
}

/// Unless there is more in it, now that nothing more can come, than was there when that was decided.
QCoro::Task<Result<void>> Copies::takeAway(
    QString sub, std::optional<store::Waiting> mayGo, bool goesAnyway, bool isOurs)
{
    const std::unique_ptr<settings::FolderLock> alone = co_await lock();
    if (!alone)
        co_return failed(FailureKind::BusyElsewhere);
    co_await untilNobodyOpensIt(sub);
    const Result<std::unique_ptr<store::Wiping>> wiping = store::Wiping::begin(m_dataFolder, nameOf(sub));
    if (!wiping)
        co_return failed(wiping.error());
    const std::optional<store::Waiting> waiting = store::unsentIn(m_dataFolder, nameOf(sub));
    const bool isLeft = waiting && (waiting->changes == 0 || waiting == mayGo);
    // Who has signed in meanwhile has it open.
    if (sub == m_kept || !(goesAnyway || isLeft))
        co_return Result<void>();
    const Result<void> removed = co_await removeKey(sub, isOurs); // without it, only noise is left
    const Result<void> wiped = (*wiping)->finish();
    co_return removed ? wiped : removed;
}

QCoro::Task<> Copies::purgeOld(QString sub, QDateTime now)
{
    const Result<QByteArray> bytes = co_await keyOf(sub, false);
    const auto key = bytes ? store::DataKey::from(*bytes) : std::nullopt;
    if (!key || sub == m_kept)
        co_return;
    const Result<store::Opened> opened = store::open(m_dataFolder, nameOf(sub), *key, now);
    if (opened)
        opened->copy->purgeUsers();
}

/// Whether nothing is kept beyond that change.
static bool isAll(directory::Directory &directory, quint64 last)
{
    if (!directory.keepsChanges() || !directory.keptChanges())
        return false;
    const QList<PendingChange> &changes = directory.changes();
    return changes.isEmpty() || changes.constLast().number <= last;
}

QCoro::Task<Result<void>> Copies::wipe(directory::Directory *directory, QString sub, quint64 lastToDiscard)
{
    const QString whose = sub.isEmpty() ? m_kept : sub;
    const bool goesAnyway = lastToDiscard == everyChange;
    if (!goesAnyway && hasCopy(whose))
        co_await keepOf(directory, whose, true, false); // what is in it can be known only then
    // Before it is read: what comes in between is then not among what was seen.
    const std::optional<store::Waiting> seen = store::unsentIn(m_dataFolder, nameOf(whose));
    const bool mayGo = goesAnyway || isAll(*directory, lastToDiscard);
    const bool isOurs = whose == m_kept && directory->keepsChanges();
    directory->keepNothing(whyNothing());
    m_kept.clear();
    if (whose.isEmpty() || !hasCopy(whose) || !mayGo)
        co_return Result<void>();
    const Result<void> done = co_await takeAway(whose, seen, goesAnyway, isOurs);
    co_return done;
}

} // namespace canolfan::startup
