#include "changes.h"
#include "changes/changedelegate.h"
#include "changes/changeslistview.h"
#include "dialogs/question.h"
#include "look/metrics.h"
#include "pages/waitingchangespage.h"
#include "widgets/banner.h"
#include "widgets/busybar.h"
#include "words/synchronising.h"
#include "words/translations.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace canolfan;
using namespace canolfan::ui;

/// The page of waiting changes: every change with what can be done about it.
class TestWaitingChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_translations.set(Language::English); }
    void saysHowManyAndHowFresh();
    void saysWhatOfflineMeans();
    void saysWhyNothingIsListed();
    void arrowsPassOverHeadings();
    void everyRowHasItsButtons();
    void buttonsDoWhatTheySay();
    void othersButtonsCanBeClicked();
    void enterDoesTheFirst();
    void anInvitationIsAskedAbout();
    void staysWhereItWasWhenRowsGo();
    void sendsOnlyWhatCanBeSent();
    void showsProgressAndCancels();
    void exportsAll();
    void exportsOne();
    void saysThatItCouldNotExport();
    void takesAThousand();

private:
    template <typename T>
    T *child(const char *name)
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    ChangesListView *list() { return child<ChangesListView>("list"); }
    QString text(const char *label) { return child<QLabel>(label)->text(); }
    QList<QPushButton *> buttons();
    QPushButton *button(const QString &name);
    QString exportTo(const QString &path);

    words::Translations m_translations;
    std::unique_ptr<models::WaitingChangesModel> m_model;
    std::unique_ptr<WaitingChangesPage> m_page;
};

void TestWaitingChanges::init()
{
    m_page.reset();
    m_model = std::make_unique<models::WaitingChangesModel>();
    m_model->setChanges(tests::changes());
    m_page = std::make_unique<WaitingChangesPage>(m_model.get());
    m_page->resize(scaled(1000), scaled(900));
    m_page->show();
}

/// The real ones, which stand in the current row.
QList<QPushButton *> TestWaitingChanges::buttons()
{
    QList<QPushButton *> visible;
    for (QWidget *each : list()->buttons()) {
        if (each->isVisible())
            visible << static_cast<QPushButton *>(each);
    }
    return visible;
}

QPushButton *TestWaitingChanges::button(const QString &name)
{
    for (QPushButton *each : buttons()) {
        if (each->text() == name)
            return each;
    }
    return nullptr;
}

void TestWaitingChanges::saysHowManyAndHowFresh()
{
    SyncState state;
    state.contact = QDateTime(QDate::currentDate(), QTime(0, 1));
    m_page->setSyncState(state);
    QCOMPARE(text("subtitle"),
        QStringLiteral("3 changes waiting · 2 to decide · 1 not sent · copy from today 00:01"));
    m_model->setChanges(tests::changes().mid(5));
    QCOMPARE(text("subtitle"), QStringLiteral("1 not sent · copy from today 00:01"));
    m_model->setChanges({});
    QCOMPARE(text("subtitle"), QStringLiteral("0 changes waiting · copy from today 00:01"));
}

void TestWaitingChanges::saysWhatOfflineMeans()
{
    SyncState state;
    m_page->setSyncState(state);
    QCOMPARE(child<QLabel>("explanation")->property("kind").toString(), QStringLiteral("hint"));
    state.offlineSince = QDateTime::currentDateTime();
    m_page->setSyncState(state);
    QVERIFY(text("explanation").contains(QStringLiteral("sent as soon as it can be")));
    QCOMPARE(child<QLabel>("explanation")->property("kind").toString(), QStringLiteral("warningHint"));
    state.keepsChanges = false;
    m_page->setSyncState(state);
    QVERIFY(text("explanation").contains(QStringLiteral("no keychain")));
    m_translations.set(Language::Welsh);
    QCoreApplication::processEvents();
    QCOMPARE(text("explanation"), words::explanation(state));
}

void TestWaitingChanges::saysWhyNothingIsListed()
{
    m_model->setChanges({});
    QVERIFY(child<QLabel>("emptyTitle")->isVisible());
    QVERIFY(text("emptyText").contains(QStringLiteral("until the portal has it")));
    QVERIFY(!child<QPushButton>("exportButton")->isEnabled());
    SyncState state;
    state.keepsChanges = false;
    m_page->setSyncState(state);
    QVERIFY(text("emptyText").contains(QStringLiteral("at once or not at all")));
    m_model->setChanges(tests::changes());
    QVERIFY(list()->isVisible());
}

void TestWaitingChanges::arrowsPassOverHeadings()
{
    m_page->focusList();
    QList<quint64> seen;
    for (int times = 0; times < 8; ++times) {
        seen << list()->selectedNumber();
        QTest::keyClick(list(), Qt::Key_Down);
    }
    QCOMPARE(seen, (QList<quint64>{1, 2, 3, 4, 5, 6, 6, 6}));
    QTest::keyClick(list(), Qt::Key_Home);
    QTest::keyClick(list(), Qt::Key_PageUp);
    QVERIFY(list()->selectedNumber() != 0);
}

void TestWaitingChanges::everyRowHasItsButtons()
{
    const auto names = [this](quint64 number) {
        m_page->select(number);
        QStringList names;
        for (const QPushButton *each : buttons())
            names << each->text();
        return names.join(QLatin1Char('|'));
    };
    QCOMPARE(names(1), QStringLiteral("Decide…"));
    QCOMPARE(names(2), QStringLiteral("Try again|Take back"));
    QCOMPARE(names(3), QStringLiteral("Undo"));
    QCOMPARE(names(4), QString()); // it may have arrived
    QCOMPARE(names(6), QStringLiteral("Export…|Take back"));
    m_page->select(3);
    QCOMPARE(buttons().first()->accessibleName(), QStringLiteral("Undo"));
    QCOMPARE(buttons().first()->accessibleDescription(), QStringLiteral("Give Rhŷs ap Tomos: View Scripts"));
}

void TestWaitingChanges::buttonsDoWhatTheySay()
{
    const QSignalSpy decide(m_page.get(), &WaitingChangesPage::decideWanted);
    const QSignalSpy again(m_page.get(), &WaitingChangesPage::tryAgainWanted);
    const QSignalSpy undo(m_page.get(), &WaitingChangesPage::undoWanted);
    m_page->select(1);
    button(QStringLiteral("Decide…"))->click();
    QCOMPARE(decide.at(0).at(0).value<quint64>(), quint64(1));
    m_page->select(2);
    button(QStringLiteral("Try again"))->click();
    QCOMPARE(again.at(0).at(0).value<quint64>(), quint64(2));
    button(QStringLiteral("Take back"))->click();
    QCOMPARE(undo.at(0).at(0).value<quint64>(), quint64(2));
    m_page->select(3);
    button(QStringLiteral("Undo"))->click();
    QCOMPARE(undo.at(1).at(0).value<quint64>(), quint64(3));
}

void TestWaitingChanges::othersButtonsCanBeClicked()
{
    m_page->select(1);
    const QSignalSpy again(m_page.get(), &WaitingChangesPage::tryAgainWanted);
    const QSignalSpy undo(m_page.get(), &WaitingChangesPage::undoWanted);
    const auto click = [this](quint64 number, qsizetype which) {
        const QRect cell = list()->visualRect(
            m_model->index(m_model->rowOf(number), models::WaitingChangesModel::ActionsColumn));
        const QList<QRect> places = ChangeDelegate::places(models::actionsFor(*m_model->find(number)), cell);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, places[which].center());
    };
    click(2, 0);
    QCOMPARE(again.count(), 1);
    QCOMPARE(list()->selectedNumber(), quint64(2));
    m_page->select(1);
    click(2, 1);
    QCOMPARE(undo.count(), 1);
    QCOMPARE(again.count(), 1);
    // Beside the buttons nothing happens.
    m_page->select(1);
    const QModelIndex cell = m_model->index(m_model->rowOf(3), models::WaitingChangesModel::ActionsColumn);
    QTest::mouseClick(
        list()->viewport(), Qt::LeftButton, {}, list()->visualRect(cell).topLeft() + QPoint(2, 2));
    QCOMPARE(undo.count(), 1);
}

void TestWaitingChanges::enterDoesTheFirst()
{
    const QSignalSpy again(m_page.get(), &WaitingChangesPage::tryAgainWanted);
    m_page->select(2);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        QTest::keyClick(list(), key);
    QCOMPARE(again.count(), 3);
    m_page->select(4);
    QTest::keyClick(list(), Qt::Key_Return); // being sent: nothing to be done
    QCOMPARE(again.count(), 3);
}

void TestWaitingChanges::anInvitationIsAskedAbout()
{
    const QSignalSpy undo(m_page.get(), &WaitingChangesPage::undoWanted);
    m_page->select(5);
    button(QStringLiteral("Undo"))->click();
    QCOMPARE(undo.count(), 0);
    auto *question = m_page->findChild<Question *>();
    QVERIFY(question);
    question->findChild<QPushButton *>(QStringLiteral("confirmButton"))->click();
    QCOMPARE(undo.count(), 1);
    QCOMPARE(undo.at(0).at(0).value<quint64>(), quint64(5));
}

void TestWaitingChanges::staysWhereItWasWhenRowsGo()
{
    QList<PendingChange> changes = tests::changes();
    m_page->select(3);
    changes.removeAt(0);
    m_model->setChanges(changes); // another has gone
    QCOMPARE(list()->selectedNumber(), quint64(3));
    button(QStringLiteral("Undo"))->setFocus();
    changes.removeAt(1);
    m_model->setChanges(changes); // it has gone itself
    QVERIFY(list()->selectedNumber() != 0);
    QVERIFY(m_page->focusWidget() == list() || m_page->focusWidget()->isVisible());
    m_model->setChanges({});
    QCOMPARE(buttons().size(), 0);
}

void TestWaitingChanges::sendsOnlyWhatCanBeSent()
{
    auto *send = child<QPushButton>("sendButton");
    const QSignalSpy wanted(m_page.get(), &WaitingChangesPage::sendWanted);
    send->click();
    QCOMPARE(wanted.count(), 1);
    m_model->setChanges(tests::changes().mid(5)); // never sent
    QVERIFY(!send->isEnabled());
    QCOMPARE(send->accessibleDescription(), QStringLiteral("There is nothing to send."));
    QCOMPARE(send->toolTip(), send->accessibleDescription());
}

void TestWaitingChanges::showsProgressAndCancels()
{
    auto *busy = m_page->findChild<BusyBar *>();
    const std::stop_token stop = m_page->beginSending();
    QVERIFY(busy->isVisible());
    QVERIFY(!child<QPushButton>("sendButton")->isEnabled());
    SyncState state;
    state.working = state.sending = true;
    state.done = 12;
    state.total = 40;
    m_page->setSyncState(state);
    auto *line = busy->findChild<QProgressBar *>();
    QCOMPARE(line->value(), 12);
    QCOMPARE(line->maximum(), 40);
    busy->findChild<QPushButton *>()->click();
    QVERIFY(stop.stop_requested());
    m_page->endSending();
    QVERIFY(!busy->isVisible());
    QVERIFY(child<QPushButton>("sendButton")->isEnabled());
}

/// What was written there.
QString TestWaitingChanges::exportTo(const QString &path)
{
    auto *dialog = m_page->findChild<QFileDialog *>();
    if (!dialog)
        return {};
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestWaitingChanges::exportsAll()
{
    const QTemporaryDir folder;
    child<QPushButton>("exportButton")->click();
    const QString written = exportTo(folder.filePath(QStringLiteral("all.csv")));
    QCOMPARE(written.count(QStringLiteral("\r\n")), 7); // the titles, and each
    QVERIFY(written.contains(QStringLiteral("Give Rhŷs ap Tomos: View Scripts")));
    QVERIFY(written.contains(QStringLiteral("Delete the account of Aled Bowen")));
    auto *banner = m_page->findChild<Banner *>();
    QVERIFY(banner->text().contains(QStringLiteral("all.csv")));
}

void TestWaitingChanges::exportsOne()
{
    const QTemporaryDir folder;
    m_page->select(6);
    button(QStringLiteral("Export…"))->click();
    const QString written = exportTo(folder.filePath(QStringLiteral("one.csv")));
    QCOMPARE(written.count(QStringLiteral("\r\n")), 2);
    QVERIFY(written.contains(QStringLiteral("Delete the account of Aled Bowen")));
}

void TestWaitingChanges::saysThatItCouldNotExport()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("gone/out.csv"));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("gone")));
    child<QPushButton>("exportButton")->click();
    auto *dialog = m_page->findChild<QFileDialog *>();
    dialog->selectFile(path);
    QVERIFY(QDir(folder.path()).rmdir(QStringLiteral("gone")));
    Q_EMIT dialog->fileSelected(path);
    QVERIFY(m_page->findChild<Banner *>()->text().contains(QStringLiteral("could not be written")));
}

void TestWaitingChanges::takesAThousand()
{
    QList<PendingChange> many;
    for (quint64 number = 1; number <= 1000; ++number)
        many << tests::change(
            number, tests::people().at(number % 8), ChangeKind::ChangeAccess, ChangeState(number % 5));
    const qsizetype widgets = m_page->findChildren<QWidget *>().size();
    QElapsedTimer timer;
    timer.start();
    m_model->setChanges(many);
    m_page->grab();
    qInfo("1,000 changes listed and painted: %.1f ms", timer.nsecsElapsed() / 1e6);
    QCOMPARE(m_page->findChildren<QWidget *>().size(), widgets); // rows, not widgets
    m_page->select(1000);
    m_page->focusList();
    timer.restart();
    for (int times = 0; times < 100; ++times)
        QTest::keyClick(list(), Qt::Key_Down);
    qInfo("100 rows by keyboard: %.1f ms", timer.nsecsElapsed() / 1e6);
    QVERIFY(list()->selectedNumber() != 1000);
}

QTEST_MAIN(TestWaitingChanges)
#include "test_waitingchanges.moc"
