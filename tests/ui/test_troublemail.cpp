#include "mfapages.h"
#include "pages/mfa/mfaphonepage.h"
#include "troublemail.h"
#include "widgets/headerbar.h"
#include "widgets/menu.h"
#include "widgets/outside.h"
#include "words/translations.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMessageBox>
#include <QUrlQuery>

#include <algorithm>

using namespace canolfan;
using namespace canolfan::ui;
using namespace canolfan::ui::tests;

/// Stands for the desktop's email program and its browser.
class Outside : public QObject
{
    Q_OBJECT

public:
    Outside()
    {
        for (const QString &scheme : {QStringLiteral("mailto"), QStringLiteral("https")})
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~Outside() override
    {
        for (const QString &scheme : {QStringLiteral("mailto"), QStringLiteral("https")})
            QDesktopServices::unsetUrlHandler(scheme);
    }

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened << url; }
};

class TestTroubleMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_translations.set(Language::English); }
    void holdsWhatTheHelpDeskAsksFor();
    void asksForWhatIsNotKnown();
    void isWrittenInTheWindowsLanguage();
    void leadsToTheThreeMakers();
    void theMenuLeadsToThePortalTeam();
    void showsTheAddressWhereNothingAnswers_data();
    void showsTheAddressWhereNothingAnswers();

private:
    static QString part(const QUrl &mail, const char *name)
    {
        return QUrlQuery(mail).queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    }

    words::Translations m_translations;
};

static const TroubleSender person{
    QStringLiteral("Siân O'Neill & Mab"), QStringLiteral("sian+mfa@ysgol.example"), QStringLiteral("68101")};

void TestTroubleMail::holdsWhatTheHelpDeskAsksFor()
{
    const QUrl mail = troubleMail(person);
    QVERIFY(mail.isValid());
    QCOMPARE(mail.path(), QStringLiteral("ithelpdesk@wjec.co.uk"));
    QVERIFY(!part(mail, "subject").isEmpty());
    const QStringList lines = part(mail, "body").split(QStringLiteral("\r\n"));
    QCOMPARE(lines.mid(0, 3),
        (QStringList{QStringLiteral("Name: Siân O'Neill & Mab"),
            QStringLiteral("Email address: sian+mfa@ysgol.example"),
            QStringLiteral("Centre number: 68101")}));
    QVERIFY(!mail.toEncoded().contains('+')); // some programs would read a blank
}

void TestTroubleMail::asksForWhatIsNotKnown()
{
    const QString body = part(troubleMail({{}, QStringLiteral("eo@ysgol.example"), {}}), "body");
    QVERIFY(body.startsWith(QStringLiteral("Name (please fill in): \r\nEmail address: eo@ysgol.example\r\n"
                                           "Centre number (please fill in): \r\n")));
    QVERIFY(part(troubleMail({}), "body").contains(QStringLiteral("Email address (please fill in): ")));
}

void TestTroubleMail::isWrittenInTheWindowsLanguage()
{
    const QString english = part(troubleMail(person), "subject");
    m_translations.set(Language::Welsh);
    QVERIFY(part(troubleMail(person), "subject") != english);
    QVERIFY(part(troubleMail(person), "body").startsWith(QStringLiteral("Enw: Siân O'Neill & Mab")));
}

void TestTroubleMail::leadsToTheThreeMakers()
{
    Outside outside;
    MfaPhonePage page;
    for (const char *name : {"microsoftButton", "googleButton", "authyButton"})
        button(page, name)->click();
    QStringList hosts;
    for (const QUrl &url : outside.opened) {
        QCOMPARE(url.scheme(), QStringLiteral("https"));
        hosts << url.host();
    }
    QCOMPARE(hosts,
        (QStringList{QStringLiteral("support.microsoft.com"), QStringLiteral("support.google.com"),
            QStringLiteral("help.twilio.com")}));
}

/// S2: "Need more help?", of whoever is signed in.
void TestTroubleMail::theMenuLeadsToThePortalTeam()
{
    Outside outside;
    HeaderBar header;
    Profile person;
    person.firstName = QStringLiteral("Siân");
    person.centres = {Centre{QStringLiteral("68101"), QStringLiteral("Ysgol"), AccountType::User}};
    header.setPerson(person);
    const auto actions = header.findChild<Menu *>()->actions();
    const auto help = std::find_if(actions.cbegin(), actions.cend(),
        [](const QAction *action) { return action->text() == QStringLiteral("Need more help?"); });
    QVERIFY(help != actions.cend());
    (*help)->trigger();
    QCOMPARE(outside.opened, QList<QUrl>{QUrl(QStringLiteral("mailto:portal@wjec.co.uk"))});
}

void TestTroubleMail::showsTheAddressWhereNothingAnswers_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("shown");
    QTest::newRow("email") << troubleMail(person) << QStringLiteral("ithelpdesk@wjec.co.uk");
    QTest::newRow("page") << QUrl(QStringLiteral("https://support.google.com/accounts/answer/1066447"))
                          << QStringLiteral("https://support.google.com/accounts/answer/1066447");
}

void TestTroubleMail::showsTheAddressWhereNothingAnswers()
{
    QFETCH(QUrl, url);
    QFETCH(QString, shown);
    QWidget window;
    window.show();
    {
        Outside outside;
        openOutside(url, &window);
        QCOMPARE(outside.opened, QList<QUrl>{url});
        QVERIFY(!window.findChild<QMessageBox *>());
    }
    openOutside(url, &window); // the platform of the tests has no desktop
    auto *message = window.findChild<QMessageBox *>();
    QVERIFY(message);
    QCOMPARE(message->informativeText(), shown);
    message->buttons().constFirst()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), shown);
}

QTEST_MAIN(TestTroubleMail)
#include "test_troublemail.moc"
