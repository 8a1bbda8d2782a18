#include "contents.h"
#include "nextschema.h"

#include "store/opening.h"
#include "store/reading.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace canolfan;
using contents::areSame;

class TestMigration : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    const sync::Contents m_contents{contents::users(12), contents::changes(10), QStringLiteral("cursor-1"),
        contents::profile(), contents::catalogue(), contents::moment(0)};

    QString file() const { return m_folder->filePath(QStringLiteral("copy.db")); }
    QString backup() const { return m_folder->filePath(QStringLiteral("backup.db")); }

    Result<store::Opened> open(const QString &name = QStringLiteral("copy")) const
    {
        return store::open(m_folder->path(), name, contents::key(), contents::moment(1));
    }

    void fill() const
    {
        const auto opened = open();
        QVERIFY(opened->copy->commit(contents::batch(12, 10)));
    }

    /// What a register says of people was not kept yet: it is read as not told.
    static sync::Contents withoutRecords(sync::Contents contents)
    {
        for (CentreUser &user : contents.users)
            user.record = {};
        for (PendingChange &change : contents.changes) {
            change.base.record = {};
            if (change.theirs.user)
                change.theirs.user->record = {};
        }
        return contents;
    }

    std::unique_ptr<store::Database> database() const
    {
        return std::move(store::Database::open(file(), store::Database::Access::Write).value());
    }

    int schema() const { return store::schemaOf(*database()).value(); }

    Result<store::Loaded> readAs(int schema) const
    {
        const auto opened = database();
        store::Sealer sealer(contents::key(), schema);
        return store::read(*opened, sealer);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    /// What earlier versions of this program have left behind. A file is never made anew: it is what it is.
    void golden_data()
    {
        QTest::addColumn<QString>("name");
        for (int version = 1; version <= store::schemaNow; ++version)
            QTest::addRow("version %d", version) << QStringLiteral("/copy-v%1.db").arg(version);
    }

    void golden()
    {
        QFETCH(const QString, name);
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA) + name, file()));
        const auto opened = open();
        QVERIFY(opened && opened->report.notices().isEmpty());
        QVERIFY(areSame(opened->copy->load().value(), withoutRecords(m_contents)));
        QVERIFY(opened->copy->commit(contents::batch(3, 3)));
    }

    void everythingComesAlong()
    {
        fill();
        QVERIFY(store::migrate(*database(), nextschema::migrations(), backup()));
        QCOMPARE(schema(), nextschema::version);
        QVERIFY(areSame(readAs(nextschema::version)->contents, m_contents));
        // Once is enough.
        QVERIFY(QFile::remove(backup()));
        QVERIFY(store::migrate(*database(), nextschema::migrations(), backup()));
        QVERIFY(!QFile::exists(backup()));
        // This version leaves it alone.
        QCOMPARE(open().error().kind, FailureKind::CopyTooNew);
        QVERIFY(areSame(readAs(nextschema::version)->contents, m_contents));
    }

    /// Also what was in the log only.
    void theBackupIsWhole()
    {
        const auto still = open();
        QVERIFY(still->copy->commit(contents::batch(12, 10)));
        QVERIFY(store::migrate(*database(), nextschema::migrations(), backup()));
        const auto opened = open(QStringLiteral("backup"));
        QVERIFY(opened && opened->report.notices().isEmpty());
        QVERIFY(areSame(opened->copy->load().value(), m_contents));
    }

    void oneThatFailsHasNotHappened()
    {
        fill();
        const auto done = store::migrate(*database(), nextschema::migrations(true), backup());
        QCOMPARE(done.error().kind, FailureKind::DiskFull);
        QCOMPARE(schema(), store::schemaNow);
        const auto opened = open();
        QVERIFY(opened->report.notices().isEmpty());
        QVERIFY(areSame(opened->copy->load().value(), m_contents));
    }
};

QTEST_GUILESS_MAIN(TestMigration)
#include "test_migration.moc"
