#pragma once

#include "http/pause.h"
#include "startup/copies.h"
#include "store/opening.h"
#include "vault/memorystore.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>

/// What a computer with copies of accounts on it needs to be tried: a keychain, a folder, and processes.
namespace canolfan::startup::test {

/// It takes its time, and may give no answer.
class Keychain : public vault::MemoryStore
{
public:
    std::optional<FailureKind> trouble{};
    bool isOne = true; ///< false: `--vault memory`
    int written = 0;
    QStringList removed{};
    std::function<void()> beforeRemoving{};

    QCoro::Task<Result<QByteArray>> read(QString key) override
    {
        co_await http::pause(std::chrono::milliseconds(5));
        if (trouble)
            co_return failed(*trouble);
        const Result<QByteArray> secret = co_await MemoryStore::read(key);
        co_return secret;
    }
    QCoro::Task<Result<void>> write(QString key, QByteArray secret) override
    {
        co_await http::pause(std::chrono::milliseconds(5));
        ++written;
        const Result<void> done = co_await MemoryStore::write(key, secret);
        co_return done;
    }
    QCoro::Task<Result<void>> remove(QString key) override
    {
        removed << key;
        if (beforeRemoving)
            beforeRemoving();
        const Result<void> done = co_await MemoryStore::remove(key);
        co_return done;
    }
    bool outlivesTheProgram() const override { return isOne; }
};

class NoToken : public http::TokenSource
{
public:
    QCoro::Task<Result<QByteArray>> accessToken(std::stop_token) override
    {
        co_return failed(FailureKind::NotSignedIn);
    }
    QCoro::Task<Result<QByteArray>> renewedToken(QByteArray, std::stop_token) override
    {
        co_return failed(FailureKind::NotSignedIn);
    }
};

inline const QString ann = QStringLiteral("5f2b8c1e-9d47-4a0c-8a55-6b1d2e3f4a5b");
inline const QString bob = QStringLiteral("0a1b2c3d-9d47-4a0c-8a55-6b1d2e3f4a5b");
inline const QString cat = QStringLiteral("77777777-9d47-4a0c-8a55-6b1d2e3f4a5b");

inline const QString here = QStringLiteral("68101");
inline const QString there = QStringLiteral("68102");

inline QString keyOf(const QString &sub, const QString &centre = here)
{
    return QStringLiteral("Canolfan/eu-west-2_AbC/client/%1/%2/copy").arg(sub, centre);
}

inline QString nameOf(const QString &sub, const QString &centre = here)
{
    return QStringLiteral("eu-west-2_AbC-%1-%2").arg(sub, centre);
}

/// What all processes of a computer share.
struct Computer
{
    QTemporaryDir folder;
    Keychain keychain;

    bool has(const QString &sub, const QString &centre = here) const
    {
        return QFile::exists(folder.filePath(nameOf(sub, centre) + QStringLiteral(".db")));
    }
    std::unique_ptr<store::LocalCopy> open(const QString &sub, const QString &centre = here)
    {
        const QString entry = keyOf(sub, centre);
        const auto bytes = QCoro::waitFor(keychain.MemoryStore::read(entry));
        const auto key = bytes ? store::DataKey::from(*bytes) : store::DataKey::random();
        if (!bytes)
            QCoro::waitFor(keychain.MemoryStore::write(entry, key->bytes()));
        auto opened = store::open(folder.path(), nameOf(sub, centre), *key, QDateTime::currentDateTimeUtc());
        return opened ? std::move(opened->copy) : nullptr;
    }
};

/// One process of it.
struct Process
{
    explicit Process(Computer &computer)
        : settings(computer.folder.path())
        , copies(computer.keychain, settings,
              {QStringLiteral("eu-west-2"), QStringLiteral("eu-west-2_AbC"), QStringLiteral("client"), {}},
              computer.folder.path())
    {
    }

    http::Client client{QSslConfiguration()};
    NoToken token;
    http::AuthorizedClient authorized{client, token};
    portal::Api api{authorized, QUrl(QStringLiteral("https://portal.invalid"))};
    directory::Directory directory{api};
    Settings settings;
    Copies copies;

    CopyNews keep(const QString &sub, bool stays = true, const QString &centre = here)
    {
        return QCoro::waitFor(copies.keep(&directory, {sub, centre}, stays));
    }
    Result<void> wipe(const QString &sub, quint64 lastToDiscard, const QString &centre = here)
    {
        return QCoro::waitFor(copies.wipe(&directory, {sub, centre}, lastToDiscard));
    }
    std::optional<FailureKind> why() const
    {
        const auto &why = directory.syncState().whyNotKept;
        return why ? std::optional(why->kind) : std::nullopt;
    }
};

/// Somebody, who is in their centre with a change that waits, or with none.
inline sync::Batch centre(int changes, const QString &number = here)
{
    sync::Batch batch;
    Profile profile;
    profile.id = QStringLiteral("eo");
    Centre centre;
    centre.number = number;
    profile.centres = {centre};
    batch.profile = profile;
    batch.cursor = QStringLiteral("here");
    batch.contact = QDateTime::currentDateTimeUtc();
    CentreUser dan;
    dan.id = QStringLiteral("dan");
    batch.users = {dan};
    for (int number = 1; number <= changes; ++number) {
        PendingChange change;
        change.number = quint64(number);
        change.operation = QUuid::createUuid();
        change.kind = ChangeKind::Delete;
        change.base = dan;
        batch.changes << change;
    }
    return batch;
}

inline void makeOld(const Computer &computer, const QString &sub, const QString &centre = here)
{
    for (const QString &end : {QStringLiteral(".db"), QStringLiteral(".db-wal")}) {
        QFile file(computer.folder.filePath(nameOf(sub, centre) + end));
        if (file.open(QFile::ReadWrite))
            file.setFileTime(QDateTime::currentDateTime().addDays(-40), QFile::FileModificationTime);
    }
}

} // namespace canolfan::startup::test
