#include "review/reviews.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace canolfan;
using review::Reviews;
using store::DataKey;
using store::ReviewFile;

/// Issue 6, 8: what is decided outlives the program, two processes work side by side, nothing of it is in
/// clear, and what cannot be read or written is said.
class TestReviews : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_key; ///< its bytes: a key itself cannot be copied

    QString path() const { return m_folder->filePath(QStringLiteral("a.reviews")); }

    std::unique_ptr<ReviewFile> file() const
    {
        std::optional<DataKey> key = DataKey::from(m_key);
        return std::make_unique<ReviewFile>(m_folder->path(), QStringLiteral("a"), std::move(*key));
    }

    static CentreUser someone(const QString &id)
    {
        CentreUser user;
        user.id = id;
        user.firstName = QStringLiteral("Gwenllian");
        user.email = QStringLiteral("marker@ysgol.example");
        user.permissions = Permission::Iamis;
        return user;
    }

    static bool nobodyGoes(const CentreUser &) { return false; }

    static bool begin(Reviews &reviews)
    {
        return reviews.begin({ExamSeason::Summer, 2027}, QDate(2027, 5, 1), QStringLiteral("Nia"))
            .has_value();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_key = DataKey::random()->bytes();
    }

    void everythingIsThereAgain()
    {
        const CentreUser a = someone(QStringLiteral("a"));
        CentreUser b = someone(QStringLiteral("b"));
        b.accountType = AccountType::Admin;
        QList<AccessReview> before;
        {
            Reviews reviews;
            reviews.keepIn(file());
            QVERIFY(begin(reviews));
            QVERIFY(reviews.decide({a}, ReviewDecision::Keep));
            QVERIFY(reviews.keep({b}, Permission::Iamis));
            QVERIFY(reviews.setNote(b, QStringLiteral("until the résumé marker")));
            before = reviews.all();
        }
        Reviews again;
        again.keepIn(file());
        QCOMPARE(again.all().size(), 1);
        QCOMPARE(again.all(), before);
        QVERIFY(again.keep({b}, {}));
        QVERIFY(again.noteChange(a));
        QVERIFY(again.signOff(QStringLiteral("Nia Bowen"), QDate(2027, 11, 1), {a, b}, nobodyGoes));
        Reviews last;
        last.keepIn(file());
        QCOMPARE(last.all(), again.all());
        QVERIFY(!last.running());
        QCOMPARE(last.all().constFirst().signedOffBy, QStringLiteral("Nia Bowen"));
        QCOMPARE(last.all().constFirst().nextDue, QDate(2027, 11, 1));
    }

    void nothingIsInClear()
    {
        Reviews reviews;
        reviews.keepIn(file());
        QVERIFY(begin(reviews));
        QVERIFY(reviews.setNote(someone(QStringLiteral("a")), QStringLiteral("Confidential")));
        QFile written(path());
        QVERIFY(written.open(QFile::ReadOnly));
        const QByteArray all = written.readAll();
        for (const char *secret : {"Confidential", "marker@", "Gwenllian", "Nia", "summer"})
            QVERIFY(!all.contains(secret));
        QCOMPARE(written.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
    }

    void twoProcessesAtTheSameReview()
    {
        Reviews window;
        Reviews commandLine;
        window.keepIn(file());
        QVERIFY(begin(window));
        commandLine.keepIn(file());
        QVERIFY(window.decide({someone(QStringLiteral("a"))}, ReviewDecision::Keep));
        QVERIFY(commandLine.decide({someone(QStringLiteral("b"))}, ReviewDecision::Keep));
        QCOMPARE(commandLine.running()->accounts.size(), 2);
        const QSignalSpy changed(&window, &Reviews::changed);
        window.readAgain();
        window.readAgain(); // nothing new
        QCOMPARE(changed.size(), 1);
        QCOMPARE(window.all(), commandLine.all());
        QVERIFY(commandLine.discard());
        // The other did not know: nothing of it comes back.
        const auto decided = window.decide({someone(QStringLiteral("c"))}, ReviewDecision::Keep);
        QCOMPARE(decided.error().kind, FailureKind::NoReviewUnderWay);
        QVERIFY(window.all().isEmpty());
    }

    void oneAtATimeAndOnlyWhenComplete()
    {
        Reviews reviews;
        reviews.keepIn(file());
        QCOMPARE(reviews.discard().error().kind, FailureKind::NoReviewUnderWay);
        QVERIFY(begin(reviews));
        QCOMPARE(reviews.begin({}, {}, {}).error().kind, FailureKind::ReviewUnderWay);
        const CentreUser a = someone(QStringLiteral("a"));
        const CentreUser b = someone(QStringLiteral("b"));
        const CentreUser c = someone(QStringLiteral("c"));
        QVERIFY(reviews.decide({a}, ReviewDecision::Keep));
        const auto early = reviews.signOff(QStringLiteral("N"), {}, {a, b, c}, nobodyGoes);
        QCOMPARE(early.error().kind, FailureKind::ReviewIncomplete);
        QCOMPARE(early.error().number, 2);
        QVERIFY(reviews.decide({b}, ReviewDecision::Keep));
        // Whoever is going anyway needs no decision, and stands in the record.
        QVERIFY(reviews.signOff(QStringLiteral("N"), {}, {a, b, c},
            [](const CentreUser &user) { return user.id == QStringLiteral("c"); }));
        QCOMPARE(tallyOf(reviews.all().constFirst()), (ReviewTally{3, 3, 2, 0, 1}));
        QVERIFY(begin(reviews));
        QVERIFY(reviews.discard());
        QCOMPARE(reviews.all().size(), 1); // what was signed off stays
    }

    void damaged_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("only the head") << QByteArray("canolfan reviews 1\n");
        QTest::newRow("noise") << QByteArray(500, 'x');
        QTest::newRow("cut off") << QByteArray();
        QTest::newRow("another key") << QByteArray();
    }

    void damaged()
    {
        QFETCH(QByteArray, contents);
        {
            Reviews reviews;
            reviews.keepIn(file());
            QVERIFY(begin(reviews));
        }
        QFile written(path());
        QVERIFY(written.open(QFile::ReadWrite));
        const QByteArray whole = written.readAll();
        const QString row = QString::fromLatin1(QTest::currentDataTag());
        if (row == QStringLiteral("cut off"))
            contents = whole.chopped(1);
        if (row == QStringLiteral("another key")) {
            contents = whole;
            m_key = DataKey::random()->bytes();
        }
        written.resize(0);
        written.seek(0);
        written.write(contents);
        written.close();
        Reviews reviews;
        reviews.keepIn(file());
        QVERIFY(reviews.all().isEmpty());
        QVERIFY(reviews.damage());
        QCOMPARE(reviews.damage()->kind, FailureKind::ReviewsDamaged);
        // Nothing of it has been deleted, and there is room for a new one.
        QFile aside(m_folder->filePath(reviews.damage()->subject));
        QVERIFY(aside.open(QFile::ReadOnly));
        QCOMPARE(aside.readAll(), contents);
        QVERIFY(begin(reviews));
        QVERIFY(!reviews.whyNot());
    }

    void nothingIsKeptWhereItCannotBe()
    {
        Reviews reviews;
        QCOMPARE(reviews.begin({}, {}, {}).error().kind, FailureKind::NothingKept);
        reviews.keepNothing(Failure{FailureKind::NotStaying});
        QCOMPARE(reviews.begin({}, {}, {}).error().kind, FailureKind::NotStaying);
        reviews.keepLater();
        QVERIFY(!reviews.whyNot());
        QCOMPARE(reviews.discard().error().kind, FailureKind::NoReviewUnderWay);
    }

    /// A full disk, or a folder that takes nothing: the decision is not shown as kept.
    void notWritable()
    {
        Reviews reviews;
        reviews.keepIn(file());
        QVERIFY(begin(reviews));
        QVERIFY(QFile::remove(path()));
        QVERIFY(QDir().mkdir(path())); // in the file's place
        const auto decided = reviews.decide({someone(QStringLiteral("a"))}, ReviewDecision::Keep);
        QVERIFY(!decided);
        QVERIFY(reviews.running()->accounts.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestReviews)
#include "test_reviews.moc"
