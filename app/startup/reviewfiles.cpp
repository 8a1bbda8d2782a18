#include "startup/reviewfiles.h"

#include "startup/keptkey.h"

namespace canolfan::startup {

using store::ReviewFile;

ReviewFiles::ReviewFiles(vault::SecretStore &vault, cognito::UserPoolAddress pool, QString dataFolder)
    : m_vault(vault), m_pool(std::move(pool)), m_dataFolder(std::move(dataFolder))
{
}

QString ReviewFiles::nameOf(const Wanted &wanted) const
{
    return QStringLiteral("%1-%2-%3").arg(m_pool.userPoolId, wanted.account, wanted.centre);
}

QString ReviewFiles::vaultKey(const Wanted &wanted) const
{
    return QStringLiteral("Canolfan/%1/%2/%3/%4/reviews")
        .arg(m_pool.userPoolId, m_pool.clientId, wanted.account, wanted.centre);
}

/// Without its key a file is nothing but noise.
static void putAside(review::Reviews &reviews, const QString &folder, const QString &name)
{
    const Result<QString> aside = ReviewFile::putAside(folder, name);
    const Failure damage{FailureKind::ReviewsDamaged, aside.value_or(QString())};
    if (aside)
        reviews.keepLater();
    else
        reviews.keepNothing(damage);
    reviews.noteDamage(damage);
}

QCoro::Task<> ReviewFiles::open(review::Reviews *reviews, Wanted wanted)
{
    const QString name = nameOf(wanted);
    if (reviews->keptAs() == name && !reviews->whyNot() && !reviews->damage())
        co_return;
    const bool isThere = ReviewFile::exists(m_dataFolder, name);
    if (!m_vault.outlivesTheProgram() || !(wanted.stays || isThere)) {
        reviews->keepNothing(
            Failure{m_vault.outlivesTheProgram() ? FailureKind::NotStaying : FailureKind::NothingKept});
        co_return;
    }
    if (!isThere && !wanted.isToBegin) {
        reviews->keepLater();
        co_return;
    }
    const bool mayMake = wanted.isToBegin && !isThere;
    const Result<QByteArray> bytes = co_await keptKey(&m_vault, m_dataFolder, vaultKey(wanted), mayMake);
    if (!bytes) {
        reviews->keepNothing(bytes.error());
        co_return;
    }
    std::optional<store::DataKey> key = store::DataKey::from(*bytes);
    if (key)
        reviews->keepIn(std::make_unique<ReviewFile>(m_dataFolder, name, std::move(*key)));
    else
        putAside(*reviews, m_dataFolder, name);
}

} // namespace canolfan::startup
