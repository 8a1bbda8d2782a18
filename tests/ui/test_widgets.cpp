#include "continue.h"
#include "dialogs/operationkey.h"
#include "scrollareaface.h"
#include "widgets/banner.h"
#include "widgets/busybar.h"
#include "widgets/choicebox.h"
#include "widgets/hintline.h"
#include "widgets/passwordfield.h"
#include "widgets/switch.h"

#include <QAccessible>
#include <QClipboard>
#include <QCoroTimer>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTimer>

using namespace canolfan;
using namespace canolfan::ui;

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchIsACheckBox();
    void switchFollowsTheKeyboard();
    void passwordLosesPastedBlanks_data();
    void passwordLosesPastedBlanks();
    void passwordKeepsATypedBlank();
    void hintLineDescribesItsField();
    void bannerSaysItAgain();
    void busyBarStopsTheWork();
    void choiceBoxSaysWhy();
    void operationKeyStaysWhileUnclear();
    void nothingComesBackToAClosedWindow();
    void aScrollBarThatWentAwayIsNoChild();
};

void TestWidgets::switchIsACheckBox()
{
    Switch widget;
    widget.setAccessibleName(QStringLiteral("IAMIS"));
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&widget);
    QCOMPARE(face->role(), QAccessible::CheckBox);
    QCOMPARE(face->text(QAccessible::Name), QStringLiteral("IAMIS"));
    QVERIFY(!face->state().checked);
    widget.setChecked(true);
    QVERIFY(face->state().checked);
    QVERIFY(face->actionInterface()->actionNames().contains(QAccessibleActionInterface::toggleAction()));
}

void TestWidgets::switchFollowsTheKeyboard()
{
    Switch widget;
    QTest::keyClick(&widget, Qt::Key_Space);
    QVERIFY(widget.isChecked());
    QTest::keyClick(&widget, Qt::Key_Right);
    QVERIFY(widget.isChecked());
    QTest::keyClick(&widget, Qt::Key_Left);
    QVERIFY(!widget.isChecked());
}

void TestWidgets::passwordLosesPastedBlanks_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("said");
    QTest::newRow("leading") << QString() << QStringLiteral(" Abc!2345") << QStringLiteral("Abc!2345")
                             << true;
    QTest::newRow("trailing") << QString() << QStringLiteral("Abc!2345\t ") << QStringLiteral("Abc!2345")
                              << true;
    QTest::newRow("none") << QString() << QStringLiteral("Abc!2345") << QStringLiteral("Abc!2345") << false;
    QTest::newRow("over another") << QStringLiteral("oldoldoldold") << QStringLiteral(" new")
                                  << QStringLiteral("new") << true;
    QTest::newRow("over one as long")
        << QStringLiteral("olds") << QStringLiteral(" new") << QStringLiteral("new") << true;
}

void TestWidgets::passwordLosesPastedBlanks()
{
    QFETCH(QString, before);
    QFETCH(QString, pasted);
    QFETCH(bool, said);
    PasswordField field;
    field.setText(before);
    field.selectAll();
    const QSignalSpy spy(&field, &PasswordField::tidied);
    QGuiApplication::clipboard()->setText(pasted);
    field.paste();
    QTEST(field.text(), "after");
    QTRY_COMPARE(spy.count(), said ? 1 : 0); // it is said a moment later
}

void TestWidgets::passwordKeepsATypedBlank()
{
    PasswordField field;
    QTest::keyClicks(&field, QStringLiteral("correct horse "));
    QCOMPARE(field.text(), QStringLiteral("correct horse "));
    QCOMPARE(field.echoMode(), QLineEdit::Password);
}

void TestWidgets::hintLineDescribesItsField()
{
    QLineEdit field;
    HintLine line;
    line.setField(&field);
    line.setHint([] { return QStringLiteral("hint"); });
    QCOMPARE(field.accessibleDescription(), QStringLiteral("hint"));
    line.setProblem([] { return QStringLiteral("problem"); });
    QCOMPARE(field.accessibleDescription(), QStringLiteral("problem"));
    QVERIFY(field.property("invalid").toBool());
    line.clearProblem();
    QCOMPARE(field.accessibleDescription(), QStringLiteral("hint"));
    QVERIFY(!field.property("invalid").toBool());
}

void TestWidgets::bannerSaysItAgain()
{
    int asked = 0;
    Banner banner;
    banner.say(Banner::Tone::Danger, [&asked] { return QString::number(++asked); });
    QVERIFY(banner.isVisibleTo(nullptr));
    QEvent change(QEvent::LanguageChange);
    const QString before = banner.accessibleName();
    QCoreApplication::sendEvent(&banner, &change);
    QVERIFY(banner.accessibleName() != before);
    banner.clear();
    QVERIFY(banner.isHidden());
}

void TestWidgets::busyBarStopsTheWork()
{
    BusyBar bar;
    const QSignalSpy spy(&bar, &BusyBar::cancelled);
    bar.cancel();
    QCOMPARE(spy.count(), 0);
    const std::stop_token first = bar.begin([] { return QStringLiteral("work"); });
    bar.cancel();
    QVERIFY(first.stop_requested());
    bar.end();
    const std::stop_token second = bar.begin([] { return QStringLiteral("work"); });
    QVERIFY(!second.stop_requested());
    QCOMPARE(spy.count(), 1);
}

void TestWidgets::choiceBoxSaysWhy()
{
    ChoiceBox box;
    box.addItem(QStringLiteral("Exams Officer"));
    box.setRefused(0, QStringLiteral("Exams Officer"), QStringLiteral("One only."));
    const auto *items = qobject_cast<const QStandardItemModel *>(box.model());
    QVERIFY(!items->item(0)->isEnabled());
    QCOMPARE(items->item(0)->toolTip(), QStringLiteral("One only."));
    QVERIFY(items->item(0)->accessibleText().contains(QStringLiteral("One only.")));
    box.setRefused(0, QStringLiteral("Exams Officer"), {});
    QVERIFY(items->item(0)->isEnabled());
}

void TestWidgets::operationKeyStaysWhileUnclear()
{
    OperationKey<QString> key;
    const QUuid first = key.keyFor(QStringLiteral("a"));
    key.judge(FailureKind::TimedOut);
    QCOMPARE(key.keyFor(QStringLiteral("a")), first);
    key.judge(FailureKind::Cancelled);
    QCOMPARE(key.keyFor(QStringLiteral("a")), first);
    const QUuid second = key.keyFor(QStringLiteral("b"));
    QVERIFY(second != first);
    key.judge(FailureKind::EmailTaken);
    QVERIFY(key.keyFor(QStringLiteral("b")) != second);
}

static QCoro::Task<int> answerAfter(QTimer *timer)
{
    co_await qCoro(timer).waitForTimeout();
    co_return 7;
}

void TestWidgets::nothingComesBackToAClosedWindow()
{
    QTimer timer;
    timer.start(10);
    auto *closed = new QObject;
    QObject open;
    int answers = 0;
    continueWith(closed, answerAfter(&timer), [&answers](int) { answers += 100; });
    continueWith(&open, answerAfter(&timer), [&answers](int answer) { answers += answer; });
    delete closed;
    QTRY_COMPARE(answers, 7);
    QTest::qWait(30);
    QCOMPARE(answers, 7);
}

void TestWidgets::aScrollBarThatWentAwayIsNoChild()
{
    installScrollAreaFace();
    QScrollArea area;
    area.resize(100, 100);
    auto *content = new QWidget;
    content->setMinimumHeight(1000);
    area.setWidget(content);
    area.show();
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&area);
    const int counted = face->childCount(); // by a screen reader, while the page was long
    QVERIFY(face->indexOfChild(QAccessible::queryAccessibleInterface(area.viewport())) >= 0);
    content->setMinimumHeight(0);
    area.resize(200, 200);
    for (int index = -1; index <= counted + 1; ++index) {
        const QAccessibleInterface *child = face->child(index);
        QVERIFY(!child || child->isValid());
        QCOMPARE(child == nullptr, index < 0 || index >= face->childCount());
    }
}

QTEST_MAIN(TestWidgets)
#include "test_widgets.moc"
