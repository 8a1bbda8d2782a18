#include "portal/documents.h"

#include <QJsonArray>
#include <QTest>

using namespace canolfan;

static QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

static QJsonObject userDocument()
{
    QJsonObject permissions;
    for (const Permission permission : allPermissions)
        permissions.insert(idOf(permission), false);
    return {{QStringLiteral("id"), QStringLiteral("0a")},
        {QStringLiteral("firstName"), QStringLiteral("Siân")},
        {QStringLiteral("lastName"), QStringLiteral("O'Neill")},
        {QStringLiteral("email"), QStringLiteral("s@y.example")},
        {QStringLiteral("accountType"), QStringLiteral("user")},
        {QStringLiteral("language"), QStringLiteral("cy")}, {QStringLiteral("permissions"), permissions},
        {QStringLiteral("state"), QStringLiteral("active")},
        {QStringLiteral("version"), QStringLiteral("\"3\"")}};
}

static QJsonObject giftDocument(const QJsonValue &permissions)
{
    return {{QStringLiteral("at"), QStringLiteral("2026-03-02T07:00:00.000Z")},
        {QStringLiteral("by"), QStringLiteral("Rhŷs O'Neill")}, {QStringLiteral("accountType"), true},
        {QStringLiteral("permissions"), permissions}};
}

/// An entry of the history, without what changed.
static QJsonObject entryDocument(const QString &kind)
{
    return {{QStringLiteral("id"), QStringLiteral("7")}, {QStringLiteral("kind"), kind},
        {QStringLiteral("at"), QStringLiteral("2026-03-03T07:04:09Z")},
        {QStringLiteral("by"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Rhŷs O'Neill")}}},
        {QStringLiteral("about"),
            QJsonObject{{QStringLiteral("id"), QStringLiteral("0a")},
                {QStringLiteral("firstName"), QStringLiteral("Siân")},
                {QStringLiteral("lastName"), QStringLiteral("Ŵyn")},
                {QStringLiteral("email"), QStringLiteral("s@y.example")}}}};
}

static QJsonObject accessDocument(const QStringList &permissions)
{
    return {{QStringLiteral("accountType"), QStringLiteral("user")},
        {QStringLiteral("permissions"), QJsonArray::fromStringList(permissions)}};
}

/// What only the Exams Officer and Admins are told: a register's part of a user, and the history.
class TestRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTold()
    {
        QJsonObject document = userDocument();
        QCOMPARE(portal::userFrom(document)->record, AccountRecord());
        document.insert(QStringLiteral("lastSignIn"), QJsonValue());
        QVERIFY(portal::userFrom(document)->record.tellsSignIn);
        QVERIFY(!portal::userFrom(document)->record.lastSignIn.isValid());
        document.insert(QStringLiteral("lastSignIn"), QStringLiteral("2026-03-03T08:04:09+01:00"));
        document.insert(QStringLiteral("mfa"), QStringLiteral("text"));
        const QJsonArray permissions{QStringLiteral("iamis"), QStringLiteral("ofTomorrow")};
        document.insert(QStringLiteral("given"), QJsonArray{giftDocument(permissions)});
        const Result<CentreUser> user = portal::userFrom(document);
        QVERIFY(user);
        QCOMPARE(user->record.lastSignIn, utc(QStringLiteral("2026-03-03T07:04:09Z")));
        QCOMPARE(user->record.mfa, Mfa::Text);
        const Gift gift{utc(QStringLiteral("2026-03-02T07:00:00Z")), QStringLiteral("Rhŷs O'Neill"), true,
            Permission::Iamis};
        QCOMPARE(user->record.given, QList<Gift>{gift});
        QCOMPARE(*user->record.giftOf(Permission::Iamis), gift);
        QCOMPARE(*user->record.giftOfAccountType(), gift);
        QVERIFY(!user->record.giftOf(Permission::PastPapers));
    }

    void whatIsToldMustBeOfItsType_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("wrong");
        QTest::newRow("a day") << QStringLiteral("lastSignIn") << QJsonValue(QStringLiteral("2026-03-03"));
        QTest::newRow("a number") << QStringLiteral("lastSignIn") << QJsonValue(1);
        QTest::newRow("a factor") << QStringLiteral("mfa") << QJsonValue(QStringLiteral("fingerprint"));
        QTest::newRow("no factor") << QStringLiteral("mfa") << QJsonValue();
        QTest::newRow("no list") << QStringLiteral("given") << QJsonValue(QJsonObject());
        QTest::newRow("no gift") << QStringLiteral("given") << QJsonValue(QJsonArray{1});
        QTest::newRow("no permissions")
            << QStringLiteral("given") << QJsonValue(QJsonArray{giftDocument(QJsonValue())});
    }

    void whatIsToldMustBeOfItsType()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, wrong);
        QJsonObject document = userDocument();
        document.insert(member, wrong);
        const Result<CentreUser> user = portal::userFrom(document);
        QVERIFY(!user);
        QCOMPARE(user.error(), (Failure{FailureKind::BrokenReply, member}));
    }

    void historyIsRead()
    {
        QJsonObject changed = entryDocument(QStringLiteral("accessChanged"));
        changed.insert(QStringLiteral("before"), accessDocument({}));
        changed.insert(QStringLiteral("after"), accessDocument({QStringLiteral("viewScripts")}));
        const QJsonArray items{changed, entryDocument(QStringLiteral("ofTomorrow"))};
        const Result<HistoryPage> page = portal::historyPageFrom(
            {{QStringLiteral("items"), items}, {QStringLiteral("next"), QStringLiteral("n")}});
        QVERIFY(page);
        QCOMPARE(page->next, QStringLiteral("n"));
        QCOMPARE(page->entries.size(), 2);
        const HistoryEntry &first = page->entries.constFirst();
        QCOMPARE(first.kind, HistoryKind::AccessChanged);
        QCOMPARE(first.at, utc(QStringLiteral("2026-03-03T07:04:09Z")));
        QCOMPARE(first.byName, QStringLiteral("Rhŷs O'Neill"));
        QCOMPARE(first.byEmail, QString());
        QCOMPARE(first.name(), QStringLiteral("Siân Ŵyn"));
        QCOMPARE(first.before, std::optional(AccessThen{AccountType::User, {}}));
        QCOMPARE(first.after, std::optional(AccessThen{AccountType::User, Permission::ViewScripts}));
        QCOMPARE(page->entries.constLast().kind, HistoryKind::Other);
        QVERIFY(!page->entries.constLast().before);
    }

    void everyMemberOfHistoryMustBeThere()
    {
        const QJsonObject whole = entryDocument(QStringLiteral("invited"));
        for (const QString &member : whole.keys()) {
            QJsonObject document = whole;
            document.remove(member);
            const Result<HistoryPage> page =
                portal::historyPageFrom({{QStringLiteral("items"), QJsonArray{document}}});
            QVERIFY2(!page, qPrintable(member));
            QCOMPARE(page.error(), (Failure{FailureKind::BrokenReply, QStringLiteral("items.") + member}));
        }
        for (const HistoryKind kind : allHistoryKinds)
            QCOMPARE(historyKindFromId(idOf(kind)), std::optional(kind));
    }
};

QTEST_APPLESS_MAIN(TestRecords)
#include "test_records.moc"
