#include "portal/documents.h"

#include <QJsonArray>
#include <QTest>

using namespace canolfan;

static QJsonObject permissionsDocument(bool value)
{
    QJsonObject permissions;
    for (const Permission permission : allPermissions)
        permissions.insert(idOf(permission), value);
    return permissions;
}

static QJsonObject invitation(const QJsonValue &sentAt, const QJsonValue &expiresAt)
{
    return {{QStringLiteral("sentAt"), sentAt}, {QStringLiteral("expiresAt"), expiresAt}};
}

static QJsonObject userDocument()
{
    return {{QStringLiteral("id"), QStringLiteral("0a")},
        {QStringLiteral("firstName"), QStringLiteral("Siân")},
        {QStringLiteral("lastName"), QStringLiteral("O'Neill")},
        {QStringLiteral("email"), QStringLiteral("s@y.example")},
        {QStringLiteral("accountType"), QStringLiteral("user")},
        {QStringLiteral("language"), QStringLiteral("cy")},
        {QStringLiteral("permissions"), permissionsDocument(false)},
        {QStringLiteral("state"), QStringLiteral("invited")},
        {QStringLiteral("invitation"),
            invitation(
                QStringLiteral("2026-03-03T07:04:09.000Z"), QStringLiteral("2026-03-10T07:04:09+01:00"))},
        {QStringLiteral("version"), QStringLiteral("\"3\"")}};
}

static QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

/// A change of the feed, without its user.
static QJsonObject changeDocument(const QString &kind)
{
    return {{QStringLiteral("kind"), kind}, {QStringLiteral("id"), QStringLiteral("0a")},
        {QStringLiteral("version"), QStringLiteral("\"3\"")},
        {QStringLiteral("at"), QStringLiteral("2026-03-03T07:04:09.123Z")},
        {QStringLiteral("by"), QStringLiteral("Rhŷs O'Neill")}};
}

static Result<FeedPage> feedOf(const QJsonArray &items)
{
    return portal::feedPageFrom({{QStringLiteral("items"), items},
        {QStringLiteral("next"), QStringLiteral("n")}, {QStringLiteral("more"), true}});
}

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUserIsRead()
    {
        QJsonObject document = userDocument();
        document.insert(QStringLiteral("somethingNew"), 1);
        const Result<CentreUser> user = portal::userFrom(document);
        QVERIFY(user);
        QCOMPARE(user->name(), QStringLiteral("Siân O'Neill"));
        QCOMPARE(user->state, UserState::Invited);
        QCOMPARE(user->language, Language::Welsh);
        QCOMPARE(user->permissions, Permissions());
        QCOMPARE(user->version, QStringLiteral("\"3\""));
        QCOMPARE(user->invitedAt, utc(QStringLiteral("2026-03-03T07:04:09Z")));
        QCOMPARE(user->invitationExpires, utc(QStringLiteral("2026-03-10T06:04:09Z")));
        QCOMPARE(user->invitationExpires.timeSpec(), Qt::UTC);
    }

    void whoIsActiveHasNoInvitation()
    {
        QJsonObject document = userDocument();
        document.insert(QStringLiteral("state"), QStringLiteral("active"));
        for (int there = 0; there < 2; ++there) {
            const Result<CentreUser> user = portal::userFrom(document);
            QVERIFY(user);
            QVERIFY(!user->invitedAt.isValid() && !user->invitationExpires.isValid());
            document.remove(QStringLiteral("invitation"));
        }
    }

    void timesOfAnInvitationThatAreNone_data()
    {
        QTest::addColumn<QJsonValue>("sentAt");
        const QString good = QStringLiteral("2026-03-03T07:04:09Z");
        QTest::newRow("good") << QJsonValue(good);
        for (const char *wrong : {"", "soon", "2026-03-03", "2026-03-03T07:04:09", "2026-13-03T07:04:09Z"})
            QTest::newRow(wrong) << QJsonValue(QString::fromLatin1(wrong));
        QTest::newRow("number") << QJsonValue(1772521449);
        QTest::newRow("null") << QJsonValue();
    }

    void timesOfAnInvitationThatAreNone()
    {
        QFETCH(QJsonValue, sentAt);
        const QJsonValue good = QStringLiteral("2026-03-03T07:04:09Z");
        for (const QJsonObject &times : {invitation(sentAt, good), invitation(good, sentAt)}) {
            QJsonObject document = userDocument();
            document.insert(QStringLiteral("invitation"), times);
            const Result<CentreUser> user = portal::userFrom(document);
            QCOMPARE(user.has_value(), sentAt == good);
            if (!user)
                QCOMPARE(user.error(), (Failure{FailureKind::BrokenReply, QStringLiteral("invitation")}));
        }
    }

    /// The first page names the place in the change feed, the last one no next.
    void aPageOfUsersIsRead()
    {
        QJsonObject document{
            {QStringLiteral("items"), QJsonArray{userDocument()}}, {QStringLiteral("total"), 1}};
        QCOMPARE(portal::userPageFrom(document)->users.constFirst().id, QStringLiteral("0a"));
        QCOMPARE(portal::userPageFrom(document)->changes, QString());
        document.insert(QStringLiteral("changes"), QStringLiteral("c"));
        document.insert(QStringLiteral("next"), QStringLiteral("n"));
        QCOMPARE(portal::userPageFrom(document)->changes, QStringLiteral("c"));
        QCOMPARE(portal::userPageFrom(document)->next, QStringLiteral("n"));
    }

    void changesAreRead()
    {
        const QString key = QStringLiteral("3b241101-e2bb-4255-8caf-4136c566a962");
        QJsonObject edited = changeDocument(QStringLiteral("user"));
        edited.insert(QStringLiteral("user"), userDocument());
        edited.insert(QStringLiteral("operation"), key);
        const Result<FeedPage> page = feedOf({edited, changeDocument(QStringLiteral("deleted"))});
        QVERIFY(page);
        QCOMPARE(page->next, QStringLiteral("n"));
        QVERIFY(page->more);
        QCOMPARE(page->items.size(), 2);
        const FeedItem &first = page->items.constFirst();
        QCOMPARE(first.user->lastName, QStringLiteral("O'Neill"));
        QCOMPARE(first.by, QStringLiteral("Rhŷs O'Neill"));
        QCOMPARE(first.at.toMSecsSinceEpoch(), 1772521449123);
        QCOMPARE(first.operation, QUuid::fromString(key));
        QCOMPARE(page->items.constLast().id, QStringLiteral("0a"));
        QVERIFY(!page->items.constLast().user);
        QVERIFY(page->items.constLast().operation.isNull());
    }

    void changesThatCannotBeRead_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("subject");
        const auto row = [](const char *member, const QJsonValue &value) {
            QTest::addRow("%s %d", member, int(value.type())) << QString::fromLatin1(
                member) << value << QStringLiteral("items.%1").arg(QLatin1String(member));
        };
        for (const char *member : {"kind", "id", "at", "by", "user"}) {
            row(member, QJsonValue::Undefined);
            row(member, 7);
        }
        row("kind", QStringLiteral("renamed"));
        row("at", QStringLiteral("yesterday"));
        row("operation", QStringLiteral("not a UUID"));
        QJsonObject other = userDocument();
        other.insert(QStringLiteral("id"), QStringLiteral("0b"));
        QTest::newRow("somebody else")
            << QStringLiteral("user") << QJsonValue(other) << QStringLiteral("items.user");
        other.remove(QStringLiteral("version"));
        QTest::newRow("half a user") << QStringLiteral("user") << QJsonValue(other)
                                     << QStringLiteral("version");
    }

    void changesThatCannotBeRead()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QFETCH(QString, subject);
        QJsonObject change = changeDocument(QStringLiteral("user"));
        change.insert(QStringLiteral("user"), userDocument());
        QVERIFY(feedOf({change}));
        change.insert(member, value);
        QCOMPARE(feedOf({change}).error(), (Failure{FailureKind::BrokenReply, subject}));
    }

    void aFeedMustSayWhereItGoesOn()
    {
        const QJsonObject whole{{QStringLiteral("items"), QJsonArray()},
            {QStringLiteral("next"), QStringLiteral("n")}, {QStringLiteral("more"), false}};
        QVERIFY(portal::feedPageFrom(whole));
        for (const QString &member : whole.keys()) {
            QJsonObject document = whole;
            document.remove(member);
            QCOMPARE(portal::feedPageFrom(document).error(), (Failure{FailureKind::BrokenReply, member}));
        }
    }

    void offlineViewingCanBeShortened_data()
    {
        QTest::addColumn<QJsonValue>("days");
        QTest::addColumn<int>("read");
        QTest::newRow("not said") << QJsonValue(QJsonValue::Undefined) << 7;
        QTest::newRow("none") << QJsonValue(0) << 0;
        QTest::newRow("two") << QJsonValue(2) << 2;
        QTest::newRow("seven") << QJsonValue(7) << 7;
        QTest::newRow("longer") << QJsonValue(30) << 7;
        QTest::newRow("less than none") << QJsonValue(-1) << -1;
        QTest::newRow("half") << QJsonValue(1.5) << -1;
        QTest::newRow("words") << QJsonValue(QStringLiteral("2")) << -1;
        QTest::newRow("null") << QJsonValue() << -1;
    }

    /// read: -1 where it is refused.
    void offlineViewingCanBeShortened()
    {
        QFETCH(QJsonValue, days);
        QFETCH(int, read);
        const QJsonObject centre{{QStringLiteral("number"), QStringLiteral("68101")},
            {QStringLiteral("name"), QStringLiteral("Ysgol")},
            {QStringLiteral("accountType"), QStringLiteral("user")},
            {QStringLiteral("emailDomains"), QJsonArray()}, {QStringLiteral("adminSeats"), 3},
            {QStringLiteral("permissions"), permissionsDocument(true)}};
        QJsonObject document = userDocument();
        document.insert(QStringLiteral("mfa"), QJsonArray{QStringLiteral("SMS_MFA")});
        document.insert(QStringLiteral("centres"), QJsonArray{centre});
        document.insert(QStringLiteral("offlineDays"), days);
        const Result<Profile> profile = portal::profileFrom(document);
        QCOMPARE(profile ? profile->offlineDays : -1, read);
        if (!profile)
            QCOMPARE(profile.error().subject, QStringLiteral("offlineDays"));
    }

    void everyMemberMustBeThereAndOfItsType_data()
    {
        QTest::addColumn<QString>("member");
        const QStringList members = userDocument().keys();
        for (const QString &member : members)
            QTest::newRow(qPrintable(member)) << member;
    }

    void everyMemberMustBeThereAndOfItsType()
    {
        QFETCH(QString, member);
        QJsonObject document = userDocument();
        document.remove(member);
        const Result<CentreUser> missing = portal::userFrom(document);
        QVERIFY(!missing && missing.error().kind == FailureKind::BrokenReply);
        document.insert(member, 1.5);
        QVERIFY(!portal::userFrom(document));
    }

    /// A missing permission must not be read as "off", nor an unknown account type as User.
    void nothingIsGuessed()
    {
        QJsonObject permissions = permissionsDocument(true);
        permissions.remove(QStringLiteral("viewScripts"));
        QJsonObject document = userDocument();
        document.insert(QStringLiteral("permissions"), permissions);
        QCOMPARE(portal::userFrom(document).error(),
            (Failure{FailureKind::BrokenReply, QStringLiteral("permissions.viewScripts")}));
        document = userDocument();
        document.insert(QStringLiteral("accountType"), QStringLiteral("superuser"));
        QCOMPARE(portal::userFrom(document).error().subject, QStringLiteral("accountType"));
    }

    void anInvitationNamesEveryPermission()
    {
        Invitation invitation;
        invitation.firstName = QStringLiteral(" Ann ");
        invitation.permissions = Permission::ViewScripts | Permission::A2cKeys;
        const QJsonObject document = portal::documentOf(invitation);
        QCOMPARE(document.value(QLatin1String("firstName")).toString(), QStringLiteral("Ann"));
        const QJsonObject permissions = document.value(QLatin1String("permissions")).toObject();
        QCOMPARE(permissions.size(), qsizetype(assignablePermissions.size()));
        for (auto it = permissions.begin(); it != permissions.end(); ++it)
            QCOMPARE(it.value().toBool(), it.key() == QLatin1String("viewScripts"));
    }

    void aChangeNamesOnlyWhatChanges()
    {
        const QJsonObject document =
            portal::documentOf(AccessChange{Permission::Iamis, Permission::ViewScripts});
        const QJsonObject expected{{QStringLiteral("permissions"),
            QJsonObject{{QStringLiteral("iamis"), true}, {QStringLiteral("viewScripts"), false}}}};
        QCOMPARE(document, expected);
    }

    /// And an account of another type starts anew, so that whoever is granted nothing more names nothing
    /// more.
    void anotherAccountTypeIsNamed()
    {
        AccessChange change;
        change.accountType = AccountType::Admin;
        const QJsonObject alone{{QStringLiteral("accountType"), QStringLiteral("admin")}};
        QCOMPARE(portal::documentOf(change), alone);
        change.withdraw = Permission::Iamis;
        QJsonObject both = alone;
        both.insert(QStringLiteral("permissions"), QJsonObject{{QStringLiteral("iamis"), false}});
        QCOMPARE(portal::documentOf(change), both);
    }

    /// A link of the catalogue is opened in a browser: never a file or a program.
    void aLinkMustBeOfTheWeb()
    {
        const QJsonObject words{
            {QStringLiteral("en"), QStringLiteral("a")}, {QStringLiteral("cy"), QStringLiteral("b")}};
        QJsonObject link{{QStringLiteral("label"), words},
            {QStringLiteral("url"), QStringLiteral("https://jcq.example/")}};
        QJsonObject entry{{QStringLiteral("id"), QStringLiteral("viewScripts")},
            {QStringLiteral("assignable"), true}, {QStringLiteral("label"), words},
            {QStringLiteral("description"), words}, {QStringLiteral("link"), link},
            {QStringLiteral("meaning"), QJsonObject()}};
        const auto read = [&entry] {
            return portal::catalogueFrom({{QStringLiteral("permissions"), QJsonArray{entry}}});
        };
        QCOMPARE(read()->constFirst().link, QUrl(QStringLiteral("https://jcq.example/")));
        for (const char *url : {"file:///etc/passwd", "javascript:1", "http://jcq.example/"}) {
            link.insert(QStringLiteral("url"), QString::fromLatin1(url));
            entry.insert(QStringLiteral("link"), link);
            QVERIFY(!read());
        }
    }

    void aPermissionOfTheFutureIsPassedOver()
    {
        const QJsonObject entry{{QStringLiteral("id"), QStringLiteral("teleport")}};
        const auto catalogue = portal::catalogueFrom({{QStringLiteral("permissions"), QJsonArray{entry}}});
        QVERIFY(catalogue && catalogue->isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestDocuments)
#include "test_documents.moc"
