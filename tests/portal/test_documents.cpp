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
        {QStringLiteral("version"), QStringLiteral("\"3\"")}};
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
