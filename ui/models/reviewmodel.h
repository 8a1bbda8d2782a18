#pragma once

#include "domain/accessreview.h"
#include "models/userlistmodel.h"

#include <QAbstractTableModel>

namespace canolfan::models {

/// The people of an access review, a row each, in the order of a UserListModel and of those whom that shows:
/// everybody or only whoever is still to be checked; for all of their access or for one topic of it. Somebody
/// who is done with leaves the list without moving what is selected of the rest.
class ReviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        PersonColumn, ///< name and email
        AccountTypeColumn,
        AccessColumn, ///< of a topic: what it means for them
        SignInColumn,
        ReviewColumn, ///< where they stand, and the note
        ColumnCount
    };

    /// `people`: outlives it.
    explicit ReviewModel(UserListModel &people, QObject *parent = nullptr);

    /// The one under way; null: none, and no rows.
    void setReview(const AccessReview *review);
    const AccessReview &review() const { return m_review; }
    bool hasReview() const { return m_hasReview; }

    /// nullopt: all of everybody's access, person by person.
    void setTopic(const std::optional<ReviewTopic> &topic);
    const std::optional<ReviewTopic> &topic() const { return m_topic; }
    void setShowsChecked(bool shows);
    bool showsChecked() const { return m_showsChecked; }
    /// The words are others now; the translation must be installed already.
    void retranslate();

    const CentreUser &userAt(int row) const { return m_rows.at(row); }
    int rowOf(const QString &userId) const;
    ReviewState stateOf(const CentreUser &user) const;
    /// Done with, for the topic or as a whole.
    bool isDone(const CentreUser &user) const;
    QString noteOf(const QString &userId) const { return m_review.accounts.value(userId).note; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<CentreUser> wanted() const;
    bool isWanted(const CentreUser &user) const;
    bool isGoing(const CentreUser &user) const;
    void show();
    void removeAllBut(const QList<CentreUser> &rows);
    void insertMissing(const QList<CentreUser> &rows);
    QString text(const CentreUser &user, int column) const;
    QString access(const CentreUser &user) const;
    QString standing(const CentreUser &user) const;

    UserListModel &m_people;
    AccessReview m_review;
    bool m_hasReview = false;
    std::optional<ReviewTopic> m_topic;
    bool m_showsChecked = false;
    QList<CentreUser> m_rows;
};

} // namespace canolfan::models
