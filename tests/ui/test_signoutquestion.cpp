#include "changes.h"
#include "changes/copynotice.h"
#include "dialogs/signoutquestion.h"
#include "widgets/banner.h"
#include "words/synchronising.h"
#include "words/translations.h"
#include "words/words.h"

#include <QCoroTimer>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace canolfan;
using namespace canolfan::ui;

/// Signing out while changes wait, and what is said about the copy after it was opened.
class TestSignOutQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_translations.set(Language::English); }
    void namesWhatWouldBeLost();
    void namesWhatStaysInOtherCentres();
    void whoeverCameByMistakeLosesNothing_data();
    void whoeverCameByMistakeLosesNothing();
    void sendsThenSignsOut();
    void staysWhereSomethingIsLeft();
    void staysWhereItCannotBeSent();
    void nothingElseIsChosenWhileItSends();
    void sendingCanBeStopped();
    void discards();
    void exportsFirst();
    void decisionsCannotBeSent();
    void copyNotices_data();
    void copyNotices();

private:
    void open(SignOutQuestion::Send send);
    QPushButton *button(const char *name)
    {
        return m_question->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    QString text(const char *name)
    {
        return m_question->findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    QString banner() { return m_question->findChild<Banner *>()->text(); }

    /// Leaves `left` waiting.
    QCoro::Task<Result<void>> sent(QList<PendingChange> left, std::optional<Failure> failure = {})
    {
        m_waiting = left;
        if (failure) {
            Failure why = *failure;
            co_return failed(std::move(why));
        }
        co_return Result<void>();
    }

    words::Translations m_translations;
    QList<PendingChange> m_waiting;
    std::unique_ptr<SignOutQuestion> m_question;
};

void TestSignOutQuestion::init()
{
    m_question.reset();
    m_waiting = tests::changes();
}

void TestSignOutQuestion::open(SignOutQuestion::Send send)
{
    m_question = std::make_unique<SignOutQuestion>([this] { return m_waiting; }, std::move(send));
    m_question->setAttribute(Qt::WA_DeleteOnClose, false);
    m_question->show();
}

void TestSignOutQuestion::namesWhatWouldBeLost()
{
    open([this](std::stop_token) { return sent({}); });
    QVERIFY(text("question").startsWith(QStringLiteral("6 changes have not reached the portal.")));
    const QString changes = text("changes");
    QCOMPARE(changes.count(QLatin1Char('\n')), 4);
    QVERIFY(changes.contains(QStringLiteral("Give Rhŷs ap Tomos: View Scripts")));
    QVERIFY(changes.endsWith(QStringLiteral("and 2 more")));
    QVERIFY(button("discardButton")->accessibleDescription().contains(QStringLiteral("6 changes")));
    m_waiting = m_waiting.mid(0, 1);
    open([this](std::stop_token) { return sent({}); });
    QVERIFY(text("question").startsWith(QStringLiteral("1 change has not reached the portal.")));
    QVERIFY(!text("changes").contains(QStringLiteral("more")));
}

/// Of the other centres nobody is shown what waits, so it is neither sent nor discarded here (issue 6, 11).
void TestSignOutQuestion::namesWhatStaysInOtherCentres()
{
    open([this](std::stop_token) { return sent({}); });
    QVERIFY(!m_question->findChild<QLabel *>(QStringLiteral("elsewhere"))->isVisible());
    m_question->setElsewhere({{QStringLiteral("68102"), 1}, {QStringLiteral("68103"), 4}});
    QVERIFY(m_question->findChild<QLabel *>(QStringLiteral("elsewhere"))->isVisible());
    QVERIFY(text("elsewhere").contains(QStringLiteral("68102 (1 change), 68103 (4 changes)")));
    QVERIFY(text("elsewhere").contains(QStringLiteral("stay on this computer")));
}

void TestSignOutQuestion::whoeverCameByMistakeLosesNothing_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Escape") << Qt::Key_Escape;
}

void TestSignOutQuestion::whoeverCameByMistakeLosesNothing()
{
    QFETCH(Qt::Key, key);
    open([this](std::stop_token) { return sent({}); });
    const QSignalSpy out(m_question.get(), &SignOutQuestion::signOutWanted);
    const QSignalSpy discard(m_question.get(), &SignOutQuestion::discardWanted);
    QTest::keyClick(m_question.get(), key);
    QVERIFY(!m_question->isVisible());
    QCOMPARE(out.count() + discard.count(), 0);
    QCOMPARE(m_waiting.size(), 6);
}

void TestSignOutQuestion::sendsThenSignsOut()
{
    open([this](std::stop_token) { return sent({}); });
    const QSignalSpy out(m_question.get(), &SignOutQuestion::signOutWanted);
    button("sendButton")->click();
    QCOMPARE(out.count(), 1);
    QVERIFY(!m_question->isVisible());
}

void TestSignOutQuestion::staysWhereSomethingIsLeft()
{
    open([this](std::stop_token) { return sent(tests::changes().mid(0, 2)); });
    const QSignalSpy out(m_question.get(), &SignOutQuestion::signOutWanted);
    button("sendButton")->click();
    QCOMPARE(out.count(), 0);
    QVERIFY(m_question->isVisible());
    QVERIFY(banner().startsWith(QStringLiteral("Not everything could be sent")));
    QVERIFY(text("question").startsWith(QStringLiteral("2 changes")));
    QVERIFY(!button("sendButton")->isEnabled());
}

void TestSignOutQuestion::staysWhereItCannotBeSent()
{
    const Failure failure{FailureKind::Unreachable, QStringLiteral("portal.example")};
    open([this, failure](std::stop_token) { return sent(m_waiting, failure); });
    const QSignalSpy out(m_question.get(), &SignOutQuestion::signOutWanted);
    button("sendButton")->click();
    QCOMPARE(out.count(), 0);
    QCOMPARE(banner(), words::sentence(failure));
    QVERIFY(button("sendButton")->isEnabled());
}

/// Until it is stopped.
static QCoro::Task<Result<void>> untilStopped(std::stop_token stop)
{
    QTimer timer;
    timer.start(5);
    while (!stop.stop_requested())
        co_await qCoro(timer).waitForTimeout();
    co_return failed(FailureKind::Cancelled);
}

void TestSignOutQuestion::nothingElseIsChosenWhileItSends()
{
    open(untilStopped);
    button("sendButton")->click();
    for (const char *name : {"sendButton", "exportButton", "discardButton"})
        QVERIFY(!button(name)->isEnabled());
    QVERIFY(button("cancelButton")->isEnabled());
    button("cancelButton")->click();
    QTRY_VERIFY(button("discardButton")->isEnabled());
}

void TestSignOutQuestion::sendingCanBeStopped()
{
    open(untilStopped);
    button("sendButton")->click();
    button("cancelButton")->click();
    QTRY_VERIFY(!banner().isEmpty());
    QVERIFY(m_question->isVisible()); // Cancel stopped the sending, not the question
    button("cancelButton")->click();
    QVERIFY(!m_question->isVisible());
}

void TestSignOutQuestion::discards()
{
    open([this](std::stop_token) { return sent({}); });
    const QSignalSpy discard(m_question.get(), &SignOutQuestion::discardWanted);
    button("discardButton")->click();
    QCOMPARE(discard.count(), 1);
    QVERIFY(!m_question->isVisible());
}

void TestSignOutQuestion::exportsFirst()
{
    const QTemporaryDir folder;
    open([this](std::stop_token) { return sent({}); });
    button("exportButton")->click();
    auto *dialog = m_question->findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->selectFile(folder.filePath(QStringLiteral("kept.csv")));
    QMetaObject::invokeMethod(dialog, "accept");
    QFile file(folder.filePath(QStringLiteral("kept.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), 7);
    QVERIFY(banner().contains(QStringLiteral("kept.csv")));
    QVERIFY(m_question->isVisible()); // nothing has been decided by it
}

void TestSignOutQuestion::decisionsCannotBeSent()
{
    m_waiting = tests::changes().mid(0, 2);
    open([this](std::stop_token) { return sent({}); });
    QVERIFY(!button("sendButton")->isEnabled());
    QVERIFY(text("footnote").startsWith(QStringLiteral("Nothing can be sent")));
    QVERIFY(button("discardButton")->isEnabled());
}

void TestSignOutQuestion::copyNotices_data()
{
    QTest::addColumn<CopyNews>("news");
    QTest::addColumn<QString>("said");
    QTest::addColumn<Banner::Tone>("tone");
    const Failure damaged{FailureKind::CopyDamaged, {}, 2};
    const Failure readOnly{FailureKind::CopyNotWritable};
    QTest::newRow("nothing") << CopyNews{} << QString() << Banner::Tone::Info;
    QTest::newRow("lost") << CopyNews{{damaged}} << words::sentence(damaged) << Banner::Tone::Danger;
    QTest::newRow("lost, recovered and doubtful")
        << CopyNews{{damaged}, 3, 1}
        << QStringList{words::sentence(damaged), words::changesRecovered(3), words::changesDoubtful(1)}.join(
               QLatin1Char(' '))
        << Banner::Tone::Danger;
    QTest::newRow("read-only") << CopyNews{{readOnly}} << words::sentence(readOnly) << Banner::Tone::Danger;
    QTest::newRow("back") << CopyNews{{}, 0, 0, 4} << words::changesReturned(4) << Banner::Tone::Info;
}

void TestSignOutQuestion::copyNotices()
{
    QFETCH(CopyNews, news);
    QFETCH(QString, said);
    QFETCH(Banner::Tone, tone);
    Banner banner;
    tell(news, banner);
    QCOMPARE(banner.text(), said);
    QCOMPARE(banner.isSaying(), !said.isEmpty());
    if (banner.isSaying())
        QCOMPARE(banner.tone(), tone);
}

QTEST_MAIN(TestSignOutQuestion)
#include "test_signoutquestion.moc"
