#include "report/accountregister.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace canolfan;

static QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

static CentreUser person(const QString &first, const QString &last)
{
    CentreUser user;
    user.firstName = first;
    user.lastName = last;
    user.email = first.toLower() + QStringLiteral("@ysgol.example");
    user.id = user.email;
    user.permissions = Permission::PastPapers | Permission::EntriesAndResults;
    user.record.tellsSignIn = true;
    user.record.lastSignIn = utc(QStringLiteral("2026-03-03T12:00:00Z"));
    user.record.mfa = Mfa::App;
    const QDateTime at = utc(QStringLiteral("2026-02-01T12:00:00Z"));
    user.record.given = {{at, QStringLiteral("Elin Môn"), true, Permission::PastPapers},
        {at.addDays(1), QStringLiteral("Rhŷs & Co"), false, Permission::EntriesAndResults}};
    return user;
}

static AccountRegister madeOf(const QList<CentreUser> &people)
{
    AccountRegister made;
    made.centreNumber = QStringLiteral("68101");
    made.centreName = QStringLiteral("Ysgol <Practis>");
    made.made = QDateTime(QDate(2026, 3, 4), QTime(9, 5));
    made.asOf = made.made.addSecs(-3600);
    made.madeBy = QStringLiteral("Eleri Ŵyn");
    made.madeByEmail = QStringLiteral("eo@ysgol.example");
    made.people = people;
    return made;
}

/// As somebody reads it.
static QString textOf(const report::Part &part)
{
    QTextDocument document;
    document.setHtml(part.html);
    return document.toPlainText();
}

class TestAccountRegister : public QObject
{
    Q_OBJECT

    words::Translations m_translations;

private Q_SLOTS:
    void cleanup() { m_translations.set(Language::English); }

    void theLanguageOfTheWindowsComesFirst()
    {
        const AccountRegister made = madeOf({person(QStringLiteral("Ann"), QStringLiteral("Owen"))});
        const QString english = QStringLiteral("Register of accounts");
        const QString welsh = QStringLiteral("Cofrestr o gyfrifon");
        for (const Language language : {Language::English, Language::Welsh}) {
            m_translations.set(language);
            const QList<report::Part> parts = report::parts(made, m_translations);
            QCOMPARE(parts.size(), 2);
            const bool inEnglish = language == Language::English;
            QVERIFY(textOf(parts.at(0)).startsWith(inEnglish ? english : welsh));
            QVERIFY(textOf(parts.at(1)).startsWith(inEnglish ? welsh : english));
            QVERIFY(parts.at(inEnglish ? 0 : 1).pageOf.startsWith(QStringLiteral("Page")));
            QVERIFY(parts.at(inEnglish ? 1 : 0).pageOf.startsWith(QStringLiteral("Tudalen")));
        }
    }

    void whatIsSaidOfSomebody()
    {
        const AccountRegister made = madeOf({person(QStringLiteral("Ann"), QStringLiteral("O'Neill & <b>"))});
        const QString said = textOf(report::parts(made, m_translations).constFirst());
        for (const QString &part : {QStringLiteral("Centre 68101, Ysgol <Practis>"),
                 QStringLiteral("Made on 4 March 2026, 09:05 by Eleri Ŵyn (eo@ysgol.example)."),
                 QStringLiteral("As the portal had it on 4 March 2026, 08:05."),
                 QStringLiteral("Ann O'Neill & <b>"), QStringLiteral("ann@ysgol.example"),
                 QStringLiteral("since 1 February 2026, given by Elin Môn"),
                 QStringLiteral("Entries and Results (View only; results from 8am on results day): since 2 "
                                "February 2026, given by Rhŷs & Co"),
                 QStringLiteral("Past Papers, Marking Schemes and Resources: since 1 February 2026"),
                 QStringLiteral("3 March 2026"), QStringLiteral("authenticator app"),
                 QStringLiteral("none recorded")})
            QVERIFY2(said.contains(part), qPrintable(part + QLatin1Char('\n') + said));
    }

    void whatIsNotKnownIsSaidToBe()
    {
        CentreUser user = person(QStringLiteral("Ann"), QStringLiteral("Owen"));
        user.record = {};
        AccountRegister made = madeOf({user});
        made.waiting = 1;
        const QString said = textOf(report::parts(made, m_translations).constFirst());
        QCOMPARE(said.count(QStringLiteral("not known")), 4); // account type, access, sign-in, MFA
        QVERIFY(said.contains(QStringLiteral("1 change made on this computer has not reached the portal")));
        const QStringList row = report::table(made, Language::English).at(1);
        QCOMPARE(row.filter(QStringLiteral("not known")).size(), 4);
    }

    void whenSomebodyWasReviewed()
    {
        AccountRegister made = madeOf({person(QStringLiteral("Ann"), QStringLiteral("Owen"))});
        made.reviewedOn.insert(made.people.constFirst().id, QDate(2026, 1, 9));
        QVERIFY(textOf(report::parts(made, m_translations).constFirst())
                    .contains(QStringLiteral("9 January 2026")));
    }

    /// In Welsh ch comes after every other c, and ll after every other l.
    void theOrderIsTheLanguages()
    {
        const AccountRegister made = madeOf({person(QStringLiteral("A"), QStringLiteral("Llwyd")),
            person(QStringLiteral("B"), QStringLiteral("Lloyd")),
            person(QStringLiteral("C"), QStringLiteral("Lynn"))});
        const auto lastNames = [&made](Language language) {
            QStringList names;
            const QList<QStringList> rows = report::table(made, language);
            for (const QStringList &row : rows.mid(1))
                names << row.at(2);
            return names.join(QLatin1Char(' '));
        };
        QCOMPARE(lastNames(Language::English), QStringLiteral("Lloyd Llwyd Lynn"));
        QCOMPARE(lastNames(Language::Welsh), QStringLiteral("Lynn Lloyd Llwyd"));
    }

    void everyRowOfTheTableIsAsWideAsItsTitles()
    {
        QList<CentreUser> people{person(QStringLiteral("Ann"), QStringLiteral("Owen"))};
        people << people.constFirst();
        people.last().permissions = {};
        people.last().record.given.clear();
        for (const Language language : {Language::English, Language::Welsh}) {
            m_translations.set(language);
            const QList<QStringList> rows = report::table(madeOf(people), language);
            QCOMPARE(rows.size(), 3);
            for (const QStringList &row : rows)
                QCOMPARE(row.size(), rows.constFirst().size());
        }
    }

    /// Both languages are said without a window hearing of it.
    void noWindowIsToldOfTheOtherLanguage()
    {
        int told = 0;
        class Ear : public QObject
        {
        public:
            explicit Ear(int &told) : m_told(told) { }
            bool eventFilter(QObject *, QEvent *event) override
            {
                m_told += event->type() == QEvent::LanguageChange ? 1 : 0;
                return false;
            }

        private:
            int &m_told;
        } ear(told);
        qApp->installEventFilter(&ear);
        report::parts(madeOf({}), m_translations);
        QCOMPARE(told, 0);
        QCOMPARE(m_translations.language(), Language::English);
        m_translations.set(Language::Welsh);
        QCOMPARE(told, 1);
    }

    void aFileIsWrittenAsAWholeOrNotAtAll()
    {
        QTemporaryDir folder;
        const AccountRegister made = madeOf({person(QStringLiteral("Ann"), QStringLiteral("Owen"))});
        const QString path = folder.filePath(QStringLiteral("r.pdf"));
        QVERIFY(report::savePdf(path, made, m_translations));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF"));
        const QString nowhere = folder.filePath(QStringLiteral("nowhere/r.pdf"));
        QVERIFY(!report::savePdf(nowhere, made, m_translations));
        QVERIFY(!report::saveCsv(nowhere, made, Language::English));
    }

    /// It grows with the people, and so does the time that it takes.
    void aLargeCentre()
    {
        const auto pagesOf = [this](int count) {
            QList<CentreUser> people;
            for (int number = 0; number < count; ++number)
                people << person(QStringLiteral("Ann%1").arg(number), QStringLiteral("Owen"));
            QElapsedTimer timer;
            timer.start();
            const QByteArray bytes =
                report::pdf(QStringLiteral("t"), report::parts(madeOf(people), m_translations));
            qInfo("%d people: %d ms, %d kB", count, int(timer.elapsed()), int(bytes.size() / 1024));
            return bytes.count("/Type /Page\n");
        };
        const auto few = pagesOf(100);
        const auto many = pagesOf(1000);
        QVERIFY(few >= 10);
        QVERIFY(many > 8 * few && many < 12 * few);
    }
};

QTEST_MAIN(TestAccountRegister)
#include "test_accountregister.moc"
