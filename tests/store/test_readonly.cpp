#include "contents.h"
#include "store/opening.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace canolfan;

/// Nobody may write in a folder, as long as it lives; root may everywhere, so it is somebody else meanwhile.
class ReadOnly
{
public:
    explicit ReadOnly(const QString &folder) : m_folder(folder)
    {
        // For the group too, which whoever was root stays in.
        const QFile::Permissions readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        permit(readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
            QFile::setPermissions(file.filePath(), readable);
        if (m_wasRoot)
            m_isOther = ::seteuid(65534) == 0;
    }
    ~ReadOnly()
    {
        if (m_isOther && ::seteuid(0) != 0)
            qFatal("not root any more");
        permit(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        for (const QFileInfo &file : QDir(m_folder).entryInfoList(QDir::Files))
            QFile::setPermissions(file.filePath(), QFile::ReadOwner | QFile::WriteOwner);
    }
    Q_DISABLE_COPY_MOVE(ReadOnly)
    bool holds() const { return !m_wasRoot || m_isOther; }

private:
    void permit(QFile::Permissions permissions) const { QFile::setPermissions(m_folder, permissions); }

    QString m_folder;
    bool m_wasRoot = ::geteuid() == 0;
    bool m_isOther = false;
};

/// A copy that could only be looked at, and what becomes of it while it is open.
class TestReadOnly : public QObject
{
    Q_OBJECT

    static std::unique_ptr<store::LocalCopy> open(const QTemporaryDir &folder, char key = 'k')
    {
        auto opened = store::open(
            folder.path(), QStringLiteral("copy"), contents::key(key), QDateTime::currentDateTimeUtc());
        return opened ? std::move(opened->copy) : nullptr;
    }

    /// Of today: what is old is purged by whoever opens it.
    static sync::Batch batch(int users, int changes)
    {
        sync::Batch batch = contents::batch(users, changes);
        batch.contact = QDateTime::currentDateTimeUtc();
        return batch;
    }

private Q_SLOTS:
    /// "Make room, then try again": without a new start.
    void onceItCanBeWrittenToItIs()
    {
        QTemporaryDir folder;
        QVERIFY(open(folder)->commit(batch(5, 3)));
        std::unique_ptr<store::LocalCopy> copy;
        {
            const ReadOnly protection(folder.path());
            QVERIFY(protection.holds());
            copy = open(folder);
            QVERIFY(copy);
            QCOMPARE(copy->load()->users.size(), 5);
            QCOMPARE(copy->trouble(), std::optional(Failure{FailureKind::CopyNotWritable}));
            QCOMPARE(copy->commit(batch(6, 4)).error().kind, FailureKind::CopyNotWritable);
            QVERIFY(copy->trouble());
        }
        // What is there may be newer than what could be looked at, so it is to be loaded first.
        QVERIFY(open(folder)->commit(batch(7, 3)));
        QCOMPARE(copy->commit(batch(8, 4)).error().kind, FailureKind::CopyChangedElsewhere);
        QCOMPARE(copy->load()->users.size(), 7);
        QVERIFY(copy->commit(batch(8, 4)));
        QVERIFY(!copy->trouble());
        QCOMPARE(open(folder)->load()->users.size(), 8);
    }

    /// Signed out, and in again with another key, by another process: nothing of it is touched.
    void whatIsInItsPlaceIsNotPutAside()
    {
        QTemporaryDir folder;
        QVERIFY(open(folder)->commit(batch(5, 3)));
        std::unique_ptr<store::LocalCopy> copy;
        {
            const ReadOnly protection(folder.path());
            QVERIFY(protection.holds());
            copy = open(folder);
            QVERIFY(copy);
        }
        QVERIFY((*store::Wiping::begin(folder.path(), QStringLiteral("copy")))->finish());
        QCOMPARE(copy->commit(batch(6, 4)).error().kind, FailureKind::CopyDamaged);
        QCOMPARE(copy->trouble()->kind, FailureKind::CopyDamaged);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("copy.db"))));
        QVERIFY(open(folder, 'o')->commit(batch(2, 1)));
        QCOMPARE(copy->commit(batch(6, 4)).error().kind, FailureKind::CopyDamaged);
        QCOMPARE(open(folder, 'o')->load()->users.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestReadOnly)
#include "test_readonly.moc"
