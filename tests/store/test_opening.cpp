#include "contents.h"

#include "store/opening.h"
#include "store/putaside.h"

#include <QDirIterator>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace canolfan;
using contents::areSame;
using contents::key;

class TestOpening : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QDateTime m_now = contents::moment(1);

    Result<store::Opened> open(const store::DataKey &key) const
    {
        return store::open(m_folder->path(), QStringLiteral("copy"), key, m_now);
    }
    QString file(const QString &ending) const { return m_folder->filePath(QStringLiteral("copy") + ending); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }
    QList<store::LockedCopy> locked() const
    {
        return store::lockedCopies(m_folder->path(), QStringLiteral("copy"));
    }

    /// With these in it, and closed.
    void fill(const store::DataKey &key, int users, int changes) const
    {
        auto opened = open(key);
        QVERIFY(opened && opened->copy->commit(contents::batch(users, changes)));
    }

    /// Behind the copy's back.
    static void execute(const QString &file, const QString &statement)
    {
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            database.setDatabaseName(file);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(statement));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = contents::moment(1);
    }

    void theFirstTime()
    {
        const auto opened = open(key());
        QVERIFY(opened && opened->report.created);
        QVERIFY(opened->report.notices().isEmpty());
        QVERIFY(areSame(opened->copy->load().value(), {}));
        QVERIFY(!open(key())->report.created);
    }

    /// Whatever the umask says.
    void onlyTheOwnerReads()
    {
        const auto opened = open(key());
        QVERIFY(opened->copy->commit(contents::batch(10, 10)));
        for (const QString &name : files()) {
            if (!name.endsWith(QLatin1String(".lock")))
                QCOMPARE(QFile::permissions(m_folder->filePath(name))
                        & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                    QFile::Permissions());
        }
        QVERIFY(files().contains(QStringLiteral("copy.db-wal")));
    }

    /// Names, addresses, versions and ids, in UTF-8 and in UTF-16; while it is open, and afterwards.
    void nothingIsInClear()
    {
        auto opened = open(key());
        QVERIFY(opened->copy->commit(contents::batch(200, 60)));
        sync::Batch batch;
        batch.removedChanges = {1, 2, 3};
        QVERIFY(opened->copy->commit(batch));
        const QStringList markers{QStringLiteral("Marker"), QStringLiteral("marker"),
            QStringLiteral("Llewelyn"), QStringLiteral("3f2b8c1e"), QStringLiteral("\"4711\""),
            QStringLiteral("cursor-1"), QStringLiteral("68101")};
        for (int round = 0; round < 2; ++round) {
            qint64 bytes = 0;
            for (const QString &name : files()) {
                QFile file(m_folder->filePath(name));
                QVERIFY(file.open(QFile::ReadOnly));
                const QByteArray content = file.readAll();
                bytes += content.size();
                for (const QString &marker : markers) {
                    const QByteArray wide(reinterpret_cast<const char *>(marker.utf16()), marker.size() * 2);
                    QVERIFY2(!content.contains(marker.toUtf8()) && !content.contains(wide), qPrintable(name));
                }
                QVERIFY(!content.contains(key().bytes()));
            }
            QVERIFY(bytes > 50'000);
            opened->copy.reset();
        }
    }

    void anotherKeyLocksItAway()
    {
        fill(key('a'), 20, 12);
        auto opened = open(key('b'));
        QVERIFY(opened && opened->report.created && !opened->report.damaged);
        QCOMPARE(opened->report.locked, std::optional(12));
        QCOMPARE(opened->report.notices(), QList{(Failure{FailureKind::CopyKeyMissing, {}, 12})});
        QVERIFY(areSame(opened->copy->load().value(), {}));
        QCOMPARE(locked().size(), 1);
        QCOMPARE(locked().first().unsent, 12);
        QCOMPARE(locked().first().since, contents::moment(1));
        QCOMPARE(locked().first().putAside, m_now);
        // It is a new copy like any other.
        QVERIFY(opened->copy->commit(contents::batch(3, 1)));
        opened->copy.reset();
        opened = open(key('b'));
        QVERIFY(opened->report.notices().isEmpty());
        QCOMPARE(opened->copy->load()->users.size(), 3);
    }

    /// Also when the program was killed, with everything still in the log.
    void aLogIsLockedAwayToo()
    {
        const auto first = open(key('a'));
        QVERIFY(first->copy->commit(contents::batch(20, 12)));
        QCOMPARE(open(key('b'))->report.locked, std::optional(12));
        QCOMPARE(open(key('a'))->report.returned, 12);
    }

    void theKeyReturns()
    {
        fill(key('a'), 20, 12);
        fill(key('b'), 5, 3);
        m_now = m_now.addDays(store::daysKept - 1);
        auto opened = open(key('a'));
        QCOMPARE(opened->report.locked, std::optional(3));
        QCOMPARE(opened->report.returned, 12);
        const auto loaded = opened->copy->load().value();
        QCOMPARE(loaded.changes, contents::changes(12));
        QVERIFY(loaded.users.isEmpty() && loaded.cursor.isEmpty());
        QCOMPARE(locked().size(), 1);
        opened->copy.reset();
        QCOMPARE(open(key('a'))->report.returned, 0);
    }

    /// What was locked away was made before what is there now; and what is there already is not taken back
    /// twice.
    void returnedChangesComeFirst()
    {
        fill(key(), 0, 4);
        QVERIFY(QFile::rename(file(QStringLiteral(".db")), m_folder->filePath(QStringLiteral("old"))));
        {
            auto opened = open(key());
            sync::Batch batch;
            batch.changes = {contents::change(2), contents::change(9)};
            QVERIFY(opened->copy->commit(batch));
        }
        const QString stamp = m_now.toString(QStringLiteral("yyyyMMddTHHmmsszzz"));
        QVERIFY(QFile::rename(
            m_folder->filePath(QStringLiteral("old")), file(QStringLiteral(".%1.locked").arg(stamp))));
        auto opened = open(key());
        QCOMPARE(opened->report.returned, 3);
        QList<PendingChange> expected{contents::change(1), contents::change(3), contents::change(4),
            contents::change(2), contents::change(9)};
        expected[3].number = 10;
        expected[4].number = 11;
        QCOMPARE(opened->copy->load()->changes, expected);
    }

    void whatWasPutAsideGoesAfterThirtyDays()
    {
        fill(key('a'), 20, 12);
        fill(key('b'), 5, 3);
        m_now = m_now.addDays(store::daysKept + 1);
        QCOMPARE(open(key('b'))->report.returned, 0);
        QVERIFY(locked().isEmpty());
    }

    /// Of another schema; what it holds is for a newer version to know.
    void aNewerSchemaIsLeftAlone()
    {
        fill(key(), 20, 12);
        execute(file(QStringLiteral(".db")), QStringLiteral("PRAGMA user_version=9"));
        // Rows of a newer schema do not open in this one.
        execute(file(QStringLiteral(".db")), QStringLiteral("UPDATE outbox SET version = version + 1"));
        execute(file(QStringLiteral(".db")), QStringLiteral("UPDATE spare SET version = version + 1"));
        execute(file(QStringLiteral(".db")), QStringLiteral("UPDATE meta SET version = version + 1"));
        const QStringList before = files();
        const auto opened = open(key());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, FailureKind::CopyTooNew);
        QCOMPARE(files(), before);
    }

    /// A whole row of one person's in place of another's, an outbox of yesterday's.
    void swappedRows()
    {
        for (const char *statement :
            {"UPDATE base SET sealed = (SELECT sealed FROM base b ORDER BY id DESC LIMIT 1)"
             " WHERE id = (SELECT min(id) FROM base)",
                "DELETE FROM base WHERE id = (SELECT min(id) FROM base)",
                "UPDATE base SET version = version + 1 WHERE id = (SELECT min(id) FROM base)",
                "UPDATE meta SET sealed = (SELECT sealed FROM meta m WHERE m.id = 2) WHERE id = 3",
                "DELETE FROM meta WHERE id = 3"}) {
            m_folder = std::make_unique<QTemporaryDir>();
            fill(key(), 20, 12);
            execute(file(QStringLiteral(".db")), QLatin1String(statement));
            const auto opened = open(key());
            QVERIFY2(opened->report.damaged && !opened->report.usersKept, statement);
            QCOMPARE(opened->report.salvaged, 12);
            QCOMPARE(opened->report.doubtful + opened->report.lost, 0);
            sync::Contents expected;
            expected.changes = contents::changes(12);
            // Whose they are is known as long as that row is what it was.
            if (!QLatin1String(statement).endsWith(QLatin1String("id = 3")))
                expected.profile = contents::profile();
            QVERIFY2(areSame(opened->copy->load().value(), expected), statement);
        }
    }

    /// The list is whole, so it stays.
    void aDamagedOutboxLeavesTheList()
    {
        for (const char *statement :
            {"UPDATE outbox SET sealed = (SELECT sealed FROM outbox o WHERE o.id = 2) WHERE id = 3",
                "DELETE FROM outbox WHERE id = 3", "DELETE FROM spare WHERE id = 3",
                "UPDATE spare SET sealed = zeroblob(300) WHERE id = 3", "DROP TABLE outbox"}) {
            m_folder = std::make_unique<QTemporaryDir>();
            fill(key(), 20, 12);
            execute(file(QStringLiteral(".db")), QLatin1String(statement));
            const auto opened = open(key());
            QVERIFY2(opened->report.damaged && opened->report.usersKept, statement);
            QCOMPARE(opened->report.salvaged, 12);
            QCOMPARE(opened->report.doubtful + opened->report.lost, 0);
            sync::Contents expected{contents::users(20), contents::changes(12), QStringLiteral("cursor-1"),
                contents::profile(), contents::catalogue(), contents::moment(0)};
            QVERIFY(areSame(opened->copy->load().value(), expected));
        }
    }

    /// Where it is neither certain that they are unsent nor that they are as they were last, somebody
    /// decides.
    void whatIsInDoubtIsNotSent()
    {
        fill(key(), 20, 30);
        execute(file(QStringLiteral(".db")), QStringLiteral("DELETE FROM meta"));
        execute(file(QStringLiteral(".db")), QStringLiteral("DELETE FROM spare WHERE id < 11"));
        QFile::remove(file(QStringLiteral(".unsent")));
        const auto opened = open(key());
        QCOMPARE(std::pair(opened->report.salvaged, opened->report.doubtful), std::pair(30, 30));
        QCOMPARE(opened->report.notices().constFirst().number, 0); // nothing says how many there were
        const auto loaded = opened->copy->load();
        for (const PendingChange &change : loaded->changes) {
            const PendingChange before = contents::change(change.number);
            const bool wouldBeSent =
                before.state == ChangeState::Waiting || before.state == ChangeState::UnderWay;
            QCOMPARE(change.state, wouldBeSent ? ChangeState::Refused : before.state);
            QCOMPARE(change.base, before.base);
        }
    }

    /// A log without its end looks to SQLite like a crash in the middle of a commit; an earlier state would
    /// be shown.
    void aLogWithoutItsEnd()
    {
        QByteArray log;
        QByteArray database;
        QByteArray witness;
        qint64 first = 0;
        const auto contentOf = [this](const QString &ending) {
            QFile read(file(ending));
            return read.open(QFile::ReadOnly) ? read.readAll() : QByteArray();
        };
        {
            auto opened = open(key());
            QVERIFY(opened->copy->commit(contents::batch(5, 2)));
            first = QFileInfo(file(QStringLiteral(".db-wal"))).size();
            sync::Batch batch;
            batch.removedChanges = {1};
            batch.users = {contents::user(0)};
            batch.users[0].permissions = {};
            QVERIFY(opened->copy->commit(batch));
            log = contentOf(QStringLiteral(".db-wal"));
            database = contentOf(QStringLiteral(".db"));
            witness = contentOf(QStringLiteral(".unsent"));
        }
        m_folder = std::make_unique<QTemporaryDir>();
        const auto put = [this](const QString &ending, const QByteArray &content) {
            QFile write(file(ending));
            QVERIFY(write.open(QFile::WriteOnly));
            write.write(content);
        };
        put(QStringLiteral(".db"), database);
        put(QStringLiteral(".db-wal"), log.first(first));
        put(QStringLiteral(".unsent"), witness);
        const auto opened = open(key());
        QVERIFY(opened->report.damaged);
        QVERIFY(opened->copy->load()->users.isEmpty());
        // The other one was removed by the lost commit, as the witness knows.
        QCOMPARE(opened->copy->load()->changes, QList{contents::change(2)});
        QCOMPARE(opened->report.doubtful + opened->report.lost, 0);
    }

    /// It is said that nothing was lost, which is more than that nothing is known of it.
    void damageThatCostNothingSaysSo()
    {
        store::Report report;
        report.damaged = true;
        QCOMPARE(report.notices(), QList{(Failure{FailureKind::CopyDamaged, {}, -1})});
    }

    void aFileThatIsGone()
    {
        fill(key(), 20, 12);
        QVERIFY(QFile::remove(file(QStringLiteral(".db"))));
        const auto opened = open(key());
        QCOMPARE(opened->report.notices(), QList{(Failure{FailureKind::CopyDamaged, {}, 12})});
        QVERIFY(open(key())->report.notices().isEmpty());
    }

    void thirtyDaysWithoutContact()
    {
        fill(key(), 20, 12);
        m_now = contents::moment(0).addDays(store::daysKept);
        QVERIFY(!open(key())->report.purged);
        m_now = m_now.addSecs(1);
        auto opened = open(key());
        QVERIFY(opened->report.purged);
        sync::Contents expected;
        expected.changes = contents::changes(12);
        QVERIFY(areSame(opened->copy->load().value(), expected));
    }

    void wipingLeavesNothing()
    {
        fill(key('a'), 20, 12);
        fill(key('b'), 20, 12);
        QFile broken(file(QStringLiteral(".db")));
        QVERIFY(broken.open(QFile::ReadWrite));
        broken.write(QByteArray(5000, 'x'));
        broken.close();
        QVERIFY(open(key('b'))->report.damaged);
        const auto other = store::open(m_folder->path(), QStringLiteral("copy.b"), key(), m_now);
        QVERIFY(files().size() > 5);
        QVERIFY((*store::Wiping::begin(m_folder->path(), QStringLiteral("copy")))->finish());
        // An empty lock file stays: to remove it would be to take it from under somebody's feet.
        for (const QString &name : files())
            QVERIFY2(name.startsWith(QLatin1String("copy.b.")) || name == QLatin1String("copy.lock"),
                qPrintable(name));
        QVERIFY(other->copy->commit(contents::batch(1, 1)));
        QVERIFY((*store::Wiping::begin(m_folder->path(), QStringLiteral("copy")))->finish());
        QVERIFY(open(key('b'))->report.created);
    }

    /// Another program signs out while this one is open.
    void afterWipingNothingIsAcknowledged()
    {
        auto opened = open(key());
        QVERIFY((*store::Wiping::begin(m_folder->path(), QStringLiteral("copy")))->finish());
        QVERIFY(!opened->copy->commit(contents::batch(1, 1)));
        QVERIFY(opened->copy->isChangedElsewhere());
    }

    /// A crash after each step of making a copy anew.
    void buildingIsFinishedOrUndone()
    {
        fill(key(), 20, 12);
        // Made, but the old one is in its place still.
        QVERIFY(QFile::copy(file(QStringLiteral(".db")), file(QStringLiteral(".rebuilt"))));
        QVERIFY(QFile::copy(file(QStringLiteral(".db")), file(QStringLiteral(".unfinished"))));
        QCOMPARE(open(key())->copy->load()->users.size(), 20);
        QVERIFY(!QFile::exists(file(QStringLiteral(".rebuilt"))));
        // The old one is out of the way, its log is not.
        {
            QVERIFY(QFile::rename(file(QStringLiteral(".db")), file(QStringLiteral(".rebuilt"))));
            QFile log(file(QStringLiteral(".db-wal")));
            QVERIFY(log.open(QFile::WriteOnly));
            log.write(QByteArray(9000, 'x'));
        }
        auto opened = open(key());
        QVERIFY(opened->report.notices().isEmpty());
        QCOMPARE(opened->copy->load()->changes.size(), 12);
    }
};

QTEST_GUILESS_MAIN(TestOpening)
#include "test_opening.moc"
