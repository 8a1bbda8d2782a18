#include "store/reviewfile.h"

#include "filelock.h"
#include "files.h"
#include "reviewfields.h"
#include "sealing.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStorageInfo>

namespace canolfan::store {

// Of this file's format; sealed along.
static constexpr int format = 1;
static constexpr QByteArrayView head("canolfan reviews 1\n");
static constexpr std::chrono::milliseconds patience{2000};
static constexpr qint64 largest = 64 << 20; // bytes: 50,000 people for many years

struct ReviewFile::Seal
{
    explicit Seal(const DataKey &key) : sealer(key, format) { }

    static RowId row() { return {RowId::Table::Reviews, QByteArrayLiteral("all"), 0}; }

    Sealer sealer;
};

static QString pathOf(const QString &folder, const QString &name)
{
    return QDir(folder).filePath(name + QStringLiteral(".reviews"));
}

ReviewFile::ReviewFile(QString folder, QString name, DataKey key)
    : m_folder(std::move(folder)), m_name(std::move(name)), m_seal(std::make_unique<Seal>(key))
{
}

ReviewFile::~ReviewFile() = default;

bool ReviewFile::exists(const QString &folder, const QString &name)
{
    return QFile::exists(pathOf(folder, name));
}

QString ReviewFile::path() const
{
    return pathOf(m_folder, m_name);
}

Result<ReviewFile::Reviews> ReviewFile::read()
{
    QFile file(path());
    if (!file.exists())
        return Reviews();
    if (!file.open(QFile::ReadOnly))
        return failed(Failure{FailureKind::DiskTrouble, {}, 0, {}, file.errorString()});
    const QByteArray all = file.size() > largest ? QByteArray() : file.readAll();
    QByteArray plain;
    const bool isOpen = all.startsWith(head)
        && m_seal->sealer.open(Seal::row(), QByteArrayView(all).sliced(head.size()), plain);
    const std::optional<Reviews> reviews = isOpen ? reviewsFrom(plain) : std::nullopt;
    if (!reviews)
        return failed(Failure{FailureKind::ReviewsDamaged});
    return *reviews;
}

/// QSaveFile says only that it failed.
static Failure whyNotWritten(const QSaveFile &file, const QString &folder, qsizetype size)
{
    if (QStorageInfo(folder).bytesAvailable() < size)
        return Failure{FailureKind::DiskFull};
    if (!QFileInfo(folder).isWritable())
        return Failure{FailureKind::CopyNotWritable};
    return Failure{FailureKind::DiskTrouble, {}, 0, {}, file.errorString()};
}

Result<void> ReviewFile::write(const Reviews &reviews)
{
    const QByteArray sealed = m_seal->sealer.seal(Seal::row(), toBytes(reviews));
    if (sealed.isEmpty())
        return failed(FailureKind::NoRandomNumbers);
    QDir().mkpath(m_folder);
    QSaveFile file(path());
    const bool done = file.open(QFile::WriteOnly) && file.setPermissions(ownerOnly)
        && file.write(head.data(), head.size()) == head.size() && file.write(sealed) == sealed.size();
    if (!done || !file.commit())
        return failed(whyNotWritten(file, m_folder, sealed.size()));
    return {};
}

Result<ReviewFile::Reviews> ReviewFile::change(const std::function<void(Reviews &)> &apply)
{
    const auto alone = FileLock::take(path() + QStringLiteral(".lock"), patience);
    if (!alone)
        return failed(FailureKind::BusyElsewhere);
    Result<Reviews> reviews = read();
    if (!reviews)
        return reviews;
    apply(*reviews);
    if (const Result<void> written = write(*reviews); !written)
        return failed(written.error());
    return reviews;
}

Result<QString> ReviewFile::putAside(const QString &folder, const QString &name)
{
    // Not as a copy that is put aside, which goes after a while: nobody could give this back.
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddTHHmmsszzz"));
    const QString aside = QDir(folder).filePath(QStringLiteral("%1.reviews.%2.damaged").arg(name, stamp));
    if (!QFile::rename(pathOf(folder, name), aside))
        return failed(FailureKind::CopyNotWritable);
    return QFileInfo(aside).fileName();
}

} // namespace canolfan::store
