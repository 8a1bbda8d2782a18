#include "http/json.h"

#include <QTest>

using namespace canolfan;
using http::jsonObject;
using http::MemberReader;
using http::Reply;

class TestJson : public QObject
{
    Q_OBJECT

    static Reply reply(const QByteArray &type, const QByteArray &body)
    {
        return {200, {{"Content-Type", type}}, body, QUrl(QStringLiteral("https://portal.example/"))};
    }

private Q_SLOTS:
    void whatComesIsJudged_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FailureKind>("kind");
        const QByteArray json = "application/json";
        QTest::newRow("html") << QByteArray("text/html; charset=utf-8") << QByteArray("<html>")
                              << FailureKind::ForeignReply;
        QTest::newRow("html as json") << json << QByteArray("  <!DOCTYPE html>") << FailureKind::ForeignReply;
        QTest::newRow("no type") << QByteArray() << QByteArray("{}") << FailureKind::ForeignReply;
        QTest::newRow("text") << QByteArray("text/plain") << QByteArray("{}") << FailureKind::ForeignReply;
        QTest::newRow("empty") << json << QByteArray() << FailureKind::BrokenReply;
        QTest::newRow("truncated") << json << QByteArray("{\"a\":") << FailureKind::BrokenReply;
        QTest::newRow("array") << json << QByteArray("[]") << FailureKind::BrokenReply;
        QTest::newRow("number") << json << QByteArray("1") << FailureKind::BrokenReply;
        QTest::newRow("nul") << json << QByteArray("\0{}", 3) << FailureKind::BrokenReply;
        QTest::newRow("invalid utf-8") << json << QByteArray("{\"a\":\"\xff\"}") << FailureKind::BrokenReply;
        QTest::newRow("deep") << json << QByteArray(100'000, '[') << FailureKind::BrokenReply;
    }

    void whatComesIsJudged()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(FailureKind, kind);
        QCOMPARE(jsonObject(reply(type, body)).error().kind, kind);
    }

    void jsonIsReadUnderItsNames()
    {
        for (const char *type :
            {"application/json", "application/json; charset=utf-8", "application/problem+json"})
            QVERIFY(jsonObject(reply(type, "{\"a\":1}")).has_value());
        QVERIFY(jsonObject(reply("application/x-amz-json-1.1", "{}"), {"application/x-amz-json-1.1"})
                    .has_value());
    }

    void theFirstMemberThatIsWrongIsNamed()
    {
        MemberReader reader(
            {{QStringLiteral("a"), 1}, {QStringLiteral("b"), QStringLiteral("x")}}, QStringLiteral("top."));
        QCOMPARE(reader.integer(QStringLiteral("a")), 1);
        QCOMPARE(reader.string(QStringLiteral("b")), QStringLiteral("x"));
        QVERIFY(!reader.failure());
        QCOMPARE(reader.string(QStringLiteral("c")), QString());
        QCOMPARE(reader.boolean(QStringLiteral("b")), false);
        QCOMPARE(*reader.failure(), (Failure{FailureKind::BrokenReply, QStringLiteral("top.c")}));
    }

    void numbersThatAreNoIntegersAreRefused()
    {
        for (const double number : {0.5, 1e300, -4e9}) {
            MemberReader reader({{QStringLiteral("n"), number}});
            reader.integer(QStringLiteral("n"));
            QVERIFY(reader.failure().has_value());
        }
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
