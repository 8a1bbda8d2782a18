#pragma once

#include "domain/accessreview.h"
#include "domain/permissioncatalogue.h"
#include "domain/rules.h"
#include "models/reviewmodel.h"
#include "widgets/banner.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace canolfan::ui {

namespace Ui {
class AccessReviewPage;
}

/// The access review: before it has begun, what there was so far; then everybody who is still to be checked,
/// person by person or by permission, and what is known of whoever is selected. Says what is wanted; what
/// became of it, it is told.
class AccessReviewPage : public QWidget
{
    Q_OBJECT

public:
    /// Whether somebody may be changed and removed (S37, S39–S42).
    struct Allowed
    {
        Verdict change{};
        Verdict remove{};
    };
    using WhatIsAllowed = std::function<Allowed(const CentreUser &)>;

    AccessReviewPage(models::ReviewModel &model, models::UserListModel &people, WhatIsAllowed allowed,
        QWidget *parent = nullptr);
    ~AccessReviewPage() override;

    struct TopicTally
    {
        ReviewTopic topic;
        ReviewTally tally;
    };
    /// How far the review under way is, of which the model knows the rest.
    void setTallies(const ReviewTally &all, const QList<TopicTally> &topics);
    /// Those that have been signed off, the newest first.
    void setEarlier(const QList<AccessReview> &reviews);
    /// Why none can be begun; empty: it can.
    void setWhyNot(Sentence why);
    void setCatalogue(const PermissionCatalogue &catalogue, Language language);

    QList<CentreUser> selected() const;
    void say(Banner::Tone tone, Sentence sentence);
    void say(Banner::Tone tone, Sentence sentence, Sentence action, std::function<void()> then);
    void clearBanner();
    /// Nobody's any more.
    void forget();
    void focusFirst();
    /// Whatever has been typed as a note goes out now.
    void finishNote();

Q_SIGNALS:
    void beginWanted();
    void keepWanted(const QList<canolfan::CentreUser> &people);
    void withdrawWanted(const QList<canolfan::CentreUser> &people); ///< of the topic
    void changeWanted(const QString &id);
    void removeWanted(const QString &id);
    void noteWanted(const canolfan::CentreUser &user, const QString &note);
    void signOffWanted();
    void discardWanted(); ///< and has been asked about
    void recordWanted(int earlier);

protected:
    void changeEvent(QEvent *event) override;
    /// Closed, locked or left: what has been typed is kept.
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectWidgets();
    void openTopics();
    void openWho();
    void keepSelected();
    void withdrawFromSelected();
    void askToDiscard();
    void selectSomebody();
    void showState();
    void showPerson();
    void showNote(const QList<CentreUser> &people);
    void showButtons(const QList<CentreUser> &people);
    void retranslate();
    void retranslateStart();
    void retranslateEmpty();
    QString topicWords() const;
    QString detailsOf(const CentreUser &user) const;
    QString accessOf(const CentreUser &user) const;

    std::unique_ptr<Ui::AccessReviewPage> m_ui;
    models::ReviewModel &m_model;
    models::UserListModel &m_people;
    WhatIsAllowed m_allowed;
    ReviewTally m_tally;
    QList<TopicTally> m_topics;
    QList<AccessReview> m_earlier;
    Sentence m_whyNot;
    PermissionCatalogue m_catalogue;
    Language m_language = Language::English;
    std::optional<CentreUser> m_noteOf; ///< whose note is in the field
    QString m_noteWas; ///< as it was put there
    int m_lastRow = 0; ///< where to go on once its person is done with
};

} // namespace canolfan::ui
