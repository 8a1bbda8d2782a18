#include "domain/rules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace canolfan;

static QJsonObject table()
{
    QFile file(QStringLiteral(TEST_DATA "/rules.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

static QJsonObject rowOf(AccountType type)
{
    return table().value(QLatin1String("accountTypes")).toObject().value(idOf(type)).toObject();
}

static bool lists(const QJsonObject &row, const char *list, const QString &id)
{
    return row.value(QLatin1String(list)).toArray().contains(id);
}

static Permissions permissionsIn(const QJsonObject &row, const char *list)
{
    Permissions permissions;
    for (const Permission permission : allPermissions)
        permissions.setFlag(permission, lists(row, list, idOf(permission)));
    return permissions;
}

/// What each Meaning stands for in the table's words.
static QSet<QString> wordsOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Allowed:
        return {};
    case Meaning::MakeEntriesAndResultsUnderEmbargo:
        return {QStringLiteral("make-entries"), QStringLiteral("results-under-embargo")};
    case Meaning::ViewEntriesAndResultsFromEight:
        return {QStringLiteral("view-entries"), QStringLiteral("results-from-8am")};
    case Meaning::AllSubjects:
        return {QStringLiteral("all-subjects")};
    }
    Q_UNREACHABLE();
}

/// The client's rules against the table that was typed from S38–S50 (tests/data/rules.json); the practice
/// portal's are held against the same one, over the wire.
class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!table().isEmpty()); }

    void whoMayActOnWhom_data()
    {
        QTest::addColumn<AccountType>("actor");
        QTest::addColumn<AccountType>("target");
        for (const AccountType actor : allAccountTypes) {
            for (const AccountType target : allAccountTypes)
                QTest::addRow("%s on %s", qPrintable(idOf(actor)), qPrintable(idOf(target)))
                    << actor << target;
        }
    }

    void whoMayActOnWhom()
    {
        QFETCH(AccountType, actor);
        QFETCH(AccountType, target);
        const QJsonObject row = rowOf(actor);
        QCOMPARE(!mayInvite(actor, target, 1).has_value(), lists(row, "mayInvite", idOf(target)));
        QCOMPARE(!mayResend(actor, target).has_value(), lists(row, "mayResendTo", idOf(target)));
        QCOMPARE(!mayDelete(actor, false, target).has_value(), lists(row, "mayDelete", idOf(target)));
        QCOMPARE(!mayDelete(actor, false, target).has_value(), lists(row, "mayCancel", idOf(target)));
        QCOMPARE(!mayAssign(actor, false, target).has_value(), lists(row, "mayAssignTo", idOf(target)));
        for (const AccountType to : allAccountTypes)
            QCOMPARE(!mayMake(actor, false, target, to, 1).has_value(),
                lists(row, "mayMakeOf", idOf(target)) && lists(row, "mayMake", idOf(to)));
    }

    void nobodyActsOnThemselves()
    {
        const QJsonObject oneself = table().value(QLatin1String("oneself")).toObject();
        for (const AccountType type : allAccountTypes) {
            QCOMPARE(!mayDelete(type, true, type).has_value(),
                oneself.value(QLatin1String("mayDelete")).toBool(true));
            QCOMPARE(!mayAssign(type, true, type).has_value(),
                oneself.value(QLatin1String("mayAssignTo")).toBool(true));
            for (const AccountType to : allAccountTypes)
                QCOMPARE(!mayMake(type, true, type, to, 1).has_value(),
                    oneself.value(QLatin1String("mayMakeOf")).toBool(true));
        }
    }

    /// S6: the button is there for whoever may invite anybody at all.
    void whoMayInviteAtAll()
    {
        for (const AccountType type : allAccountTypes)
            QCOMPARE(!mayInvite(type).has_value(),
                !rowOf(type).value(QLatin1String("mayInvite")).toArray().isEmpty());
    }

    /// S20
    void whenTheSeatsAreTakenNoAdminIsInvited()
    {
        QCOMPARE(mayInvite(AccountType::Admin, AccountType::Admin, 0), Verdict(Refusal::NoAdminSeat));
        QCOMPARE(mayInvite(AccountType::Admin, AccountType::User, 0), Verdict());
    }

    /// S20; who has a seat keeps it.
    void whenTheSeatsAreTakenNobodyIsMadeAnAdmin()
    {
        using enum AccountType;
        QCOMPARE(mayMake(ExamsOfficer, false, User, Admin, 0), Verdict(Refusal::NoAdminSeat));
        QCOMPARE(mayMake(ExamsOfficer, false, User, Admin, 1), Verdict());
        QCOMPARE(mayMake(ExamsOfficer, false, Admin, Admin, 0), Verdict());
        QCOMPARE(mayMake(ExamsOfficer, false, Admin, User, 0), Verdict());
    }

    void whyAnAccountTypeStays()
    {
        using enum AccountType;
        QCOMPARE(mayMake(User, false, Admin, User, 1), Verdict(Refusal::UserAccount));
        QCOMPARE(mayMake(Admin, false, ExamsOfficer, User, 1), Verdict(Refusal::ExamsOfficerFixed));
        QCOMPARE(mayMake(Admin, true, Admin, User, 1), Verdict(Refusal::Yourself));
        QCOMPARE(mayMake(Admin, false, User, ExamsOfficer, 1), Verdict(Refusal::OneExamsOfficer));
    }

    void whatAnAccountStartsWith()
    {
        for (const AccountType type : allAccountTypes)
            QCOMPARE(startingPermissions(type), permissionsIn(rowOf(type), "startsWith"));
    }

    /// Every set of permissions that could be assigned, for every account type.
    void whatHolds()
    {
        for (const AccountType type : allAccountTypes) {
            const Permissions always = permissionsIn(rowOf(type), "alwaysHas");
            const Permissions never = permissionsIn(rowOf(type), "neverHas");
            for (int bits = 0; bits < 1 << allPermissions.size(); ++bits) {
                const auto assigned = Permissions::fromInt(bits);
                QCOMPARE(effective(type, assigned), (assigned | always) & ~never);
            }
        }
    }

    void whatItMeans()
    {
        const QJsonArray permissions = table().value(QLatin1String("permissions")).toArray();
        QCOMPARE(permissions.size(), qsizetype(allPermissions.size()));
        for (qsizetype row = 0; row < permissions.size(); ++row) {
            const QJsonObject object = permissions.at(row).toObject();
            const Permission permission = allPermissions.at(static_cast<size_t>(row)); // the order shown
            QCOMPARE(object.value(QLatin1String("id")).toString(), idOf(permission));
            QCOMPARE(object.value(QLatin1String("assignable")).toBool(), permission != Permission::A2cKeys);
            for (const AccountType type : allAccountTypes) {
                QSet<QString> words;
                const QJsonArray means =
                    object.value(QLatin1String("means")).toObject().value(idOf(type)).toArray();
                for (const QJsonValue &word : means)
                    words.insert(word.toString());
                QCOMPARE(wordsOf(meaningOf(permission, type)), words);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestRules)
#include "test_rules.moc"
