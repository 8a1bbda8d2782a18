#include "invitemanyscreen.h"
#include "look/metrics.h"
#include "users/invitationsview.h"
#include "widgets/busybar.h"
#include "words/translations.h"

#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace canolfan;
using namespace canolfan::ui;

using models::InvitationsModel;
using Field = InvitationField;

/// The page that invites many: every row with its problems, put right in place, and nothing sent before Send.
class TestInviteMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_translations.set(Language::English); }
    void beginsWithWhereATableComesFrom();
    void saysHowMany();
    void saysInFullWhatTheRowHasNoRoomFor();
    void isPutRightInPlace();
    void choosesWhereThereIsAChoice();
    void looksWithoutChanging();
    void narrowsToProblems();
    void removesRows();
    void sendsOnlyWhatIsReady();
    void showsProgressAndCancels();
    void takesWhatIsDropped();
    void pastesByKeyboard();
    void saysItselfAgain();
    void fiveThousandRowsArePaintedAtOnce();

private:
    template <typename T>
    T *child(const char *name)
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    InvitationsView *table() { return child<InvitationsView>("table"); }
    QPushButton *button(const char *name) { return child<QPushButton>(name); }
    InvitationsModel *model() { return m_page->findChild<InvitationsModel *>(); }
    QString text(const char *label) { return child<QLabel>(label)->text(); }
    QModelIndex cell(int row, Field field) { return model()->index(row, InvitationsModel::columnOf(field)); }
    template <typename Editor>
    Editor *edit(int row, Field field);
    void begin(const QString &name);
    void drop(const QMimeData &data);

    words::Translations m_translations;
    std::unique_ptr<InviteManyPage> m_page;
};

void TestInviteMany::begin(const QString &name)
{
    m_page.reset(static_cast<InviteManyPage *>(tests::inviteManyPage(name)));
    m_page->resize(scaled(1100), scaled(800));
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestInviteMany::init()
{
    begin(QStringLiteral("invite many"));
}

template <typename Editor>
Editor *TestInviteMany::edit(int row, Field field)
{
    table()->setFocus();
    table()->setCurrentIndex(cell(row, field));
    QTest::keyClick(table(), Qt::Key_F2);
    return qobject_cast<Editor *>(table()->indexWidget(cell(row, field)));
}

void TestInviteMany::beginsWithWhereATableComesFrom()
{
    begin(QStringLiteral("invite many, none"));
    QVERIFY(button("fileButton")->isVisible());
    QVERIFY(!table()->isVisible());
    for (const auto &[name, wanted] : {std::pair("fileButton", &InviteManyPage::fileWanted),
             std::pair("pasteButton", &InviteManyPage::pasteWanted),
             std::pair("templateButton", &InviteManyPage::templateWanted),
             std::pair("backButton", &InviteManyPage::backWanted)}) {
        const QSignalSpy spy(m_page.get(), wanted);
        button(name)->click();
        QCOMPARE(spy.count(), 1);
    }
    m_page->focusFirst();
    QCOMPARE(m_page->focusWidget(), button("fileButton"));
}

void TestInviteMany::saysHowMany()
{
    QVERIFY(table()->isVisible());
    QCOMPARE(text("subtitle"),
        QStringLiteral(
            "2 ready, 6 with problems, 1 already in the centre · Admin accounts: 3 of 3 will be in use."));
    QCOMPARE(button("sendButton")->text(), QStringLiteral("Send 2 invitations"));
}

void TestInviteMany::saysInFullWhatTheRowHasNoRoomFor()
{
    table()->setCurrentIndex(cell(7, Field::Email));
    const QString detail = text("detail");
    QVERIFY(detail.startsWith(QStringLiteral("Row 9: ")));
    for (const char *field : {"Email address: ", "Language preference: ", "View Scripts: "})
        QVERIFY2(detail.contains(QLatin1String(field)), qPrintable(detail));
    table()->setCurrentIndex(cell(0, Field::Email));
    QVERIFY(text("detail").contains(QStringLiteral("F2")));
}

void TestInviteMany::isPutRightInPlace()
{
    auto *editor = edit<QLineEdit>(1, Field::LastName);
    QVERIFY(editor);
    QCOMPARE(editor->accessibleName(), QStringLiteral("Last name"));
    QTest::keyClicks(editor, QStringLiteral("Owen"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(model()->list().row(1).cell(Field::LastName), QStringLiteral("Owen"));
    editor = edit<QLineEdit>(1, Field::Email);
    QCOMPARE(editor->text(), QStringLiteral("huw@gmail.com"));
    editor->setText(QStringLiteral("huw@ysgol-practis.example"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(text("subtitle").startsWith(QStringLiteral("3 ready, 5 with problems")));
    QCOMPARE(button("sendButton")->text(), QStringLiteral("Send 3 invitations"));
    // Escape leaves it as it was.
    editor = edit<QLineEdit>(1, Field::Email);
    editor->setText(QStringLiteral("x"));
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(model()->list().row(1).cell(Field::Email), QStringLiteral("huw@ysgol-practis.example"));
}

void TestInviteMany::choosesWhereThereIsAChoice()
{
    auto *type = edit<QComboBox>(6, Field::AccountType);
    QVERIFY(type);
    QCOMPARE(type->currentText(), QStringLiteral("Admin"));
    type->setCurrentIndex(type->findText(QStringLiteral("User")));
    Q_EMIT type->activated(type->currentIndex());
    QCOMPARE(model()->list().standing(6), RowStanding::Ready);
    auto *answer = edit<QComboBox>(0, Field::ViewScripts);
    QVERIFY(answer);
    QCOMPARE(answer->currentText(), QStringLiteral("As the account type"));
    QVERIFY(answer->width() >= scaled(100)); // the column is narrower
    answer->setCurrentIndex(answer->findText(QStringLiteral("Yes")));
    Q_EMIT answer->activated(answer->currentIndex());
    QVERIFY(model()->list().invitation(0).permissions.testFlag(Permission::ViewScripts));
    answer = edit<QComboBox>(0, Field::ViewScripts);
    QCOMPARE(answer->currentText(), QStringLiteral("Yes"));
    answer->setCurrentIndex(0);
    Q_EMIT answer->activated(0);
    QVERIFY(!model()->list().invitation(0).permissions.testFlag(Permission::ViewScripts));
}

void TestInviteMany::looksWithoutChanging()
{
    auto *answer = edit<QComboBox>(7, Field::ViewScripts);
    QCOMPARE(answer->currentText(), QStringLiteral("efallai"));
    Q_EMIT answer->activated(answer->currentIndex());
    QCOMPARE(model()->list().row(7).cell(Field::ViewScripts), QStringLiteral("efallai"));
}

void TestInviteMany::narrowsToProblems()
{
    auto *only = child<QAbstractButton>("onlyProblems");
    only->click();
    QCOMPARE(model()->rowCount(), 6);
    only->click();
    QCOMPARE(model()->rowCount(), 9);
}

void TestInviteMany::removesRows()
{
    table()->clearSelection();
    QVERIFY(!button("removeButton")->isEnabled());
    table()->setCurrentIndex(cell(1, Field::Email));
    button("removeButton")->click();
    QCOMPARE(model()->rowCount(), 8);
    QCOMPARE(table()->currentIndex().row(), 1); // the next one
    table()->setFocus();
    table()->selectAll();
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(model()->rowCount(), 0);
    QVERIFY(button("fileButton")->isVisible());
}

void TestInviteMany::sendsOnlyWhatIsReady()
{
    const QSignalSpy wanted(m_page.get(), &InviteManyPage::sendWanted);
    button("sendButton")->click();
    QCOMPARE(wanted.count(), 1);
    model()->setRows({tests::rowsToInvite().at(1)});
    QVERIFY(!button("sendButton")->isEnabled());
    QCOMPARE(button("sendButton")->accessibleDescription(), QStringLiteral("No row is ready to be sent."));
}

void TestInviteMany::showsProgressAndCancels()
{
    auto *busy = m_page->findChild<BusyBar *>();
    const std::stop_token stop = m_page->beginSending();
    model()->setSending(true);
    QVERIFY(busy->isVisible());
    for (const char *name : {"sendButton", "anotherButton", "exportButton", "removeButton"})
        QVERIFY2(!button(name)->isEnabled(), name);
    m_page->setProgress(3, 9);
    QCOMPARE(busy->findChild<QProgressBar *>()->value(), 3);
    QVERIFY(!edit<QLineEdit>(0, Field::Email));
    busy->findChild<QPushButton *>()->click();
    QVERIFY(stop.stop_requested());
    m_page->endSending();
    model()->setSending(false);
    QVERIFY(button("sendButton")->isEnabled());
}

void TestInviteMany::drop(const QMimeData &data)
{
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent dropped(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &dropped);
}

void TestInviteMany::takesWhatIsDropped()
{
    QSignalSpy files(m_page.get(), &InviteManyPage::fileDropped);
    QSignalSpy texts(m_page.get(), &InviteManyPage::textDropped);
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/people.csv"))});
    drop(file);
    QCOMPARE(files.value(0).value(0).toString(), QStringLiteral("/tmp/people.csv"));
    QMimeData text;
    text.setText(QStringLiteral("Email\nx@y.z"));
    drop(text);
    QCOMPARE(texts.value(0).value(0).toString(), QStringLiteral("Email\nx@y.z"));
    QMimeData nothing;
    nothing.setData(QStringLiteral("image/png"), "x");
    drop(nothing);
    m_page->beginSending();
    drop(file);
    QCOMPARE(files.count(), 1);
    QCOMPARE(texts.count(), 1);
}

void TestInviteMany::pastesByKeyboard()
{
    const QSignalSpy wanted(m_page.get(), &InviteManyPage::pasteWanted);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(wanted.count(), 1);
    // In a cell that is being changed, it is pasted there.
    auto *editor = edit<QLineEdit>(0, Field::FirstName);
    QTest::keyClick(editor, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(wanted.count(), 1);
}

void TestInviteMany::saysItselfAgain()
{
    m_translations.set(Language::Welsh);
    QTRY_COMPARE(button("sendButton")->text(), QStringLiteral("Anfon gwahoddiadau: 2"));
    QCOMPARE(button("sendButton")->accessibleName(), button("sendButton")->text());
    QVERIFY(text("subtitle").startsWith(QStringLiteral("2 yn barod")));
    QCOMPARE(model()->headerData(InvitationsModel::columnOf(Field::LastName), Qt::Horizontal),
        QStringLiteral("Cyfenw"));
}

void TestInviteMany::fiveThousandRowsArePaintedAtOnce()
{
    QList<InvitationRow> rows;
    for (int number = 2; number < 5'002; ++number)
        rows << tests::rowOf(
            number, "Nia", "Prŷs", qPrintable(QStringLiteral("nia%1@ysgol-practis.example").arg(number)));
    model()->setRows(rows);
    // Nothing but the editor of a cell is ever a widget in it.
    QCOMPARE(table()->viewport()->findChildren<QWidget *>().size(), 0);
    QElapsedTimer timer;
    timer.start();
    constexpr int frames = 20;
    for (int frame = 0; frame < frames; ++frame) {
        table()->scrollTo(model()->index(frame * 240, 0), QAbstractItemView::PositionAtTop);
        table()->viewport()->repaint();
    }
    const double each = double(timer.elapsed()) / frames;
    qInfo("a frame of 5,000 rows: %.1f ms", each);
    QVERIFY(each < 250);
}

QTEST_MAIN(TestInviteMany)
#include "test_invitemany.moc"
