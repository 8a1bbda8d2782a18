#include "domain/sharedmailbox.h"

#include <QTest>

using namespace canolfan;

class TestSharedMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isToldByItsWords_data();
    void isToldByItsWords();
};

void TestSharedMailbox::isToldByItsWords_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<bool>("shared");
    const auto row = [](const char *email, bool shared) {
        QTest::newRow(email) << QString::fromUtf8(email) << shared;
    };
    row("exams@ysgol.example", true);
    row(" EXAMS@ysgol.example", true);
    row("exams.office@ysgol.example", true);
    row("exams-officer2@ysgol.example", true);
    row("office@ysgol.example", true);
    row("arholiadau@ysgol.example", true);
    row("swyddfa@ysgol.example", true);
    row("elin.head@ysgol.example", false);
    row("j.office@ysgol.example", false);
    row("officer.jones@ysgol.example", false);
    row("ysgolhaig@ysgol.example", false);
    row("12@ysgol.example", false);
    row("", false);
}

void TestSharedMailbox::isToldByItsWords()
{
    QFETCH(QString, email);
    QFETCH(bool, shared);
    QCOMPARE(isSharedMailbox(email), shared);
}

QTEST_GUILESS_MAIN(TestSharedMailbox)
#include "test_sharedmailbox.moc"
