#include "models/reviewmodel.h"

#include "fewpeople.h"
#include "words/translations.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace canolfan;
using namespace canolfan::tests;
using models::ReviewModel;
using models::UserListModel;

/// Issue 6, 8: who is still to be checked, as decisions, people and access come and go.
class TestReviewModel : public QObject
{
    Q_OBJECT

    static QStringList shown(const ReviewModel &model)
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list << model.userAt(row).firstName;
        return list;
    }

    static std::optional<ReviewTopic> about(const ReviewTopic &topic)
    {
        return std::optional<ReviewTopic>(std::in_place, topic);
    }

    const QDateTime m_now{QDate(2026, 11, 29), QTime(10, 0), Qt::UTC};
    words::Translations m_translations;
    std::unique_ptr<UserListModel> m_people;
    std::unique_ptr<ReviewModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    AccessReview m_review;

private Q_SLOTS:
    void init()
    {
        m_translations.set(Language::English);
        m_review = {};
        m_people = std::make_unique<UserListModel>();
        m_people->setUsers(fewPeople(), {});
        m_model = std::make_unique<ReviewModel>(*m_people);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setReview(&m_review);
    }

    void nobodyWithoutAReview()
    {
        QCOMPARE(m_model->rowCount(), 5);
        m_model->setReview(nullptr);
        QCOMPARE(m_model->rowCount(), 0);
    }

    void whoIsDoneWithGoes()
    {
        const QPersistentModelIndex lydia(m_model->index(m_model->rowOf(QStringLiteral("LydiaBo")), 0));
        QVERIFY(lydia.isValid());
        const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        decide(m_review, fewPeople().at(0), ReviewDecision::Keep, m_now);
        m_model->setReview(&m_review);
        QCOMPARE(m_model->rowCount(), 4);
        QVERIFY(!shown(*m_model).contains(QString::fromUtf8("Llŷr")));
        // A view keeps what is selected of the rest.
        QCOMPARE(resets.size(), 0);
        QCOMPARE(m_model->userAt(lydia.row()).firstName, QStringLiteral("Lydia"));
        m_model->setShowsChecked(true);
        QCOMPARE(m_model->rowCount(), 5);
        QCOMPARE(m_model->index(m_model->rowOf(fewPeople().at(0).id), ReviewModel::ReviewColumn).data(),
            QStringLiteral("Kept"));
    }

    void whoHasMoreNowComesBack()
    {
        CentreUser lydia = fewPeople().at(1);
        decide(m_review, lydia, ReviewDecision::Keep, m_now);
        m_model->setReview(&m_review);
        QCOMPARE(m_model->rowOf(lydia.id), -1);
        lydia.permissions |= Permission::ViewScripts;
        m_people->put(lydia);
        const int row = m_model->rowOf(lydia.id);
        QVERIFY(row >= 0);
        QCOMPARE(m_model->index(row, ReviewModel::ReviewColumn).data(),
            QStringLiteral("Changed since: check again"));
    }

    void whoIsAboutToGoIsDone()
    {
        const CentreUser lydia = fewPeople().at(1);
        m_people->put(lydia, {change(lydia, ChangeKind::Delete)});
        QCOMPARE(m_model->rowOf(lydia.id), -1);
        m_people->put(lydia, QList<PendingChange>()); // undone
        QVERIFY(m_model->rowOf(lydia.id) >= 0);
    }

    void byPermission()
    {
        m_model->setTopic(about(Permission::ViewScripts));
        QCOMPARE(shown(*m_model), QStringList{QStringLiteral("Dafydd")});
        keep(m_review, fewPeople().at(3), Permission::ViewScripts, m_now);
        m_model->setReview(&m_review);
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setShowsChecked(true);
        QCOMPARE(m_model->index(0, ReviewModel::ReviewColumn).data(), QStringLiteral("Kept"));
        m_model->setTopic(about(std::nullopt)); // the account type: whose opens more than a User's
        QStringList types = shown(*m_model);
        types.sort();
        QCOMPARE(types, (QStringList{QStringLiteral("Carys"), QStringLiteral("Owain")}));
        m_model->setTopic(std::nullopt);
        QCOMPARE(m_model->rowCount(), 5);
        // As a whole, they are not done with yet.
        QVERIFY(!m_model->isDone(fewPeople().at(3)));
    }

    void followsTheSearch()
    {
        m_people->setSearch(QStringLiteral("lydia"));
        QCOMPARE(shown(*m_model), QStringList{QStringLiteral("Lydia")});
        m_people->setSearch({});
        QCOMPARE(m_model->rowCount(), 5);
    }

    void theNoteIsInTheList()
    {
        setNote(m_review, fewPeople().at(1), QStringLiteral("leaves in July"));
        m_model->setReview(&m_review);
        const int row = m_model->rowOf(fewPeople().at(1).id);
        QCOMPARE(m_model->index(row, ReviewModel::ReviewColumn).data(),
            QStringLiteral("Not checked yet\nNote: leaves in July"));
        QCOMPARE(m_model->index(row, ReviewModel::ReviewColumn).data(Qt::AccessibleTextRole),
            QStringLiteral("Not checked yet, Note: leaves in July"));
    }

    void welsh()
    {
        const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_translations.set(Language::Welsh);
        m_model->retranslate();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_model->headerData(ReviewModel::AccessColumn, Qt::Horizontal), QStringLiteral("Mynediad"));
        QCOMPARE(m_model->index(0, ReviewModel::ReviewColumn).data(), QStringLiteral("Heb eu gwirio eto"));
    }

    /// A hundred and more come at once: all anew, in the same order as the list.
    void manyAtOnce()
    {
        QList<CentreUser> many;
        for (int number = 0; number < 200; ++number)
            many << person(QStringLiteral("P%1").arg(number, 3, 10, QLatin1Char('0')), QStringLiteral("Q"));
        m_people->setUsers(many, {});
        QCOMPARE(m_model->rowCount(), 200);
        for (const CentreUser &user : many)
            decide(m_review, user, ReviewDecision::Keep, m_now);
        m_model->setReview(&m_review);
        QCOMPARE(m_model->rowCount(), 0);
    }
};

QTEST_MAIN(TestReviewModel)
#include "test_reviewmodel.moc"
