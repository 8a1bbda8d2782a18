#include "contents.h"

#include "store/opening.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace canolfan;

static constexpr int people = 80;
static constexpr int waiting = 40;
static constexpr int pageSize = 4096;
static const QString database = QStringLiteral("copy.db");
static const QString databaseLog = QStringLiteral("copy.db-wal");
static const QString witness = QStringLiteral("copy.unsent");

/// One damage after another to a good copy: never a crash, never a right that is not so, and of the unsent
/// changes each is there or counted as lost (reliability.md B).
class TestDamage : public QObject
{
    Q_OBJECT

    struct Tally
    {
        int damages = 0;
        int unnoticed = 0; ///< in bytes that mean nothing
        int listKept = 0;
        int recovered = 0; ///< changes
        int doubtful = 0;
        int lost = 0;
    };

    // In memory where that can be had: nothing here is about the disk, and there are thousands of openings.
    QTemporaryDir m_folder{QFileInfo(QStringLiteral("/dev/shm")).isWritable()
            ? QStringLiteral("/dev/shm/canolfan-XXXXXX")
            : QDir::tempPath() + QStringLiteral("/canolfan-XXXXXX")};
    QMap<QString, QByteArray> m_good; ///< file by file
    QMap<QString, CentreUser> m_truth;
    QList<PendingChange> m_changes;
    Tally m_tally;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    void restore(const QString &damaged, const QByteArray &content)
    {
        QDir folder(m_folder.path());
        for (const QString &name : folder.entryList(QDir::Files))
            folder.remove(name);
        for (auto good = m_good.begin(); good != m_good.end(); ++good) {
            QFile file(path(good.key()));
            QVERIFY(file.open(QFile::WriteOnly));
            file.write(good.key() == damaged ? content : *good);
        }
    }

    /// Opened once by a program that is then killed: as it is, with its log beside it; or closed.
    void makeGood(bool closed)
    {
        m_good.clear();
        restore({}, {});
        auto opened =
            store::open(m_folder.path(), QStringLiteral("copy"), contents::key(), contents::moment(1));
        QVERIFY(opened->copy->commit(contents::batch(people, 0)));
        for (int number = 1; number <= waiting + 5; number += 5) {
            sync::Batch batch;
            batch.changes = contents::changes(number + 4).mid(number - 1);
            QVERIFY(opened->copy->commit(batch));
        }
        // Some are gone again: what is left of them in the file must not come back.
        sync::Batch batch;
        batch.removedChanges = {3, 20, 21, 40, 45};
        // And somebody has lost a right.
        batch.users = {contents::user(1)};
        batch.users[0].permissions = {};
        QVERIFY(opened->copy->commit(batch));
        const auto loaded = opened->copy->load();
        m_truth = contents::byId(loaded->users);
        QCOMPARE(m_truth.value(contents::user(1).id).permissions, Permissions());
        m_changes = loaded->changes;
        QCOMPARE(m_changes.size(), waiting);
        if (closed)
            opened->copy.reset();
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files)) {
            QFile file(path(name));
            QVERIFY(file.open(QFile::ReadOnly));
            if (!name.endsWith(QLatin1String("-shm")) && !name.endsWith(QLatin1String(".lock")))
                m_good.insert(name, file.readAll());
        }
    }

    static bool wouldBeSent(const PendingChange &change)
    {
        return change.state == ChangeState::Waiting || change.state == ChangeState::UnderWay;
    }

    /// As it was; or, if it is in doubt, not to be sent before somebody has decided.
    bool isKnown(const PendingChange &change) const
    {
        return m_changes.contains(change) || !wouldBeSent(change);
    }

    bool wasUnsent(const PendingChange &change) const
    {
        return std::any_of(m_changes.begin(), m_changes.end(),
            [&change](const PendingChange &good) { return good.operation == change.operation; });
    }

    void lookAt(const sync::Contents &contents, const store::Report &report)
    {
        for (const CentreUser &user : contents.users)
            QCOMPARE(user, m_truth.value(user.id));
        QVERIFY(contents.users.size() == people || (contents.users.isEmpty() && contents.cursor.isEmpty()));
        const auto unsent = std::count_if(contents.changes.begin(), contents.changes.end(),
            [this](const PendingChange &change) { return wasUnsent(change); });
        for (const PendingChange &change : contents.changes)
            QVERIFY(isKnown(change));
        if (!m_good.contains(witness))
            return;
        QCOMPARE(contents.changes.size(), report.damaged ? report.salvaged : waiting);
        // Each is there or counted, and nothing is there that had been sent or undone.
        QCOMPARE(unsent, contents.changes.size());
        QCOMPARE(unsent + report.lost, waiting);
    }

    void examine(const QString &damaged, const QByteArray &content)
    {
        restore(damaged, content);
        auto opened =
            store::open(m_folder.path(), QStringLiteral("copy"), contents::key(), contents::moment(1));
        QVERIFY(opened);
        const auto loaded = opened->copy->load();
        QVERIFY(loaded);
        const store::Report &report = opened->report;
        QVERIFY(!report.locked && !report.created);
        lookAt(*loaded, report);
        if (!report.damaged && m_good.contains(witness))
            QVERIFY(loaded->users.size() == people && loaded->changes == m_changes);
        m_tally.damages += 1;
        m_tally.unnoticed += report.damaged ? 0 : 1;
        m_tally.listKept += report.damaged && report.usersKept ? 1 : 0;
        m_tally.recovered += report.salvaged - report.doubtful;
        m_tally.doubtful += report.doubtful;
        m_tally.lost += report.lost;
        // It can be worked with.
        sync::Batch batch;
        batch.changes = {contents::change(9000)};
        QVERIFY(opened->copy->commit(batch));
    }

    void tell(const char *what)
    {
        qInfo(
            "%s: %d damages, %d in bytes without meaning; the list kept after %d; changes recovered %d, in doubt %d, "
            "reported lost %d",
            what, m_tally.damages, m_tally.unnoticed, m_tally.listKept, m_tally.recovered, m_tally.doubtful,
            m_tally.lost);
        m_tally = {};
    }

    /// Where a page has its header, its pointers and its cells; and anywhere.
    static QList<int> placesIn(qsizetype page, QRandomGenerator &random, bool all)
    {
        QList<int> places{0, 3, 5, 8, 9, 10, 11, 700, 2000, 3500, 4095};
        if (page == 0)
            places << 18 << 19 << 24 << 28 << 31 << 36 << 43 << 47 << 60 << 63 << 92 << 96 << 100 << 103
                   << 108 << 3800;
        for (int extra = 0; extra < (all ? 24 : 2); ++extra)
            places << int(random.bounded(pageSize));
        return places;
    }

    void flipEverywhere(const QString &name, int frameHeader)
    {
        const bool all = qEnvironmentVariableIsSet("CANOLFAN_LONG");
        const quint32 seed = qEnvironmentVariableIntValue("STORE_SEED") > 0
            ? quint32(qEnvironmentVariableIntValue("STORE_SEED"))
            : QRandomGenerator::global()->bounded(1U, 1U << 30);
        qInfo("STORE_SEED=%u", seed);
        QRandomGenerator random(seed);
        const QByteArray good = m_good.value(name);
        const qsizetype step = pageSize + frameHeader;
        for (qsizetype start = 0, page = 0; start < good.size(); start += step, ++page) {
            for (const int place : placesIn(page, random, all)) {
                if (start + place >= good.size())
                    continue;
                QByteArray changed = good;
                const char before = changed.at(start + place);
                do
                    changed[start + place] = char(random.generate());
                while (changed.at(start + place) == before);
                examine(name, changed);
                QVERIFY2(!QTest::currentTestFailed(),
                    qPrintable(QStringLiteral("byte %1 of page %2").arg(place).arg(page + 1)));
            }
        }
    }

private Q_SLOTS:
    void bytesOfTheDatabase()
    {
        makeGood(true);
        flipEverywhere(database, 0);
        tell("a byte of the database");
    }

    /// Nobody knows then what has been sent or undone since; but nothing is sent that was not to be.
    void bytesWithoutAWitness()
    {
        makeGood(true);
        m_good.remove(witness);
        flipEverywhere(database, 0);
        tell("a byte of the database, and no witness");
    }

    void theDatabaseCutShort()
    {
        makeGood(true);
        const QByteArray good = m_good.value(database);
        for (qsizetype length = 0; length < good.size(); length += pageSize) {
            examine(database, good.first(length));
            examine(database, good.first(std::min(good.size() - 1, length + 1500)));
            QVERIFY2(!QTest::currentTestFailed(), QByteArray::number(length));
        }
        tell("the database cut short");
    }

    /// After a crash the last commits are in the log alone.
    void bytesOfTheLog()
    {
        makeGood(false);
        flipEverywhere(databaseLog, 24);
        tell("a byte of the log");
    }

    void theLogCutShort()
    {
        makeGood(false);
        const QByteArray good = m_good.value(databaseLog);
        for (qsizetype length = 0; length < good.size(); length += pageSize + 24) {
            examine(databaseLog, good.first(length));
            QVERIFY2(!QTest::currentTestFailed(), QByteArray::number(length));
        }
        tell("the log cut short");
    }

    void bytesOfTheWitness()
    {
        makeGood(true);
        const QByteArray good = m_good.value(witness);
        for (qsizetype place = 0; place < good.size(); ++place) {
            QByteArray changed = good;
            changed[place] = char(changed[place] ^ 1);
            examine(witness, changed);
        }
        tell("a byte of the witness");
    }
};

QTEST_GUILESS_MAIN(TestDamage)
#include "test_damage.moc"
