#include "domain/invitationlist.h"

#include <QTest>

using namespace canolfan;

using Field = InvitationField;
using Kind = RowProblem::Kind;
using Standing = RowStanding;

static InvitationSetting setting()
{
    return {.actor = AccountType::ExamsOfficer,
        .emailDomains = {QStringLiteral("ysgol.example")},
        .adminSeats = 3,
        .adminSeatsUsed = 1,
        .takenEmails = {QStringLiteral("here@ysgol.example")}};
}

/// Somebody against whom there is nothing to say.
static InvitationRow row(int number)
{
    InvitationRow row;
    row.number = number;
    row.cell(Field::FirstName) = QStringLiteral("Elin");
    row.cell(Field::LastName) = QStringLiteral("Morgan");
    row.cell(Field::Email) = QStringLiteral("elin%1@ysgol.example").arg(number);
    return row;
}

static InvitationRow row(int number, Field field, const char *cell)
{
    InvitationRow changed = row(number);
    changed.cell(field) = QString::fromUtf8(cell);
    return changed;
}

static InvitationList listOf(const QList<InvitationRow> &rows)
{
    InvitationList list;
    list.setSetting(setting());
    list.setRows(rows);
    return list;
}

static InvitationList someAdmins(int count)
{
    QList<InvitationRow> rows;
    for (int number = 2; number < 2 + count; ++number)
        rows << row(number, Field::AccountType, "admin");
    return listOf(rows);
}

class TestInvitationList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryProblem_data();
    void namesEveryProblem();
    void acceptsWhatPeopleWrite();
    void leavesToTheTypeWhatIsLeftEmpty();
    void neitherOfTwoIsReady();
    void whoIsThereIsPassedOver();
    void seatsGoInOrder();
    void seatsAreFreedByAProblem();
    void whoMayNotInvite();
    void aFlawStaysUntilSomebodyLooks();
    void tellsWhichRowsAreOthers();
    void removesRows();
    void whatIsFinishedStays();
    void whatIsRefusedIsAProblem();
    void countsEveryRow();
};

void TestInvitationList::namesEveryProblem_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("input");
    const auto add = [](const char *name, Field field, const QString &cell, Kind kind,
                         InputProblem input = InputProblem::Missing) {
        QTest::newRow(name) << field << cell << int(kind) << int(input);
    };
    using P = InputProblem;
    add("no first name", Field::FirstName, QStringLiteral("  "), Kind::Input);
    add("no last name", Field::LastName, {}, Kind::Input);
    add("no address", Field::Email, {}, Kind::Input);
    add("NUL in a name", Field::FirstName, QStringLiteral("El") + QChar(0) + QStringLiteral("in"),
        Kind::Input, P::ControlCharacter);
    add("a line break in a name", Field::LastName, QStringLiteral("Mor\ngan"), Kind::Input,
        P::ControlCharacter);
    add("right to left in a name", Field::LastName, QStringLiteral("Mor\u202Egan"), Kind::Input,
        P::ControlCharacter);
    add("right to left in an address", Field::Email, QStringLiteral("elin\u200F@ysgol.example"), Kind::Input,
        P::ControlCharacter);
    add("no width in an address", Field::Email, QStringLiteral("\u200Belin@ysgol.example"), Kind::Input,
        P::ControlCharacter);
    add("a long name", Field::LastName, QString(101, QLatin1Char('x')), Kind::Input, P::TooLong);
    add("no address at all", Field::Email, QStringLiteral("elin"), Kind::Input, P::Malformed);
    add("a formula for an address", Field::Email, QStringLiteral("=1+1"), Kind::Input, P::Malformed);
    add("another's address", Field::Email, QStringLiteral("elin@gmail.com"), Kind::Input,
        P::NotSchoolAddress);
    add("Cyrillic", Field::Email, QStringLiteral("\u0435lin@ysgol.example"), Kind::LookAlike);
    add("Greek in the domain", Field::Email, QStringLiteral("elin@ysg\u03BFl.example"), Kind::LookAlike);
    add("full width", Field::Email, QStringLiteral("\uFF45lin@ysgol.example"), Kind::LookAlike);
    add("mathematical", Field::Email, QString::fromUtf8("\U0001D41Elin@ysgol.example"), Kind::LookAlike);
    add("phonetic", Field::Email, QStringLiteral("elin@ys\u0261ol.example"), Kind::LookAlike);
    add("without its dot", Field::Email, QStringLiteral("el\u0131n@ysgol.example"), Kind::LookAlike);
    add("a language", Field::Language, QStringLiteral("French"), Kind::UnknownChoice);
    add("an account type", Field::AccountType, QStringLiteral("Head"), Kind::UnknownChoice);
    add("an answer", Field::ViewScripts, QStringLiteral("perhaps"), Kind::UnknownChoice);
    add("an Exams Officer", Field::AccountType, QStringLiteral("Exams Officer"), Kind::NotAllowed);
}

void TestInvitationList::namesEveryProblem()
{
    QFETCH(Field, field);
    QFETCH(QString, cell);
    QFETCH(int, kind);
    QFETCH(int, input);
    InvitationRow wrong = row(3);
    wrong.cell(field) = cell;
    const InvitationList list = listOf({row(2), wrong, row(4)});
    QCOMPARE(list.standing(0), Standing::Ready);
    QCOMPARE(list.standing(2), Standing::Ready);
    QCOMPARE(list.standing(1), Standing::HasProblems);
    QCOMPARE(list.problems(1).size(), 1);
    const RowProblem problem = list.problems(1).constFirst();
    QCOMPARE(int(problem.kind), kind);
    QCOMPARE(problem.field, field);
    QCOMPARE(int(problem.input), input);
    QCOMPARE(problem.subject.isEmpty(), problem.kind != Kind::LookAlike);
    QVERIFY(cell.contains(problem.subject));
}

void TestInvitationList::acceptsWhatPeopleWrite()
{
    InvitationRow row = ::row(2);
    row.cell(Field::FirstName) = QStringLiteral(" Siân ");
    row.cell(Field::LastName) = QStringLiteral("=O'Neill-Prŷs");
    row.cell(Field::Email) = QStringLiteral(" Siân.Prŷs@YSGOL.example ");
    row.cell(Field::Language) = QStringLiteral("cymraeg");
    row.cell(Field::AccountType) = QStringLiteral("GWEINYDDWR");
    row.cell(Field::Iamis) = QStringLiteral("Nac ydy");
    row.cell(Field::ViewScripts) = QStringLiteral("x");
    const InvitationList list = listOf({row});
    QCOMPARE(list.problems(0), QList<RowProblem>());
    const Invitation made = list.invitation(0);
    QCOMPARE(made.firstName, QStringLiteral("Siân"));
    QCOMPARE(made.lastName, QStringLiteral("=O'Neill-Prŷs"));
    QCOMPARE(made.email, QStringLiteral("Siân.Prŷs@YSGOL.example"));
    QCOMPARE(made.language, Language::Welsh);
    QCOMPARE(made.accountType, AccountType::Admin);
    const Permissions withheld = startingPermissions(AccountType::Admin) & ~made.permissions;
    QCOMPARE(withheld, Permission::Iamis | Permission::A2cKeys);
}

void TestInvitationList::leavesToTheTypeWhatIsLeftEmpty()
{
    InvitationSetting welsh = setting();
    welsh.language = Language::Welsh;
    InvitationList list =
        listOf({row(2), row(3, Field::PastPapers, "no"), row(4, Field::ViewScripts, "yes")});
    QCOMPARE(list.invitation(0).language, Language::English);
    list.setSetting(welsh);
    QCOMPARE(list.invitation(0).language, Language::Welsh);
    QCOMPARE(list.invitation(0).accountType, AccountType::User);
    QCOMPARE(list.invitation(0).permissions, Permissions(Permission::PastPapers));
    QCOMPARE(list.invitation(1).permissions, Permissions());
    QCOMPARE(list.invitation(2).permissions, Permission::PastPapers | Permission::ViewScripts);
}

void TestInvitationList::neitherOfTwoIsReady()
{
    const InvitationList list = listOf({row(2, Field::Email, "Elin@ysgol.example"), row(3),
        row(4, Field::Email, "ELIN@YSGOL.EXAMPLE "), row(5, Field::Email, "elin@ysgol.example")});
    QCOMPARE(list.standing(1), Standing::Ready);
    for (const auto &[place, other] : {std::pair(0, 4), std::pair(2, 2), std::pair(3, 2)}) {
        QCOMPARE(list.standing(place), Standing::HasProblems);
        QCOMPARE(list.problems(place).constFirst().kind, Kind::Doubled);
        QCOMPARE(list.problems(place).constFirst().number, other);
    }
    // Blank ones are no address, and missing says enough.
    const InvitationList blank = listOf({row(2, Field::Email, ""), row(3, Field::Email, "")});
    QCOMPARE(blank.problems(1).size(), 1);
}

void TestInvitationList::whoIsThereIsPassedOver()
{
    InvitationRow there = row(2, Field::Email, "Here@Ysgol.Example");
    there.cell(Field::FirstName).clear();
    const InvitationList list = listOf({there, there});
    QCOMPARE(list.standing(0), Standing::AlreadyThere);
    QCOMPARE(list.standing(1), Standing::AlreadyThere);
    QCOMPARE(list.problems(0), QList<RowProblem>());
    QCOMPARE(list.counts().alreadyThere, 2);
}

void TestInvitationList::seatsGoInOrder()
{
    const InvitationList list = someAdmins(4);
    QCOMPARE(list.standing(0), Standing::Ready);
    QCOMPARE(list.standing(1), Standing::Ready);
    for (const int place : {2, 3}) {
        QCOMPARE(list.problems(place).size(), 1);
        QCOMPARE(list.problems(place).constFirst().refusal, Refusal::NoAdminSeat);
    }
    QCOMPARE(list.counts().adminSeatsTaken, 3);
}

void TestInvitationList::seatsAreFreedByAProblem()
{
    InvitationList list = someAdmins(3);
    QCOMPARE(list.standing(2), Standing::HasProblems);
    QCOMPARE(list.setCell(0, Field::LastName, {}), (QList<int>{0, 2}));
    QCOMPARE(list.standing(2), Standing::Ready);
    QCOMPARE(list.setCell(0, Field::LastName, QStringLiteral("Morgan")), (QList<int>{0, 2}));
    QCOMPARE(list.standing(2), Standing::HasProblems);
    InvitationSetting more = setting();
    more.adminSeatsUsed = 0;
    list.setSetting(more);
    QCOMPARE(list.standing(2), Standing::Ready);
}

void TestInvitationList::whoMayNotInvite()
{
    InvitationSetting user = setting();
    InvitationList list = listOf({row(2)});
    user.actor = AccountType::User;
    list.setSetting(user);
    QCOMPARE(list.problems(0).constFirst().refusal, Refusal::UserAccount);
}

void TestInvitationList::aFlawStaysUntilSomebodyLooks()
{
    InvitationRow more = row(2);
    more.flaw = InvitationRow::Flaw::MoreCells;
    InvitationRow open = row(3);
    open.flaw = InvitationRow::Flaw::OpenQuote;
    InvitationList list = listOf({more, open});
    QCOMPARE(list.problems(0).constFirst().kind, Kind::MoreCells);
    QCOMPARE(list.problems(1).constFirst().kind, Kind::OpenQuote);
    list.setCell(0, Field::FirstName, list.row(0).cell(Field::FirstName));
    QCOMPARE(list.standing(0), Standing::Ready);
    QCOMPARE(list.standing(1), Standing::HasProblems);
}

void TestInvitationList::tellsWhichRowsAreOthers()
{
    InvitationList list = listOf({row(2), row(3), row(4)});
    QCOMPARE(list.setCell(1, Field::FirstName, QStringLiteral("Nia")), QList<int>{1});
    QCOMPARE(list.setCell(1, Field::Email, QStringLiteral("ELIN4@ysgol.example")), (QList<int>{1, 2}));
    QCOMPARE(list.setCell(2, Field::Email, QStringLiteral("nia@ysgol.example")), (QList<int>{1, 2}));
    QCOMPARE(list.counts().ready, 3);
}

void TestInvitationList::removesRows()
{
    InvitationList list = listOf(
        {row(2, Field::Email, "a@ysgol.example"), row(3), row(4, Field::Email, "A@ysgol.example"), row(5)});
    list.takeOut({0, 3});
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.row(1).number, 4);
    QCOMPARE(list.counts().ready, 2);
}

void TestInvitationList::whatIsFinishedStays()
{
    InvitationList list = listOf({row(2), row(3)});
    list.setResult(0, {RowResult::State::Sent, {}});
    QCOMPARE(list.standing(0), Standing::Finished);
    InvitationSetting there = setting();
    there.takenEmails.insert(list.row(0).cell(Field::Email));
    list.setSetting(there);
    QCOMPARE(list.standing(0), Standing::Finished);
    // The same address once more is somebody who is there.
    list.setCell(1, Field::Email, list.row(0).cell(Field::Email));
    QCOMPARE(list.standing(1), Standing::AlreadyThere);
    list.setCell(0, Field::Email, {});
    QCOMPARE(list.row(0).cell(Field::Email), QStringLiteral("elin2@ysgol.example"));
}

void TestInvitationList::whatIsRefusedIsAProblem()
{
    InvitationList list = listOf({row(2), row(3)});
    const Failure taken{FailureKind::EmailTaken};
    list.setResult(0, resultOf(taken));
    QCOMPARE(list.standing(0), Standing::HasProblems);
    QCOMPARE(list.problems(0).constFirst().failure, std::optional(taken));
    list.setSetting(setting());
    QCOMPARE(list.standing(0), Standing::HasProblems);
    list.setCell(0, Field::Email, QStringLiteral("other@ysgol.example"));
    QCOMPARE(list.standing(0), Standing::Ready);
    QVERIFY(!list.result(0));
    // What lies in the way is no fault of the row's.
    list.setResult(1, resultOf(Failure{FailureKind::TimedOut}));
    QCOMPARE(list.standing(1), Standing::Ready);
    QCOMPARE(list.result(1)->state, RowResult::State::NotSent);
}

void TestInvitationList::countsEveryRow()
{
    InvitationList list = listOf({row(2), row(3, Field::AccountType, "admin"), row(4, Field::LastName, ""),
        row(5, Field::Email, "here@ysgol.example"), row(6)});
    list.setResult(4, {RowResult::State::SavedHere, {}});
    QCOMPARE(list.counts(), (InvitationCounts{2, 1, 1, 1, 3, 2}));
}

QTEST_GUILESS_MAIN(TestInvitationList)
#include "test_invitationlist.moc"
