#pragma once

#include "directory/directory.h"
#include "listfollower.h"
#include "models/reviewmodel.h"
#include "review/reviews.h"
#include "savingdocument.h"
#include "words/translations.h"

#include <QObject>

namespace canolfan::ui {

class AccessReviewPage;

/// Brings the access reviews, the centre's people and the page together. Decisions are kept with the review;
/// what they change of anybody's access is an ordinary change, made at once through the directory.
class AccessReviewing : public QObject
{
    Q_OBJECT

public:
    /// Has the reviews of this centre kept where they are kept on this computer; `isToBegin`: makes a place.
    using Open = std::function<QCoro::Task<>(QString account, QString centre, bool isToBegin)>;

    AccessReviewing(directory::Directory &directory, review::Reviews &reviews, Open open,
        words::Translations &translations, QWidget *window);

    /// Made when it is first asked for: most starts never come to it.
    AccessReviewPage *page();
    SavingDocument &document() { return m_saving; }
    /// After the page has come into sight.
    void show();
    /// The access of somebody has been changed, or their deletion begun, in a dialog; counts only if it was
    /// wanted here.
    void noteChanged(const CentreUser &now);
    void noteDeleted(const CentreUser &user);
    /// The dialog that was wanted here is closed, whatever came of it.
    void noteClosed();

    /// What the first page is to say; nothing: no review is due.
    struct Reminder
    {
        Sentence words;
        bool isDue = false; ///< or overdue
    };
    std::optional<Reminder> reminder() const;

Q_SIGNALS:
    void accessWanted(const QString &id);
    void deletionWanted(const QString &id);
    void undoWanted(quint64 number);
    void reminderChanged();

private:
    void connectPage();
    void openReviews(bool isToBegin, const std::function<void()> &then);
    void showAll();
    void showOnPage();
    void begin(const ExamSeries &series, QDate due);
    void keep(const QList<CentreUser> &people);
    void withdraw(const QList<CentreUser> &people);
    void finishWithdrawing(Permission permission, const QList<Result<directory::Saved>> &results);
    void signOff();
    void saveRecord(int earlier);
    bool sayFailure(const Result<void> &result);
    Sentence whyNot() const;
    static QString withdrawnWords(Permission permission, int people);
    bool isWanted(const QString &id);
    IsGoing going() const;
    QList<AccessReview> earlier() const;

    directory::Directory &m_directory;
    review::Reviews &m_reviews;
    Open m_open;
    words::Translations &m_translations;
    models::UserListModel m_people;
    ListFollower m_follower;
    models::ReviewModel m_model;
    AccessReviewPage *m_page = nullptr; ///< from when it is first wanted
    SavingDocument m_saving;
    QTimer m_showing; ///< once for all that has changed, from the event loop
    QString m_wanted; ///< whose dialog was opened from here
};

} // namespace canolfan::ui
