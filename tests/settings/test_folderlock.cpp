#include "settings/folderlock.h"

#include <QCoroTask>
#include <QTemporaryDir>
#include <QTest>

using namespace canolfan;
using settings::FolderLock;
using namespace std::chrono_literals;

/// One process at a time, whatever the one before it has left behind (reliability.md B, two processes).
class TestFolderLock : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const QString m_file = m_folder.filePath(QStringLiteral("one.lock"));

    std::unique_ptr<FolderLock> taken(std::chrono::milliseconds stale)
    {
        return QCoro::waitFor(FolderLock::taken(m_file, stale, 0ms));
    }

    /// As another process has left it, so long ago.
    void leave(const QByteArray &content, std::chrono::seconds age)
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        QVERIFY(file.flush());
        setAge(file, age);
    }

    static void setAge(QFile &file, std::chrono::seconds age)
    {
        const QDateTime then = QDateTime::currentDateTime().addSecs(-age.count());
        QVERIFY(file.setFileTime(then, QFileDevice::FileModificationTime));
    }

private Q_SLOTS:
    void cleanup() { QFile::remove(m_file); }

    void oneAfterTheOther()
    {
        std::unique_ptr<FolderLock> first = taken(10min);
        QVERIFY(first);
        QVERIFY(!taken(10min));
        first.reset();
        QVERIFY(taken(10min));
    }

    /// However old its lock is: it may have been stopped, or the clock put forward.
    void aProcessThatLivesKeepsIt()
    {
        const std::unique_ptr<FolderLock> first = taken(10min);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        setAge(file, 1h);
        QVERIFY(!taken(1ms));
    }

    /// Before it had written into it who it is.
    void aProcessKilledWhileItMadeTheFileKeepsNobodyOut()
    {
        leave({}, 0s);
        QVERIFY(!taken(0ms)); // it may be about to
        leave({}, 3s);
        QVERIFY(taken(0ms));
    }

    void aProcessThatIsGoneKeepsNobodyOut()
    {
        const QByteArray host = QSysInfo::machineHostName().toUtf8();
        leave("999999999\ncanolfan\n" + host + "\n", 0s);
        QVERIFY(taken(0ms));
    }

    /// A home folder on the network: nobody can say whether that process lives.
    void anotherComputersLockGoesByItsAge()
    {
        leave("1\ncanolfan\nanother.example\n", 9min);
        QVERIFY(!taken(10min));
        leave("1\ncanolfan\nanother.example\n", 11min);
        QVERIFY(taken(10min));
    }
};

QTEST_GUILESS_MAIN(TestFolderLock)
#include "test_folderlock.moc"
