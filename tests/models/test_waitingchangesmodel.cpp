#include "models/waitingchangesmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using models::ChangeAction;
using models::WaitingChangesModel;

static PendingChange change(quint64 number, ChangeState state)
{
    PendingChange made;
    made.number = number;
    made.kind = ChangeKind::Delete;
    made.state = state;
    made.base.id = QStringLiteral("id%1").arg(number);
    made.base.firstName = QStringLiteral("Person");
    made.base.lastName = QString::number(number);
    made.madeAt = QDateTime(QDate(2026, 8, 13), QTime(14, 5));
    return made;
}

static QList<PendingChange> someOfEach()
{
    using S = ChangeState;
    return {change(6, S::NotSent), change(5, S::Waiting), change(4, S::Refused), change(3, S::UnderWay),
        change(2, S::NotSent), change(1, S::Conflict)};
}

static QList<quint64> numbers(const WaitingChangesModel &model)
{
    QList<quint64> list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.index(row, 0).data(WaitingChangesModel::NumberRole).value<quint64>();
    return list;
}

class TestWaitingChangesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromises();
    void groupsByWhatIsNeeded();
    void headingsSayWhatFollows();
    void headingsCannotBeChosen();
    void saysEverythingInWords();
    void everyStateHasItsActions();
    void findsByNumber();
    void staysNear();
    void saysItselfAgain();
    void takesAThousand();
};

void TestWaitingChangesModel::keepsItsPromises()
{
    WaitingChangesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setChanges(someOfEach());
    model.retranslate();
    model.setChanges(someOfEach().mid(2, 2));
    model.setChanges({});
    model.retranslate();
    QCOMPARE(model.rowCount(), 0);
}

void TestWaitingChangesModel::groupsByWhatIsNeeded()
{
    WaitingChangesModel model;
    model.setChanges(someOfEach());
    // 0 is a heading.
    QCOMPARE(numbers(model), (QList<quint64>{0, 1, 4, 0, 3, 5, 0, 2, 6}));
    QCOMPARE(model.count(WaitingChangesModel::Group::Decide), 2);
    QCOMPARE(model.count(WaitingChangesModel::Group::Waiting), 2);
    QCOMPARE(model.count(WaitingChangesModel::Group::NotSent), 2);
    model.setChanges({change(5, ChangeState::Waiting)});
    QCOMPARE(numbers(model), (QList<quint64>{0, 5}));
    QCOMPARE(model.changes().size(), 1);
}

void TestWaitingChangesModel::headingsSayWhatFollows()
{
    WaitingChangesModel model;
    model.setChanges(someOfEach());
    const auto text = [&model](int row) { return model.index(row, 0).data().toString(); };
    QCOMPARE(text(0), QStringLiteral("Needs your decision: 2"));
    QCOMPARE(text(3), QStringLiteral("Will be sent: 2"));
    QCOMPARE(text(6), QStringLiteral("Not sent: 2"));
    QVERIFY(model.index(0, 0).data(WaitingChangesModel::IsHeadingRole).toBool());
    QVERIFY(!model.index(1, 0).data(WaitingChangesModel::IsHeadingRole).toBool());
}

void TestWaitingChangesModel::headingsCannotBeChosen()
{
    WaitingChangesModel model;
    model.setChanges(someOfEach());
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.index(0, column).flags().testFlag(Qt::ItemIsEnabled));
        QVERIFY(model.index(1, column).flags().testFlag(Qt::ItemIsSelectable));
    }
    QCOMPARE(model.changeAt(0), nullptr);
    QCOMPARE(model.changeAt(-1), nullptr);
    QCOMPARE(model.changeAt(99), nullptr);
}

void TestWaitingChangesModel::saysEverythingInWords()
{
    WaitingChangesModel model;
    model.setChanges(someOfEach());
    const auto spoken = [&model](int column) {
        return model.index(1, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(WaitingChangesModel::ChangeColumn), QStringLiteral("Delete the account of Person 1"));
    QCOMPARE(spoken(WaitingChangesModel::StateColumn),
        QStringLiteral(
            "Needs your decision. Somebody else has deleted this account, so your change has not been made."));
    QCOMPARE(spoken(WaitingChangesModel::MadeColumn), QStringLiteral("Made 13 August 2026 14:05"));
    for (int row = 0; row < model.rowCount(); ++row) {
        const bool heading = !model.changeAt(row);
        for (int column = 0; column < (heading ? 1 : model.columnCount()); ++column)
            QVERIFY(!model.index(row, column).data(Qt::AccessibleTextRole).toString().isEmpty());
    }
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString().isEmpty());
}

void TestWaitingChangesModel::everyStateHasItsActions()
{
    using A = ChangeAction;
    QCOMPARE(models::actionsFor(change(1, ChangeState::Waiting)), QList{A::Undo});
    PendingChange sent = change(1, ChangeState::UnderWay);
    QCOMPARE(models::actionsFor(sent), QList<A>{});
    sent.everUncertain = true;
    QCOMPARE(models::actionsFor(sent), QList{A::GiveUp});
    QCOMPARE(models::actionsFor(change(1, ChangeState::Conflict)), QList{A::Decide});
    QCOMPARE(models::actionsFor(change(1, ChangeState::Refused)), (QList{A::TryAgain, A::TakeBack}));
    QCOMPARE(models::actionsFor(change(1, ChangeState::NotSent)), (QList{A::Export, A::TakeBack}));
}

void TestWaitingChangesModel::findsByNumber()
{
    WaitingChangesModel model;
    model.setChanges(someOfEach());
    for (const quint64 number : {1, 2, 3, 4, 5, 6}) {
        QCOMPARE(model.find(number)->number, number);
        QCOMPARE(model.changeAt(model.rowOf(number))->number, number);
    }
    QCOMPARE(model.rowOf(7), -1);
    QCOMPARE(model.find(7), nullptr);
}

void TestWaitingChangesModel::staysNear()
{
    WaitingChangesModel model;
    QCOMPARE(model.changeRowNear(0), -1);
    model.setChanges(someOfEach());
    for (int row = -1; row < 12; ++row)
        QVERIFY(model.changeAt(model.changeRowNear(row)));
    QCOMPARE(model.changeRowNear(5), 5);
    QCOMPARE(model.changeRowNear(6), 7); // a heading
}

void TestWaitingChangesModel::saysItselfAgain()
{
    WaitingChangesModel model;
    const QSignalSpy header(&model, &QAbstractItemModel::headerDataChanged);
    const QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
    model.retranslate();
    QCOMPARE(header.count(), 1);
    QCOMPARE(data.count(), 0);
    model.setChanges(someOfEach());
    model.retranslate();
    QCOMPARE(data.count(), 1);
}

void TestWaitingChangesModel::takesAThousand()
{
    QList<PendingChange> many;
    for (quint64 number = 1; number <= 1000; ++number)
        many << change(number, ChangeState(number % 5));
    WaitingChangesModel model;
    QElapsedTimer timer;
    timer.start();
    model.setChanges(many);
    qInfo("1,000 changes arranged: %.2f ms", timer.nsecsElapsed() / 1e6);
    QCOMPARE(model.rowCount(), 1003);
    timer.restart();
    qsizetype letters = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            letters += model.index(row, column).data().toString().size();
    }
    qInfo("all of them said: %lld letters, %.2f ms", qlonglong(letters), timer.nsecsElapsed() / 1e6);
    QVERIFY(letters > 0);
}

QTEST_GUILESS_MAIN(TestWaitingChangesModel)
#include "test_waitingchangesmodel.moc"
