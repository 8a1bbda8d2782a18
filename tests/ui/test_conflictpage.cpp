#include "changes.h"
#include "domain/decisions.h"
#include "pages/conflictpage.h"
#include "widgets/banner.h"
#include "widgets/choicebox.h"
#include "widgets/switch.h"
#include "words/translations.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace canolfan;
using namespace canolfan::ui;

/// Deciding about a conflict: what is shown, what is offered first, and what comes of it.
class TestConflictPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_translations.set(Language::English); }
    void showsWasTheirsAndMine();
    void showsOnlyWhatDiffers();
    void saysWhoAndWhen();
    void yoursIsWhatKeepingItComesTo();
    void notesWhatItComesTo();
    void cellsSayWhatTheyAreAbout();
    void offersTheNarrowerByKeyboard();
    void offersMineWhereThatIsNarrower();
    void offersChoosingWhereNeitherIs();
    void choosesLineByLine();
    void choosingBeginsWithTheMergedAndIsNotKept();
    void deletingSaysWhatHasChanged();
    void whoIsGoneIsInvitedAnew();
    void anAcceptedInvitationIsNotCancelled();
    void saysThatItHasChangedAgain();
    void saysItselfAgain();

private:
    QPushButton *button(const char *name)
    {
        return m_page->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    /// The texts of the table, cell for cell.
    QStringList cells(bool spoken = false);
    static ConflictCase drawn();

    words::Translations m_translations;
    std::unique_ptr<ConflictPage> m_page;
};

static const Permission scripts = Permission::ViewScripts;
static const Permission iamis = Permission::Iamis;
static const Permission papers = Permission::PastPapers;

/// As in the drawing: they have withdrawn View Scripts and given IAMIS, I have made an Admin.
ConflictCase TestConflictPage::drawn()
{
    CentreUser base = tests::people().at(2);
    base.permissions = papers | scripts;
    PendingChange change = tests::conflict(7, base);
    change.theirs.user->permissions = papers | iamis;
    change.access = {papers | scripts, ~(papers | scripts), AccountType::Admin};
    return {change, AccountType::Admin, papers | iamis};
}

void TestConflictPage::init()
{
    m_page = std::make_unique<ConflictPage>();
    m_page->resize(1000, 700);
    m_page->show();
}

QStringList TestConflictPage::cells(bool spoken)
{
    QStringList texts;
    for (const QLabel *label : m_page->findChild<ConflictTable *>()->findChildren<QLabel *>())
        texts << (spoken ? label->accessibleName() : label->text());
    return texts;
}

void TestConflictPage::showsWasTheirsAndMine()
{
    m_page->ask(drawn());
    QCOMPARE(cells().mid(4).join(QLatin1Char('|')),
        QStringLiteral("Account type|User|User|Admin|"
                       "IAMIS|–|✓ (given)|– (merged: ✓)|"
                       "View Scripts|✓|– (withdrawn)|✓ (merged: –)"));
}

/// Of what I have not touched mine says what stands in the portal, as that is what keeping mine leaves there.
void TestConflictPage::yoursIsWhatKeepingItComesTo()
{
    CentreUser base = tests::people().at(2);
    base.permissions = scripts;
    PendingChange change = tests::conflict(7, base);
    change.access = {iamis, {}};
    change.theirs.user->accountType = AccountType::Admin;
    change.theirs.user->permissions = effective(AccountType::Admin, papers);
    m_page->ask({change, AccountType::Admin, effective(AccountType::Admin, papers | iamis)});
    QCOMPARE(cells().mid(4).join(QLatin1Char('|')),
        QStringLiteral("Account type|User|Admin|Admin|"
                       "IAMIS|–|–|✓|"
                       "Past Papers, Marking Schemes and Resources|–|✓ (given)|✓|"
                       "View Scripts|✓|– (withdrawn)|–"));
}

void TestConflictPage::showsOnlyWhatDiffers()
{
    const PendingChange change = tests::conflict(7, tests::people().at(2));
    m_page->ask({change, AccountType::User, papers | scripts});
    QVERIFY(!cells().contains(QStringLiteral("Account type")));
    QVERIFY(!cells().contains(QStringLiteral("Past Papers, Marking Schemes and Resources")));
    QVERIFY(cells().contains(QStringLiteral("IAMIS")));
    QVERIFY(cells().contains(QStringLiteral("View Scripts")));
}

void TestConflictPage::saysWhoAndWhen()
{
    ConflictCase conflict = drawn();
    m_page->ask(conflict);
    QCOMPARE(cells().mid(0, 4),
        (QStringList{QStringLiteral("Gwenllïan Davies-Llywelyn"), QStringLiteral("Was, before your change"),
            QStringLiteral("In the portal now · Aled Bowen, 13 August 2026 13:40"),
            QStringLiteral("Yours · 13 August 2026 14:05")}));
    conflict.change.theirs.by.clear();
    m_page->ask(conflict);
    QCOMPARE(cells().at(2), QStringLiteral("In the portal now · 13 August 2026 13:40"));
    conflict.change.theirs.at = {};
    m_page->ask(conflict);
    QCOMPARE(cells().at(2), QStringLiteral("In the portal now"));
}

void TestConflictPage::notesWhatItComesTo()
{
    ConflictCase conflict = drawn();
    conflict.mergedPermissions = papers | scripts; // as I wanted
    m_page->ask(conflict);
    QVERIFY(!cells().join(QLatin1Char('|')).contains(QStringLiteral("merged")));
}

void TestConflictPage::cellsSayWhatTheyAreAbout()
{
    m_page->ask(drawn());
    const QStringList spoken = cells(true);
    QVERIFY(spoken.contains(QStringLiteral("Account type\nWas, before your change\nUser")));
    QVERIFY(spoken.contains(
        QStringLiteral("View Scripts\nIn the portal now · Aled Bowen, 13 August 2026 13:40\nno, withdrawn")));
    QVERIFY(spoken.contains(QStringLiteral("View Scripts\nYours · 13 August 2026 14:05\nyes; merged: no")));
    for (const QString &cell : spoken)
        QVERIFY(!cell.isEmpty() && !cell.contains(QStringLiteral("✓ ")));
}

static QString primary(const ConflictPage &page)
{
    QStringList names;
    for (const QPushButton *button : page.findChildren<QPushButton *>()) {
        const QString kind = button->property("kind").toString();
        if (button->isVisible() && (kind == QStringLiteral("primary") || kind == QStringLiteral("danger")))
            names << button->text();
    }
    return names.join(QLatin1Char('|'));
}

void TestConflictPage::offersTheNarrowerByKeyboard()
{
    m_page->ask(drawn());
    QCOMPARE(primary(*m_page), QStringLiteral("Keep the portal's version"));
    QCOMPARE(m_page->findChild<QLabel *>(QStringLiteral("hint"))->text(),
        QStringLiteral("The narrower right is preselected."));
    const QSignalSpy decided(m_page.get(), &ConflictPage::decided);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        QTest::keyClick(m_page->focusWidget(), key);
    QCOMPARE(decided.count(), 3);
    QCOMPARE(decided.at(0).at(0).value<PendingChange>(), drawn().change);
    QCOMPARE(decided.at(0).at(1).value<Decision>().kind, Decision::Kind::KeepTheirs);
    button("mineButton")->click();
    QCOMPARE(decided.at(3).at(1).value<Decision>().kind, Decision::Kind::KeepMine);
}

void TestConflictPage::offersMineWhereThatIsNarrower()
{
    ConflictCase conflict = drawn();
    conflict.change.base.accountType = AccountType::Admin;
    conflict.change.theirs.user->accountType = AccountType::Admin;
    conflict.change.access.accountType = AccountType::User;
    m_page->ask(conflict);
    QCOMPARE(primary(*m_page), QStringLiteral("Keep mine"));
    QCOMPARE(m_page->focusWidget(), button("mineButton"));
}

void TestConflictPage::offersChoosingWhereNeitherIs()
{
    PendingChange change = tests::conflict(7, tests::people().at(2));
    change.access = {scripts, papers};
    m_page->ask({change, AccountType::User, scripts});
    QCOMPARE(primary(*m_page), QStringLiteral("Choose line by line…"));
    QVERIFY(m_page->findChild<QLabel *>(QStringLiteral("hint"))
                ->text()
                .startsWith(QStringLiteral("Neither version")));
}

void TestConflictPage::choosesLineByLine()
{
    m_page->ask(drawn());
    const QSignalSpy decided(m_page.get(), &ConflictPage::decided);
    button("chooseButton")->click();
    QCOMPARE(primary(*m_page), QStringLiteral("Use this choice"));
    auto *type = m_page->findChild<ChoiceBox *>();
    const QList<Switch *> switches = m_page->findChildren<Switch *>();
    QCOMPARE(m_page->focusWidget(), type);
    QCOMPARE(type->currentText(), QStringLiteral("Admin"));
    QCOMPARE(switches.size(), 2); // IAMIS, View Scripts: those that differ
    QCOMPARE(switches.at(0)->accessibleName(), QStringLiteral("IAMIS"));
    QVERIFY(switches.at(0)->isChecked());
    QVERIFY(!switches.at(1)->isChecked());
    type->setCurrentIndex(type->findData(int(AccountType::User)));
    switches.at(0)->click();
    switches.at(1)->click();
    button("useButton")->click();
    QCOMPARE(decided.count(), 1);
    const auto decision = decided.at(0).at(1).value<Decision>();
    QCOMPARE(decision.kind, Decision::Kind::Choose);
    QCOMPARE(decision.accountType, AccountType::User);
    QCOMPARE(decision.permissions, papers | scripts);
}

void TestConflictPage::choosingBeginsWithTheMergedAndIsNotKept()
{
    m_page->ask(drawn());
    const QSignalSpy decided(m_page.get(), &ConflictPage::decided);
    button("chooseButton")->click();
    m_page->findChild<Switch *>()->click();
    button("compareButton")->click();
    QVERIFY(!m_page->findChild<Switch *>());
    QVERIFY(button("theirsButton")->isVisible());
    button("chooseButton")->click();
    button("useButton")->click();
    const auto decision = decided.at(0).at(1).value<Decision>();
    QCOMPARE(decision.accountType, AccountType::Admin);
    QCOMPARE(decision.permissions, effective(AccountType::Admin, papers | iamis));
}

void TestConflictPage::deletingSaysWhatHasChanged()
{
    ConflictCase conflict = drawn();
    conflict.change.kind = ChangeKind::Delete;
    conflict.change.access = {};
    m_page->ask(conflict);
    const QString said = m_page->findChild<Banner *>()->text();
    QVERIFY(said.contains(QStringLiteral("You want to delete the account of Gwenllïan Davies-Llywelyn.")));
    QVERIFY(said.contains(QStringLiteral("Aled Bowen, 13 August 2026 13:40")));
    // The portal may have been asked to, and have refused.
    QVERIFY(said.endsWith(QStringLiteral("It has not been deleted.")));
    QVERIFY(!button("chooseButton")->isVisible());
    QCOMPARE(primary(*m_page), QStringLiteral("Delete the account"));
    QCOMPARE(cells().mid(4).join(QLatin1Char('|')),
        QStringLiteral("Account|there|changed|deleted|IAMIS|–|✓ (given)||View Scripts|✓|– (withdrawn)|"));
}

void TestConflictPage::whoIsGoneIsInvitedAnew()
{
    ConflictCase conflict = drawn();
    conflict.change.theirs.user.reset();
    m_page->ask(conflict);
    QVERIFY(m_page->findChild<Banner *>()->text().contains(QStringLiteral("send a new invitation")));
    QVERIFY(!button("mineButton")->isVisible());
    QVERIFY(!button("chooseButton")->isVisible());
    QCOMPARE(primary(*m_page), QStringLiteral("Take back my change"));
    const QSignalSpy decided(m_page.get(), &ConflictPage::decided);
    button("theirsButton")->click();
    QCOMPARE(decided.at(0).at(1).value<Decision>().kind, Decision::Kind::KeepTheirs);
}

void TestConflictPage::anAcceptedInvitationIsNotCancelled()
{
    ConflictCase conflict = drawn();
    conflict.change.kind = ChangeKind::CancelInvitation;
    conflict.change.access = {};
    m_page->ask(conflict);
    QVERIFY(m_page->findChild<Banner *>()->text().contains(QStringLiteral("has been accepted meanwhile")));
    QVERIFY(!button("mineButton")->isVisible());
}

/// What was decided about something else is not done; the page shows how it stands, and asks anew.
void TestConflictPage::saysThatItHasChangedAgain()
{
    ConflictCase conflict = drawn();
    m_page->ask(conflict);
    button("chooseButton")->click();
    conflict.change.theirs.user->permissions = papers;
    m_page->askAgain(conflict);
    const auto said = [this] { return m_page->findChild<Banner *>()->text(); };
    QVERIFY(said().startsWith(QStringLiteral("This has changed again since you opened it, so nothing was")));
    QVERIFY(!button("useButton")->isVisible());
    QVERIFY(!cells().join(QLatin1Char('|')).contains(QStringLiteral("(given)")));
    const QSignalSpy decided(m_page.get(), &ConflictPage::decided);
    button("mineButton")->click();
    QCOMPARE(decided.at(0).at(0).value<PendingChange>(), conflict.change);
    m_translations.set(Language::Welsh);
    QCoreApplication::processEvents();
    QVERIFY(said().startsWith(QStringLiteral("Mae hyn wedi newid eto")));
    m_page->ask(conflict);
    QVERIFY(said().startsWith(QStringLiteral("Mae rhywun arall")));
}

void TestConflictPage::saysItselfAgain()
{
    m_page->ask(drawn());
    button("chooseButton")->click();
    m_page->findChild<Switch *>()->click();
    m_translations.set(Language::Welsh);
    QCoreApplication::processEvents();
    QCOMPARE(button("useButton")->text(), QStringLiteral("Defnyddio'r dewis hwn"));
    QVERIFY(cells().contains(QStringLiteral("Math o gyfrif")));
    QVERIFY(!m_page->findChild<Switch *>()->isChecked()); // what was chosen stays
    QVERIFY(m_page->findChild<Banner *>()->text().startsWith(QStringLiteral("Mae rhywun arall")));
}

QTEST_MAIN(TestConflictPage)
#include "test_conflictpage.moc"
