#include "domain/tablewords.h"
#include "exchange/csv.h"
#include "exchange/invitationtable.h"
#include "words/invitations.h"
#include "words/translations.h"
#include "words/words.h"

#include <QTest>

using namespace canolfan;

using Field = InvitationField;

class TestInvitations : public QObject
{
    Q_OBJECT

    words::Translations m_translations;

private Q_SLOTS:
    void cleanup() { m_translations.set(Language::English); }

    /// What the program calls a thing, a table may call it too; whichever language the program is in.
    void tablesMaySayWhatTheProgramSays()
    {
        for (const Language language : {Language::English, Language::Welsh}) {
            m_translations.set(language);
            for (const Field field : allInvitationFields) {
                QCOMPARE(fieldFromWord(words::label(field)), std::optional(field));
                QCOMPARE(fieldFromWord(words::shortLabel(field)), std::optional(field));
            }
            for (const AccountType type : allAccountTypes)
                QCOMPARE(accountTypeFromWord(words::label(type)), std::optional(type));
            for (const Language each : {Language::English, Language::Welsh})
                QCOMPARE(languageFromWord(words::label(each)), std::optional(each));
            for (const bool granted : {true, false})
                QCOMPARE(answerFromWord(words::answer(granted)), std::optional(granted));
        }
    }

    void theTemplateInvitesNobodyUntilItIsFilledIn()
    {
        QStringList headings;
        for (const Language language : {Language::English, Language::Welsh}) {
            m_translations.set(language);
            QList<QStringList> table = words::invitationTemplate();
            headings << table.constFirst().constFirst();
            const auto untouched = exchange::readInvitations(exchange::csv(table));
            QVERIFY(untouched);
            QVERIFY(untouched->rows.isEmpty());
            QCOMPARE(untouched->leftOut, 2);
            QCOMPARE(untouched->unknownColumns, QStringList());
            // The example without its mark is good in every cell.
            table.last().first().remove(QStringLiteral("# "));
            const auto filled = exchange::readInvitations(exchange::csv(table));
            QVERIFY(filled);
            InvitationList list;
            list.setSetting({.actor = AccountType::ExamsOfficer});
            list.setRows(filled->rows);
            QCOMPARE(list.problems(0), QList<RowProblem>());
            QCOMPARE(list.invitation(0).language, language);
            QCOMPARE(list.invitation(0).permissions, Permissions(Permission::PastPapers));
        }
        QVERIFY(headings.constFirst() != headings.constLast());
    }

    void everyProblemHasItsSentence()
    {
        for (int kind = 0; kind <= int(RowProblem::Kind::Refused); ++kind) {
            for (const Field field : {Field::Email, Field::Language, Field::AccountType, Field::Iamis}) {
                const RowProblem problem{.kind = RowProblem::Kind(kind),
                    .field = field,
                    .input = InputProblem::Malformed,
                    .subject = QStringLiteral("<letter>"),
                    .number = 4711,
                    .failure = Failure{FailureKind::EmailTaken}};
                InvitationRow row;
                row.number = 42;
                checkSaid([&] { return words::sentenceWithRow(row, problem); }, {QStringLiteral("42")});
            }
        }
        const RowProblem doubled{.kind = RowProblem::Kind::Doubled, .number = 4711};
        checkSaid([&] { return words::sentence(doubled); }, {QStringLiteral("4711")});
        const RowProblem alike{.kind = RowProblem::Kind::LookAlike, .subject = QStringLiteral("ß")};
        checkSaid([&] { return words::sentence(alike); }, {QStringLiteral("ß")});
    }

    void everyTableHasItsSentence()
    {
        for (int kind = 0; kind <= int(TableProblem::Kind::HeadingTwice); ++kind) {
            const TableProblem problem{TableProblem::Kind(kind), 4711, Field::Email};
            const bool counts = problem.kind == TableProblem::Kind::TooLarge
                || problem.kind == TableProblem::Kind::TooManyRows;
            checkSaid([&] { return words::sentence(problem); },
                counts ? QStringList{QStringLiteral("4711")} : QStringList());
        }
    }

    void countsInOneLine()
    {
        QCOMPARE(words::sentence(InvitationCounts{212, 3, 5, 0, 3, 2}),
            QStringLiteral("212 ready, 3 with problems, 5 already in the centre"));
        QCOMPARE(words::sentence(InvitationCounts{0, 0, 0, 7, 3, 2}), QStringLiteral("0 ready, 7 done"));
        const InvitationCounts counts{1, 0, 0, 0, 3, 2};
        QCOMPARE(words::seatsSentence(counts), QStringLiteral("Admin accounts: 2 of 3 will be in use."));
        checkSaid([&] { return words::seatsSentence(counts); }, {QStringLiteral("2"), QStringLiteral("3")});
    }

    void remarksAreShort()
    {
        QCOMPARE(words::remarks({}, {}, 0), QString());
        QStringList names;
        for (int column = 0; column < 200; ++column)
            names << QStringLiteral("c%1").arg(column);
        const auto say = [&] { return words::remarks(names, {Field::Email}, 2); };
        checkSaid(say, {QStringLiteral("c4"), QStringLiteral("195")});
        QVERIFY(!say().contains(QStringLiteral("c5")));
        QVERIFY(say().contains(words::label(Field::Email)));
    }

    void whatToThinkOfIsSaidOfARowThatIsReady()
    {
        InvitationRow row;
        row.cell(Field::FirstName) = row.cell(Field::LastName) = QStringLiteral("Elin");
        row.cell(Field::Email) = QStringLiteral("exams@ysgol.example");
        InvitationList list;
        list.setSetting({.actor = AccountType::ExamsOfficer});
        list.setRows({row});
        QCOMPARE(list.standing(0), RowStanding::Ready);
        checkSaid([&] { return words::explanation(list, 0); });
        list.setCell(0, Field::Email, QStringLiteral("elin@ysgol.example"));
        QCOMPARE(words::explanation(list, 0), QString());
    }

    void everyRowHasItsResult()
    {
        InvitationList list;
        QList<InvitationRow> rows(5);
        list.setRows(rows);
        using State = RowResult::State;
        const QList<State> states{
            State::UnderWay, State::Sent, State::SavedHere, State::Refused, State::NotSent};
        QSet<QString> said;
        for (int place = 0; place < list.size(); ++place) {
            list.setResult(place, {states[place], Failure{FailureKind::TimedOut}});
            said << words::standing(list, place);
        }
        QCOMPARE(said.size(), states.size());
        QVERIFY(words::explanation(list, 1).isEmpty());
        for (const int place : {2, 3, 4})
            checkSaid([&] { return words::explanation(list, place); });
        const QList<QStringList> table = words::resultsTable(list);
        QCOMPARE(table.size(), 6);
        for (const QStringList &row : table)
            QCOMPARE(row.size(), table.constFirst().size());
    }

private:
    /// In both languages, with these parts in each.
    void checkSaid(const std::function<QString()> &say, const QStringList &parts = {})
    {
        m_translations.set(Language::English);
        const QString english = say();
        m_translations.set(Language::Welsh);
        const QString welsh = say();
        m_translations.set(Language::English);
        QVERIFY(!english.isEmpty());
        QVERIFY2(welsh != english, qPrintable(english));
        for (const QString &said : {english, welsh}) {
            QVERIFY2(said.endsWith(QLatin1Char('.')), qPrintable(said));
            QVERIFY2(!said.contains(QLatin1Char('%')), qPrintable(said));
            for (const QString &part : parts)
                QVERIFY2(said.contains(part), qPrintable(said));
        }
    }
};

QTEST_GUILESS_MAIN(TestInvitations)
#include "test_invitations.moc"
