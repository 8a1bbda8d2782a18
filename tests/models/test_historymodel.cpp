#include "models/historymodel.h"
#include "words/translations.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using models::HistoryModel;

static HistoryEntry entry(int number)
{
    HistoryEntry entry;
    entry.id = QString::number(number);
    entry.kind = HistoryKind::AccessChanged;
    entry.at = QDateTime(QDate(2026, 3, 3), QTime(12, 0), Qt::UTC).addSecs(number);
    entry.byName = QStringLiteral("Rhŷs O'Neill");
    entry.byEmail = QStringLiteral("admin@ysgol.example");
    entry.firstName = QStringLiteral("Ŵyn");
    entry.lastName = QStringLiteral("Owen%1").arg(number);
    entry.email = QStringLiteral("wyn%1@ysgol.example").arg(number);
    entry.before = AccessThen{AccountType::User, Permission::PastPapers};
    entry.after = AccessThen{AccountType::User, Permission::PastPapers | Permission::Iamis};
    return entry;
}

static HistoryPage page(int first, int count, const QString &next)
{
    HistoryPage page;
    for (int number = first; number < first + count; ++number)
        page.entries << entry(number);
    page.next = next;
    return page;
}

class TestHistoryModel : public QObject
{
    Q_OBJECT

    words::Translations m_translations;

private Q_SLOTS:
    void cleanup() { m_translations.set(Language::English); }

    void pagesFollowEachOther()
    {
        HistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy wanted(&model, &HistoryModel::moreWanted);
        QVERIFY(!model.canFetchMore({}));
        model.setFirst(page(0, 3, QStringLiteral("n")));
        QCOMPARE(model.rowCount(), 3);
        model.fetchMore({}); // the tester has asked too, as a view does, and does again while it waits
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(wanted.size(), 1);
        model.append(page(3, 2, {}));
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.entries().constLast().id, QStringLiteral("4"));
        model.setFirst(page(9, 1, {}));
        QCOMPARE(model.entries().size(), 1);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void whatDidNotComeCanBeAskedForAgain()
    {
        HistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy wanted(&model, &HistoryModel::moreWanted);
        model.setFirst(page(0, 1, QStringLiteral("n")));
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({}));
        model.moreFailed();
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(wanted.size(), 2);
        model.append({{}, {}});
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.canFetchMore({}));
    }

    void whatARowSays()
    {
        HistoryModel model;
        model.setFirst(page(0, 1, {}));
        const auto cell = [&model](int column, int role = Qt::DisplayRole) {
            return model.index(0, column).data(role).toString();
        };
        QVERIFY(cell(HistoryModel::WhenColumn).startsWith(QStringLiteral("3 March 2026 ")));
        QCOMPARE(cell(HistoryModel::WhoColumn), QStringLiteral("Rhŷs O'Neill"));
        QCOMPARE(cell(HistoryModel::WhatColumn), QStringLiteral("Access changed"));
        QCOMPARE(cell(HistoryModel::WhomColumn), QStringLiteral("Ŵyn Owen0"));
        QCOMPARE(
            cell(HistoryModel::AccessColumn), QStringLiteral("User: Past Papers → User: IAMIS, Past Papers"));
        for (const int role : {int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)}) {
            QCOMPARE(
                cell(HistoryModel::WhoColumn, role), QStringLiteral("Rhŷs O'Neill, admin@ysgol.example"));
            QCOMPARE(cell(HistoryModel::WhomColumn, role), QStringLiteral("Ŵyn Owen0, wyn0@ysgol.example"));
        }
    }

    void everyKindHasItsWordsInBothLanguages()
    {
        HistoryModel model;
        HistoryPage all;
        for (const HistoryKind kind : allHistoryKinds) {
            all.entries << entry(int(kind));
            all.entries.last().kind = kind;
        }
        model.setFirst(all);
        QSet<QString> said;
        const auto say = [&model, &said] {
            for (int row = 0; row < model.rowCount(); ++row)
                said << model.index(row, HistoryModel::WhatColumn).data().toString();
            for (int column = 0; column < HistoryModel::ColumnCount; ++column)
                said << model.headerData(column, Qt::Horizontal).toString();
        };
        say();
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        m_translations.set(Language::Welsh);
        model.retranslate();
        QCOMPARE(changed.size(), 1);
        say();
        QCOMPARE(said.size(), 2 * (qsizetype(allHistoryKinds.size()) + HistoryModel::ColumnCount));
    }
};

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "test_historymodel.moc"
