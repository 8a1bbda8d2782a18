#include "domain/lookalikes.h"
#include "domain/tablewords.h"

#include <QTest>

using namespace canolfan;

using Field = InvitationField;

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

class TestTableWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsWhatDoesNotCount();
    void knowsHeadings();
    void knowsCells();
    void guessesNothing();
    void seesWhatLooksAlike();
    void seesWhatIsInvisible();
};

void TestTableWords::foldsWhatDoesNotCount()
{
    QCOMPARE(foldedWord(text(" E-mail_Address: ")), text("emailaddress"));
    QCOMPARE(foldedWord(text("Enw ŵŷâ")), text("enwwya"));
    QCOMPARE(foldedWord(text("\u200EFIRST\u00A0NAME\u200F")), text("firstname"));
    QCOMPARE(foldedWord(text("/,;!")), QString());
}

void TestTableWords::knowsHeadings()
{
    QCOMPARE(fieldFromWord(text("first name")), std::optional(Field::FirstName));
    QCOMPARE(fieldFromWord(text("CYFENW")), std::optional(Field::LastName));
    QCOMPARE(fieldFromWord(text("Cyfeiriad E-bost")), std::optional(Field::Email));
    QCOMPARE(fieldFromWord(text("Past Papers")), std::optional(Field::PastPapers));
    QCOMPARE(
        fieldFromWord(text("past papers, marking schemes and resources")), std::optional(Field::PastPapers));
    for (const Field field : allInvitationFields)
        QCOMPARE(fieldFromWord(idOf(field)), std::optional(field));
    for (const Permission permission : assignablePermissions)
        QCOMPARE(permissionOf(*fieldFromWord(idOf(permission))), std::optional(permission));
    QCOMPARE(permissionOf(Field::AccountType), std::nullopt);
}

void TestTableWords::knowsCells()
{
    QCOMPARE(accountTypeFromWord(text("defnyddiwr")), std::optional(AccountType::User));
    QCOMPARE(accountTypeFromWord(text("Exams officer")), std::optional(AccountType::ExamsOfficer));
    QCOMPARE(languageFromWord(text("Saesneg")), std::optional(Language::English));
    QCOMPARE(languageFromWord(text("CY")), std::optional(Language::Welsh));
    for (const char *yes : {"yes", "Y", "x", "1", "TRUE", "Ie", "ydy", "✓", "ydw"})
        QCOMPARE(answerFromWord(text(yes)), std::optional(true));
    for (const char *no : {"no", "N", "0", "FALSE", "na", "Nac ydy", "-", "–"})
        QCOMPARE(answerFromWord(text(no)), std::optional(false));
}

void TestTableWords::guessesNothing()
{
    for (const char *nothing :
        {"", " ", "?", "2", "yes no", "yess", "A2C Keys", "name", "admins", "=TRUE()"}) {
        QCOMPARE(answerFromWord(text(nothing)), std::nullopt);
        QCOMPARE(fieldFromWord(text(nothing)), std::nullopt);
        QCOMPARE(accountTypeFromWord(text(nothing)), std::nullopt);
        QCOMPARE(languageFromWord(text(nothing)), std::nullopt);
    }
}

void TestTableWords::seesWhatLooksAlike()
{
    for (const char *plain :
        {"", "elin.morgan@ysgol.example", "siân.prŷs@ysgol.example", "1+2_3@a-b.example"})
        QCOMPARE(lookAlikeIn(text(plain)), QString());
    QCOMPARE(lookAlikeIn(text("\u0435lin@a.example")), text("\u0435"));
    QCOMPARE(lookAlikeIn(text("elin@\u03B1.example")), text("\u03B1"));
    QCOMPARE(lookAlikeIn(text("elin\uFF11@a.example")), text("\uFF11"));
    QCOMPARE(lookAlikeIn(text("\U0001D41Elin@a.example")), text("\U0001D41E"));
}

void TestTableWords::seesWhatIsInvisible()
{
    for (const char *visible : {"", "Siân", "a\u200Db", "a\u200Cb", "אב", "a b"})
        QVERIFY(!hasInvisible(text(visible)));
    for (const char *hidden : {"\u200E", "a\u202Eb", "a\uFEFF", "a\u00ADb", "\u2066a\u2069", "\U000E0041"})
        QVERIFY2(hasInvisible(text(hidden)), hidden);
}

QTEST_GUILESS_MAIN(TestTableWords)
#include "test_tablewords.moc"
