#include "words/connectioncheck.h"
#include "words/letter.h"
#include "words/translations.h"

#include <QSet>
#include <QTest>

using namespace canolfan;

static const QString published1 = QStringLiteral("https://cognito-idp.eu-west-2.amazonaws.com/");
static const QString published2 = QStringLiteral("https://efw53vvy3k.execute-api.eu-west-2.amazonaws.com/");
static const QString mailSender = QStringLiteral("portal-no-reply@wjec.co.uk");

class TestConnectionCheck : public QObject
{
    Q_OBJECT

    words::Translations m_translations;

    static StageResult stageWith(StageOutcome outcome)
    {
        return {CheckStage::Connection, outcome, QStringLiteral("<subject>"), QStringLiteral("<detail>"),
            4711,
            outcome == StageOutcome::Failed
                ? std::optional(Failure{FailureKind::ProxyUnreachable, QStringLiteral("<subject>")})
                : std::nullopt};
    }

    static CheckedAddress addressAt(const QString &url, NeededAddress which = NeededAddress::Api)
    {
        return CheckedAddress(which, QUrl(url));
    }

    static CheckedAddress passed(const QString &url)
    {
        CheckedAddress address = addressAt(url);
        for (StageResult &stage : address.stages)
            stage.outcome = StageOutcome::NoTimeSaid;
        return address;
    }

    static CheckedAddress failedAt(const QString &url, const StageResult &stage)
    {
        CheckedAddress address = addressAt(url);
        address.stages.at(std::size_t(stage.stage)) = stage;
        return address;
    }

    QString inWelsh(const std::function<QString()> &said)
    {
        m_translations.set(Language::Welsh);
        const QString welsh = said();
        m_translations.set(Language::English);
        return welsh;
    }

private Q_SLOTS:
    void cleanup() { m_translations.set(Language::English); }

    /// Of its own in both languages, and with the same arguments in it.
    void everyOutcomeHasItsSentence()
    {
        QSet<QString> said;
        for (int number = 0; number <= int(StageOutcome::Failed); ++number) {
            const auto say = [number] { return words::sentence(stageWith(StageOutcome(number))); };
            const QString english = say();
            const QString welsh = inWelsh(say);
            QVERIFY2(!english.isEmpty() && !english.contains(QLatin1Char('%')), qPrintable(english));
            QVERIFY2(welsh != english && !welsh.contains(QLatin1Char('%')), qPrintable(welsh));
            for (const char *argument : {"<subject>", "<detail>", "4711"})
                QCOMPARE(welsh.contains(QLatin1String(argument)), english.contains(QLatin1String(argument)));
            said << english << welsh;
        }
        QCOMPARE(said.size(), 2 * (int(StageOutcome::Failed) + 1));
    }

    /// What is wrong says to whom to turn, or what to put right.
    void whatFailedSaysWhatToDo()
    {
        for (int number = int(StageOutcome::NameUnknown); number <= int(StageOutcome::Failed); ++number) {
            const StageResult stage = stageWith(StageOutcome(number));
            QVERIFY(hasFailed(stage));
            QVERIFY2(words::sentence(stage).contains(QLatin1String("IT support")),
                qPrintable(words::sentence(stage)));
        }
        QVERIFY(!hasFailed(stageWith(StageOutcome::NoTimeSaid))
            && hasPassed(stageWith(StageOutcome::NoTimeSaid)));
        QVERIFY(
            !hasPassed(stageWith(StageOutcome::UnderWay)) && !hasPassed(stageWith(StageOutcome::NotTried)));
    }

    void labels()
    {
        QSet<QString> said;
        for (const NeededAddress address : allNeededAddresses)
            said << words::label(address) << inWelsh([address] { return words::label(address); });
        for (const CheckStage stage : allCheckStages)
            said << words::label(stage) << inWelsh([stage] { return words::label(stage); });
        QCOMPARE(said.size(), 2 * (3 + 6));
    }

    /// In the largest unit of which there are two, whichever way it is wrong.
    void aWrongClock_data()
    {
        QTest::addColumn<qint64>("ahead");
        QTest::addColumn<QString>("words");
        QTest::newRow("minutes") << qint64(301) << QStringLiteral("ahead of the server's by 5 minutes");
        QTest::newRow("behind") << qint64(-3600) << QStringLiteral("behind the server's by 60 minutes");
        QTest::newRow("hours") << qint64(2 * 3600) << QStringLiteral("ahead of the server's by 2 hours");
        QTest::newRow("days") << qint64(-40LL * 365 * 86400) << QStringLiteral("by 14600 days");
    }

    void aWrongClock()
    {
        QFETCH(qint64, ahead);
        QFETCH(QString, words);
        const StageResult stage{CheckStage::Clock, StageOutcome::ClockWrong, {}, {}, ahead};
        QVERIFY2(words::sentence(stage).contains(words), qPrintable(words::sentence(stage)));
    }

    /// What somebody has put on a certificate is shown, not read.
    void placeholdersInWhatIsFoundStay()
    {
        const StageResult stage{CheckStage::Security, StageOutcome::Trusted, QStringLiteral("%2 %3"),
            QStringLiteral("TLS 1.3"), 0};
        QVERIFY(words::sentence(stage).contains(QStringLiteral("“%2 %3”")));
    }

    void theWholeOfIt()
    {
        const QString url = QStringLiteral("https://portal.example/");
        QCOMPARE(words::sentence(ConnectionReport{{passed(url)}}),
            QStringLiteral("Everything that the program needs can be reached."));
        QCOMPARE(words::sentence(ConnectionReport{{addressAt(url)}}),
            QStringLiteral("The check was not finished."));
        const ConnectionReport report{
            {failedAt(url,
                 {CheckStage::Connection, StageOutcome::Refused, QStringLiteral("portal.example"), {}, 443}),
                CheckedAddress(NeededAddress::Identity)},
            QDateTime(QDate(2026, 11, 29), QTime(9, 5))};
        const QString english = words::text(report);
        QVERIFY2(
            english.startsWith(QLatin1String("Connection check, 29 November 2026 09:05\nNot everything")),
            qPrintable(english));
        for (const char *line : {"\nThe portal's data: https://portal.example/\n", "\n  Proxy: Not tried.\n",
                 "\n  Connection (TCP): portal.example refuses connections on port 443: ask IT support",
                 "\nLogging in: Not known yet"})
            QVERIFY2(english.contains(QLatin1String(line)), line);
        const QString welsh = inWelsh([&report] { return words::text(report); });
        QVERIFY2(welsh.contains(QLatin1String("29 Tachwedd 2026 09:05")), qPrintable(welsh));
        QCOMPARE(welsh.count(QLatin1Char('\n')), english.count(QLatin1Char('\n')));
    }

    /// In its own language, whichever is set; with the addresses and the sender of S52 and S53.
    void theLetter()
    {
        const QList<CheckedAddress> inUse{addressAt(QStringLiteral("https://portal.example/")),
            addressAt(published1 + QStringLiteral("x")),
            addressAt(QStringLiteral("https://api.example:8443/v1/"))};
        const QString english = words::letterToItSupport(Language::English, inUse);
        const QString welsh = words::letterToItSupport(Language::Welsh, inUse);
        QVERIFY(english.startsWith(QLatin1String("To IT support\n")));
        QVERIFY2(welsh.startsWith(QStringLiteral("At y tîm cymorth TG\n")), qPrintable(welsh));
        QCOMPARE(welsh.count(QLatin1Char('\n')), english.count(QLatin1Char('\n')));
        for (const QString &letter : {english, welsh}) {
            QCOMPARE(letter.count(published1), 1);
            QCOMPARE(letter.count(published2), 1);
            QCOMPARE(letter.count(QLatin1Char('@')), 1);
            QVERIFY(letter.contains(mailSender));
            QVERIFY(
                letter.contains(QLatin1String("   https://portal.example/\n   https://api.example:8443/\n")));
        }
        m_translations.set(Language::Welsh);
        QCOMPARE(words::letterToItSupport(Language::English, inUse), english);
        QCOMPARE(words::letterToItSupport(Language::Welsh, inUse), welsh);
        QCOMPARE(words::letterTitle(Language::English), QStringLiteral("Letter to IT support"));
    }

    /// Nothing of ours in it where the program uses the portal's own two, or knows none.
    void theLetterWithoutOthers()
    {
        const QString bare = words::letterToItSupport(Language::English, {});
        QVERIFY(!bare.contains(QLatin1String("on this computer uses")));
        QCOMPARE(words::letterToItSupport(Language::English, {addressAt(published1), addressAt({})}), bare);
    }

    /// Each kind in either language, with what IT support needs to know of it.
    void theLetterSaysWhatFailed()
    {
        const QString url = QStringLiteral("https://portal.example/");
        QSet<QString> letters;
        for (int kind = 0; kind <= int(FailureKind::TooManyRequests); ++kind) {
            const Failure failure{
                FailureKind(kind), QStringLiteral("<subject>"), 1, {}, QStringLiteral("<issuer>")};
            const ConnectionReport found{
                {failedAt(url,
                     {.stage = CheckStage::Security, .outcome = StageOutcome::Failed, .failure = failure}),
                    passed(url)}};
            for (const Language language : {Language::English, Language::Welsh}) {
                const QString letter = words::letterToItSupport(language, {}, found);
                QVERIFY2(letter.contains(url + QStringLiteral(" – ")), qPrintable(letter));
                QVERIFY(!letter.contains(QLatin1Char('%')));
                QCOMPARE(letter.contains(QLatin1String("<issuer>")),
                    failure.kind == FailureKind::AuthorityUnknown);
                letters << letter;
            }
        }
        QCOMPARE(letters.size(), 2 * 10);
        for (int outcome = int(StageOutcome::NameUnknown); outcome < int(StageOutcome::Failed); ++outcome) {
            const ConnectionReport found{{failedAt(url, stageWith(StageOutcome(outcome)))}};
            for (const Language language : {Language::English, Language::Welsh})
                letters << words::letterToItSupport(language, {}, found);
        }
        QCOMPARE(letters.size(), 2 * 16);
        QCOMPARE(words::letterToItSupport(Language::English, {}, ConnectionReport{{passed(url)}}),
            words::letterToItSupport(Language::English, {}));
    }
};

QTEST_GUILESS_MAIN(TestConnectionCheck)
#include "test_connectioncheck.moc"
