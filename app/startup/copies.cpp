#include "startup/copies.h"

#include "domain/profile.h"
#include "startup/keptkey.h"
#include "store/opening.h"

#include <QCoroTimer>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace canolfan::startup {

static constexpr QLatin1Char separator('-');
static constexpr QLatin1String ending(".db");

Copies::Copies(
    vault::SecretStore &vault, Settings &settings, cognito::UserPoolAddress pool, QString dataFolder)
    : m_vault(vault), m_settings(settings), m_pool(std::move(pool)), m_dataFolder(std::move(dataFolder))
{
}

/// As the refresh token's, which lies beside it (cognito.md 6.3).
QString Copies::vaultKey(const AccountCentre &whose) const
{
    return QStringLiteral("Canolfan/%1/%2/%3/%4/copy")
        .arg(m_pool.userPoolId, m_pool.clientId, whose.sub, whose.centre);
}

/// The user pool too: two portals may know the same sub, at least in practice.
QString Copies::nameOf(const AccountCentre &whose) const
{
    return QStringList{m_pool.userPoolId, whose.sub, whose.centre}.join(separator);
}

/// nullopt: another pool's, or another program's.
std::optional<AccountCentre> Copies::whoseIs(const QString &name) const
{
    const QString ours = m_pool.userPoolId + separator;
    const qsizetype end = name.lastIndexOf(separator);
    const QString centre = name.mid(end + 1);
    if (!name.startsWith(ours) || end < ours.size() || !isCentreNumber(centre))
        return std::nullopt;
    return AccountCentre{name.mid(ours.size(), end - ours.size()), centre};
}

bool Copies::hasCopy(const AccountCentre &whose) const
{
    return isCentreNumber(whose.centre) && QFile::exists(QDir(m_dataFolder).filePath(nameOf(whose) + ending));
}

QList<KeptCentre> Copies::keptCentres(const QString &sub) const
{
    QList<KeptCentre> centres;
    for (const QFileInfo &file : QDir(m_dataFolder).entryInfoList(QDir::Files, QDir::Name)) {
        const std::optional<AccountCentre> whose = whoseIs(file.completeBaseName());
        if (!whose || whose->sub != sub || !file.fileName().endsWith(ending))
            continue;
        const std::optional<store::Waiting> waiting = store::unsentIn(m_dataFolder, nameOf(*whose));
        centres.append({whose->centre, waiting ? std::optional(waiting->changes) : std::nullopt});
    }
    return centres;
}

/// Also where nobody can say without opening it: it may be damaged.
bool Copies::mayHaveUnsent(const AccountCentre &whose) const
{
    if (!hasCopy(whose))
        return false;
    const std::optional<store::Waiting> waiting = store::unsentIn(m_dataFolder, nameOf(whose));
    return !waiting || waiting->changes > 0;
}

// Of another process that has it open.
static constexpr std::chrono::seconds patience{30};
static constexpr std::chrono::milliseconds aMoment{50};

/// As keptKey().
QCoro::Task<Result<QByteArray>> Copies::keyOf(AccountCentre whose, bool mayMake)
{
    const Result<QByteArray> key = co_await keptKey(&m_vault, m_dataFolder, vaultKey(whose), mayMake);
    co_return key;
}

/// A damaged one of 50,000 people takes another process seconds, for which the window must not stand still.
QCoro::Task<> Copies::untilNobodyOpensIt(AccountCentre whose)
{
    const QDeadlineTimer deadline(patience);
    while (!deadline.hasExpired() && store::isBeingOpened(m_dataFolder, nameOf(whose)))
        co_await QCoro::sleepFor(aMoment);
}

/// Whether it is ours is asked first, unless its copy was opened with it: the keychain removes whatever is
/// there.
QCoro::Task<Result<void>> Copies::removeKey(AccountCentre whose, bool isOurs)
{
    if (!isOurs) {
        const Result<QByteArray> kept = co_await m_vault.read(vaultKey(whose));
        const bool hasNone = !kept
            && (kept.error().kind == FailureKind::SecretMissing
                || kept.error().kind == FailureKind::SecretForeign);
        if (hasNone)
            co_return Result<void>();
        if (!kept)
            co_return failed(kept.error());
    }
    const Result<void> removed = co_await m_vault.remove(vaultKey(whose));
    co_return removed;
}

CopyNews Copies::openCopy(
    directory::Directory &directory, const AccountCentre &whose, const QByteArray &bytes)
{
    const std::optional<store::DataKey> key = store::DataKey::from(bytes);
    if (!key)
        return {};
    Result<store::Opened> opened =
        store::open(m_dataFolder, nameOf(whose), *key, QDateTime::currentDateTimeUtc());
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
    const AccountCentre whose = m_kept;
    directory->keepNothing(Failure{FailureKind::CopyDamaged});
    const Result<QByteArray> key = co_await keyOf(whose, false);
    co_await untilNobodyOpensIt(whose);
    if (m_kept != whose || whose.sub.isEmpty())
        co_return CopyNews(); // signed out meanwhile
    if (!key)
        co_return withoutCopy(*directory, key.error());
    if (key->isEmpty())
        co_return withoutCopy(*directory, Failure{FailureKind::SignedOutElsewhere});
    co_return openCopy(*directory, whose, *key);
}

QCoro::Task<CopyNews> Copies::keep(directory::Directory *directory, AccountCentre whose, bool stays)
{
    const bool isWanted = stays || mayHaveUnsent(whose);
    const CopyNews news = co_await keepOf(directory, whose, isWanted, stays);
    if (!std::exchange(m_hasSwept, true)) {
        const QString &pool = m_pool.userPoolId;
        const AccountCentre next{m_settings.rememberedAccount(pool), m_settings.centre(pool)};
        co_await sweep(next, QDateTime::currentDateTimeUtc());
    }
    co_return news;
}

QCoro::Task<CopyNews> Copies::keepOf(
    directory::Directory *directory, AccountCentre whose, bool isWanted, bool mayMake)
{
    if (whose == m_kept && directory->isCopyLost()) {
        const CopyNews news = co_await reopen(directory);
        co_return news;
    }
    const bool isNobody = whose.sub.isEmpty() || !isCentreNumber(whose.centre);
    const bool mayBeKept = m_vault.outlivesTheProgram() && isWanted;
    if (isNobody || (whose == m_kept && (directory->keepsChanges() || !mayBeKept)))
        co_return CopyNews();
    const bool again = whose == m_kept && directory->isOpen();
    m_kept = whose;
    directory->setCentre(whose.centre);
    if (!again)
        directory->keepNothing(whyNothing());
    if (!mayBeKept)
        co_return CopyNews();
    const Result<QByteArray> key = co_await keyOf(whose, mayMake);
    co_await untilNobodyOpensIt(whose);
    if (m_kept != whose)
        co_return CopyNews(); // signed out meanwhile, or gone to another centre
    // Nothing is new, or somebody has begun something meanwhile: another time.
    if (again
        && ((!key && directory->syncState().whyNotKept == key.error()) || !directory->changes().isEmpty()))
        co_return CopyNews();
    if (!key)
        co_return withoutCopy(*directory, key.error());
    co_return openCopy(*directory, whose, *key);
}

QCoro::Task<> Copies::sweep(AccountCentre spared, QDateTime now)
{
    if (!m_vault.outlivesTheProgram())
        co_return;
    store::removeOldAsides(m_dataFolder, now);
    const QList<store::KeptCopy> copies = store::keptCopies(m_dataFolder);
    for (const store::KeptCopy &copy : copies) {
        const std::optional<AccountCentre> whose = whoseIs(copy.name);
        const bool isOld = copy.lastWritten.addDays(m_settings.retentionDays()) < now;
        if (!isOld || !whose || whose == m_kept || whose == spared)
            continue;
        if (copy.unsent == 0)
            co_await takeAway(*whose, std::nullopt, false, false);
        else
            co_await purgeOld(*whose, now);
    }
}

/// Unless there is more in it, now that nothing more can come, than was there when that was decided.
QCoro::Task<Result<void>> Copies::takeAway(
    AccountCentre whose, std::optional<store::Waiting> mayGo, bool goesAnyway, bool isOurs)
{
    const std::unique_ptr<settings::FolderLock> alone = co_await lockOfCopies(m_dataFolder);
    if (!alone)
        co_return failed(FailureKind::BusyElsewhere);
    co_await untilNobodyOpensIt(whose);
    const Result<std::unique_ptr<store::Wiping>> wiping = store::Wiping::begin(m_dataFolder, nameOf(whose));
    if (!wiping)
        co_return failed(wiping.error());
    const std::optional<store::Waiting> waiting = store::unsentIn(m_dataFolder, nameOf(whose));
    const bool isLeft = waiting && (waiting->changes == 0 || waiting == mayGo);
    // Who has signed in meanwhile has it open.
    if (whose == m_kept || !(goesAnyway || isLeft))
        co_return Result<void>();
    const Result<void> removed = co_await removeKey(whose, isOurs); // without it, only noise is left
    const Result<void> wiped = (*wiping)->finish();
    co_return removed ? wiped : removed;
}

QCoro::Task<> Copies::purgeOld(AccountCentre whose, QDateTime now)
{
    const Result<QByteArray> bytes = co_await keyOf(whose, false);
    const auto key = bytes ? store::DataKey::from(*bytes) : std::nullopt;
    if (!key || whose == m_kept)
        co_return;
    const Result<store::Opened> opened = store::open(m_dataFolder, nameOf(whose), *key, now);
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

/// Nothing of any centre stays: where one copy cannot go, the others do.
QCoro::Task<Result<void>> Copies::wipe(
    directory::Directory *directory, AccountCentre whose, quint64 lastToDiscard)
{
    const bool isKept = whose.sub.isEmpty() || (whose.sub == m_kept.sub && whose.centre.isEmpty());
    const AccountCentre first = isKept ? m_kept : whose;
    Result<void> done = co_await wipeOne(directory, first, lastToDiscard);
    const QList<KeptCentre> kept = keptCentres(first.sub);
    for (const KeptCentre &other : kept) {
        if (other.number == first.centre)
            continue;
        const AccountCentre others{first.sub, other.number};
        const Result<void> gone =
            co_await takeAway(others, std::nullopt, lastToDiscard == everyChange, false);
        done = done ? gone : done;
    }
    co_return done;
}

QCoro::Task<Result<void>> Copies::wipeOne(
    directory::Directory *directory, AccountCentre whose, quint64 lastToDiscard)
{
    const bool goesAnyway = lastToDiscard == everyChange;
    if (!goesAnyway && hasCopy(whose))
        co_await keepOf(directory, whose, true, false); // what is in it can be known only then
    // Before it is read: what comes in between is then not among what was seen.
    const std::optional<store::Waiting> seen = store::unsentIn(m_dataFolder, nameOf(whose));
    const bool mayGo = goesAnyway || isAll(*directory, lastToDiscard);
    const bool isOurs = whose == m_kept && directory->keepsChanges();
    directory->keepNothing(whyNothing());
    m_kept = {};
    if (!hasCopy(whose) || !mayGo)
        co_return Result<void>();
    const Result<void> done = co_await takeAway(whose, seen, goesAnyway, isOurs);
    co_return done;
}

} // namespace canolfan::startup
