// The copy on this computer beside what it cannot do without: a change acknowledged beside a bare durable
// commit of SQLite's, and opening a list of people beside reading and decrypting the rows alone.
//
//   bench-store FOLDER REPEATS PEOPLE…
//
// prints {"acknowledged": […], "bareCommit": […], "open": {"200": […], …}, "load": …, "rows": …}, each in
// milliseconds.

#include "store/opening.h"
#include "sync/engine.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTextStream>

#include <openssl/evp.h>

#include <functional>

using namespace canolfan;

static constexpr int commits = 50; ///< for each sample

static CentreUser person(int number)
{
    CentreUser user;
    user.id = QStringLiteral("3f2b8c1e-7a5d-4000-8000-%1").arg(number, 12, 16, QLatin1Char('0'));
    user.firstName = QStringLiteral("Angharad%1").arg(number);
    user.lastName = QStringLiteral("Llewelyn-Williams%1").arg(number);
    user.email = QStringLiteral("angharad.llewelyn%1@ysgol.example.cymru").arg(number);
    user.permissions = Permissions::fromInt(number % 64);
    user.version = QStringLiteral("\"%1\"").arg(100'000 + number);
    return user;
}

/// Gives them what they do not have, so that it is a change.
static PendingChange change(int number)
{
    PendingChange change;
    change.operation = QUuid::createUuid();
    change.base = person(number);
    const bool has = change.base.permissions.testFlag(Permission::ViewScripts);
    (has ? change.access.withdraw : change.access.grant) = Permission::ViewScripts;
    return change;
}

static sync::World world()
{
    return {[] { return std::chrono::milliseconds(0); }, [] { return QDateTime::currentDateTimeUtc(); },
        [](quint32) { return 0U; }, [] { return QUuid::createUuid(); }};
}

static std::unique_ptr<store::LocalCopy> opened(const QString &folder, const store::DataKey &key)
{
    auto opened = store::open(folder, QStringLiteral("copy"), key, QDateTime::currentDateTimeUtc());
    if (!opened || !opened->report.notices().isEmpty())
        qFatal("the copy does not open");
    return std::move(opened->copy);
}

static double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// A table of one's own with as durable a log.
class BareCommits
{
public:
    explicit BareCommits(const QString &file)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), file))
    {
        m_database.setDatabaseName(file);
        m_database.open();
        for (const char *statement : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                 "CREATE TABLE IF NOT EXISTS t(id INTEGER PRIMARY KEY, value BLOB)"}) {
            if (!QSqlQuery(m_database).exec(QLatin1String(statement)))
                qFatal("%s", statement);
        }
        m_insert = QSqlQuery(m_database);
        m_insert.prepare(QStringLiteral("INSERT INTO t(value) VALUES(?)"));
    }

    void commit()
    {
        m_insert.bindValue(0, QByteArray(300, 'x'));
        const bool done = QSqlQuery(m_database).exec(QStringLiteral("BEGIN IMMEDIATE")) && m_insert.exec()
            && QSqlQuery(m_database).exec(QStringLiteral("COMMIT"));
        if (!done)
            qFatal("not committed");
    }

private:
    QSqlDatabase m_database;
    QSqlQuery m_insert;
};

/// From the person's wish to what is shown of it: decided what it comes to, sealed, committed, and on top of
/// what the portal has. In turns with bare commits, so that both meet the same disk.
static void measureAcknowledging(
    const QString &folder, const store::DataKey &key, int repeats, QJsonObject &result)
{
    const auto copy = opened(folder, key);
    sync::Engine engine(*copy, world());
    if (!engine.load())
        qFatal("nothing loaded");
    BareCommits bare(folder + QStringLiteral("/bare.db"));
    QJsonArray ours;
    QJsonArray bares;
    int number = 0;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        double our = 0;
        double their = 0;
        for (int count = 0; count < commits; ++count) {
            const PendingChange wanted = change(++number);
            our += milliseconds([&] {
                const Result<sync::Added> kept = engine.add(wanted);
                const std::optional<CentreUser> shown = engine.user(wanted.userId());
                if (!kept || engine.takeNews().people.size() != 1 || shown == wanted.base)
                    qFatal("not acknowledged");
            });
            their += milliseconds([&bare] { bare.commit(); });
        }
        ours << our / commits;
        bares << their / commits;
    }
    if (engine.contents().changes.size() != repeats * commits)
        qFatal("not every change was one");
    result[QStringLiteral("acknowledged")] = ours;
    result[QStringLiteral("bareCommit")] = bares;
}

/// Every row of the list, read as Qt reads it and decrypted as OpenSSL does; the bytes are not looked at.
/// (The key is not the right one, which costs as much.)
static void readAndDecrypt(const QString &file)
{
    static int connections = 0;
    const QString name = QString::number(++connections);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        database.open();
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!query.exec(QStringLiteral("SELECT id, version, sealed FROM base")))
            qFatal("not read");
        const QByteArray key(32, 'k');
        EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();
        EVP_DecryptInit_ex(
            cipher, EVP_aes_256_gcm(), nullptr, reinterpret_cast<const uchar *>(key.data()), nullptr);
        QByteArray plain(4096, 0);
        auto *const out = reinterpret_cast<uchar *>(plain.data());
        while (query.next()) {
            const QByteArray id = query.value(0).toByteArray();
            const QByteArray along = id + QByteArray::number(query.value(1).toLongLong());
            const QByteArray sealed = query.value(2).toByteArray();
            const auto *bytes = reinterpret_cast<const uchar *>(sealed.constData());
            int size = 0;
            EVP_DecryptInit_ex(cipher, nullptr, nullptr, nullptr, bytes);
            EVP_DecryptUpdate(cipher, nullptr, &size, reinterpret_cast<const uchar *>(along.constData()),
                int(along.size()));
            EVP_DecryptUpdate(cipher, out, &size, bytes + 12, int(sealed.size()) - 28);
            QByteArray tag = sealed.last(16);
            EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_SET_TAG, 16, tag.data());
            EVP_DecryptFinal_ex(cipher, out + size, &size);
        }
        EVP_CIPHER_CTX_free(cipher);
    }
    QSqlDatabase::removeDatabase(name);
}

static void measureLoading(
    const QString &folder, const store::DataKey &key, int repeats, int people, QJsonObject &result)
{
    {
        const auto copy = opened(folder, key);
        sync::Batch batch;
        batch.replacesUsers = true;
        for (int number = 0; number < people; ++number)
            batch.users << person(number);
        if (!copy->commit(batch))
            qFatal("not committed");
    }
    QJsonArray open;
    QJsonArray load;
    QJsonArray rows;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        rows << milliseconds([&folder] { readAndDecrypt(folder + QStringLiteral("/copy.db")); });
        std::unique_ptr<store::LocalCopy> copy;
        qsizetype count = 0;
        open << milliseconds([&] {
            copy = opened(folder, key);
            count = copy->load()->users.size();
        });
        load << milliseconds([&] { count += copy->load()->users.size(); });
        if (count != 2 * people)
            qFatal("%d people are not there", people);
    }
    const auto put = [&](const char *what, const QJsonArray &samples) {
        QJsonObject all = result.value(QLatin1String(what)).toObject();
        all[QString::number(people)] = samples;
        result[QLatin1String(what)] = all;
    };
    put("open", open);
    put("load", load);
    put("rows", rows);
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 4)
        qFatal("bench-store FOLDER REPEATS PEOPLE…");
    const auto key = store::DataKey::random();
    if (!key)
        qFatal("no random numbers");
    QJsonObject result;
    const int repeats = words[2].toInt();
    for (const QString &people : words.mid(3))
        measureLoading(words[1], *key, repeats, people.toInt(), result);
    measureAcknowledging(words[1], *key, repeats, result);
    QTextStream(stdout) << QJsonDocument(result).toJson(QJsonDocument::Compact) << Qt::endl;
    return 0;
}
