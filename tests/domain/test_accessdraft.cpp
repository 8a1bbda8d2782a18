#include "domain/accessdraft.h"
#include "domain/accesstemplate.h"

#include <QTest>

using namespace canolfan;

/// What is chosen for many, on top of people who change meanwhile; and templates in and out of the settings.
class TestAccessDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatWasChosenAndNothingElse();
    void followsSomebodyElsesChange();
    void anotherAccountTypeStartsAnew();
    void takesATemplate();
    void templatesAreReadAsTheyWereWritten();
    void noHalfTemplates_data();
    void noHalfTemplates();
};

static CentreUser someone(Permissions permissions)
{
    CentreUser user;
    user.id = QStringLiteral("a");
    user.permissions = permissions;
    return user;
}

void TestAccessDraft::isWhatWasChosenAndNothingElse()
{
    const CentreUser user = someone(Permission::PastPapers);
    AccessDraft draft;
    draft.set(user, Permission::Iamis, true);
    draft.set(user, Permission::PastPapers, false);
    QCOMPARE(draft.changeOf(user), (AccessChange{Permission::Iamis, Permission::PastPapers, {}}));
    QCOMPARE(draft.applied(user), Permissions(Permission::Iamis));
    // Back to what is so: no change is left, nor is the person.
    draft.set(user, Permission::Iamis, false);
    draft.set(user, Permission::PastPapers, true);
    QVERIFY(draft.isEmpty());
    draft.set(user, Permission::PastPapers, true); // it is so already
    QVERIFY(draft.isEmpty());
}

/// Nothing of theirs is undone, and what they have done already is no change of ours.
void TestAccessDraft::followsSomebodyElsesChange()
{
    CentreUser user = someone(Permission::PastPapers);
    AccessDraft draft;
    draft.set(user, Permission::Iamis, true);
    draft.set(user, Permission::ViewScripts, true);
    user.permissions = Permissions(Permission::Iamis) | Permission::ItemLevelData; // by somebody else
    QCOMPARE(draft.changeOf(user), (AccessChange{Permission::ViewScripts, {}, {}}));
    QCOMPARE(draft.applied(user),
        Permissions(Permission::Iamis) | Permission::ItemLevelData | Permission::ViewScripts);
}

/// A permission means something else then (S46, S47): nobody has chosen that.
void TestAccessDraft::anotherAccountTypeStartsAnew()
{
    CentreUser user = someone({});
    AccessDraft draft;
    draft.set(user, Permission::EntriesAndResults, true);
    user.accountType = AccountType::Admin;
    QVERIFY(draft.changeOf(user).isEmpty());
    QCOMPARE(draft.applied(user), Permissions());
    draft.set(user, Permission::Iamis, true);
    QCOMPARE(draft.changeOf(user), (AccessChange{Permission::Iamis, {}, {}}));
}

/// A2C Keys come with the account type and are left alone.
void TestAccessDraft::takesATemplate()
{
    const CentreUser user = someone(Permissions(Permission::PastPapers) | Permission::A2cKeys);
    AccessDraft draft;
    draft.setAll(user, Permissions(Permission::Iamis) | Permission::ViewScripts);
    QCOMPARE(
        draft.applied(user), Permissions(Permission::Iamis) | Permission::ViewScripts | Permission::A2cKeys);
}

void TestAccessDraft::templatesAreReadAsTheyWereWritten()
{
    const AccessTemplate teacher{
        QStringLiteral("Athro: Cymraeg"), Permissions(Permission::Iamis) | Permission::PastPapers};
    QCOMPARE(textOf(teacher), QStringLiteral("iamis pastPapers: Athro: Cymraeg"));
    QCOMPARE(accessTemplateFromText(textOf(teacher)), std::optional(teacher));
    const AccessTemplate nothing{QStringLiteral("Nobody yet"), {}};
    QCOMPARE(accessTemplateFromText(textOf(nothing)), std::optional(nothing));
    QVERIFY(isSameName(QStringLiteral(" TEACHER"), QStringLiteral("teacher ")));
}

void TestAccessDraft::noHalfTemplates_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no name") << QStringLiteral("iamis: ");
    QTest::newRow("no colon") << QStringLiteral("iamis");
    QTest::newRow("of a later version") << QStringLiteral("iamis newThing: Teacher");
    QTest::newRow("what is not assigned") << QStringLiteral("a2cKeys: Teacher");
}

void TestAccessDraft::noHalfTemplates()
{
    QFETCH(QString, text);
    QVERIFY(!accessTemplateFromText(text));
}

QTEST_GUILESS_MAIN(TestAccessDraft)
#include "test_accessdraft.moc"
