#include "pages/accessreviewpage.h"

#include "dialogs/question.h"
#include "look/glyphs.h"
#include "look/metrics.h"
#include "ui_accessreviewpage.h"
#include "widgets/menu.h"
#include "words/review.h"

#include <QKeyEvent>
#include <QShortcut>

#include <algorithm>

namespace canolfan::ui {

using models::ReviewModel;

AccessReviewPage::AccessReviewPage(
    ReviewModel &model, models::UserListModel &people, WhatIsAllowed allowed, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::AccessReviewPage>())
    , m_model(model)
    , m_people(people)
    , m_allowed(std::move(allowed))
{
    m_ui->setupUi(this);
    m_ui->table->setShares({33, 13, 20, 17});
    m_ui->table->setModel(&model);
    m_ui->table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_ui->table->installEventFilter(this);
    m_ui->note->installEventFilter(this);
    connectWidgets();
    showState();
    retranslate();
}

AccessReviewPage::~AccessReviewPage() = default;

void AccessReviewPage::connectWidgets()
{
    connect(m_ui->search, &QLineEdit::textChanged, &m_people, &models::UserListModel::setSearch);
    connect(m_ui->search, &SearchField::onToTheFound, this, [this] { m_ui->table->setFocus(); });
    connect(m_ui->topicButton, &PillButton::clicked, this, &AccessReviewPage::openTopics);
    connect(m_ui->whoButton, &PillButton::clicked, this, &AccessReviewPage::openWho);
    connect(m_ui->beginButton, &QPushButton::clicked, this, &AccessReviewPage::beginWanted);
    connect(m_ui->recordButton, &QPushButton::clicked, this,
        [this] { Q_EMIT recordWanted(m_ui->earlier->currentRow()); });
    connect(m_ui->keepButton, &QPushButton::clicked, this, &AccessReviewPage::keepSelected);
    connect(m_ui->withdrawButton, &QPushButton::clicked, this, [this] { withdrawFromSelected(); });
    connect(m_ui->changeButton, &QPushButton::clicked, this, [this] {
        finishNote();
        Q_EMIT changeWanted(selected().value(0).id);
    });
    connect(m_ui->removeButton, &QPushButton::clicked, this, [this] {
        finishNote();
        Q_EMIT removeWanted(selected().value(0).id);
    });
    connect(m_ui->discardButton, &QPushButton::clicked, this, &AccessReviewPage::askToDiscard);
    connect(m_ui->signOffButton, &QPushButton::clicked, this, &AccessReviewPage::signOffWanted);
    connect(m_ui->note, &QLineEdit::editingFinished, this, &AccessReviewPage::finishNote);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &AccessReviewPage::showPerson);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &AccessReviewPage::selectSomebody);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &AccessReviewPage::selectSomebody);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &AccessReviewPage::selectSomebody);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &AccessReviewPage::showPerson);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] { m_ui->search->setFocus(Qt::ShortcutFocusReason); });
}

/// Enter in the table keeps what is selected, as the hint says. What is typed as a note is kept with Enter
/// too, without deciding anything.
bool AccessReviewPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isEnter && watched == m_ui->table) {
            keepSelected();
            return true;
        }
        if (isEnter && watched == m_ui->note) {
            finishNote();
            m_ui->keepButton->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QList<CentreUser> AccessReviewPage::selected() const
{
    QList<CentreUser> people;
    QModelIndexList rows = m_ui->table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows))
        people << m_model.userAt(row.row());
    return people;
}

void AccessReviewPage::keepSelected()
{
    finishNote();
    if (const QList<CentreUser> people = selected(); !people.isEmpty())
        Q_EMIT keepWanted(people);
}

/// Of several people it is asked first: what each of them does with it is not in sight.
void AccessReviewPage::withdrawFromSelected()
{
    const QList<CentreUser> people = selected();
    if (people.size() == 1)
        return Q_EMIT withdrawWanted(people);
    const int count = int(people.size());
    auto *question = new Question(
        {[count] { return tr("Withdraw it from %n people?", nullptr, count); },
            [topic = m_model.topic()] {
                return tr("They lose this permission: %1.").arg(words::label(topic.value_or(ReviewTopic())));
            },
            [] { return tr("Withdraw"); }},
        Question::Tone::Danger, this);
    connect(question, &Question::confirmed, this, [this, people] { Q_EMIT withdrawWanted(people); });
    question->open();
}

void AccessReviewPage::hideEvent(QHideEvent *event)
{
    finishNote();
    QWidget::hideEvent(event);
}

/// Only when it is another one; where the field has lost the focus to a button, that comes after this.
void AccessReviewPage::finishNote()
{
    const QString typed = m_ui->note->text().trimmed();
    if (m_noteOf && m_model.hasReview() && typed != m_noteWas) {
        m_noteWas = typed;
        Q_EMIT noteWanted(*m_noteOf, typed);
    }
}

void AccessReviewPage::openTopics()
{
    auto *menu = new Menu(m_ui->topicButton);
    menu->addAction(tr("Person by person"), this, [this] {
        m_model.setTopic(std::nullopt);
        retranslate();
    });
    menu->addSeparator();
    for (const TopicTally &each : std::as_const(m_topics)) {
        const QString words = tr("%1 (%2 of %3 checked)", "permission")
                                  .arg(words::label(each.topic))
                                  .arg(each.tally.checked)
                                  .arg(each.tally.people);
        QAction *action = menu->addAction(words, this, [this, topic = each.topic] {
            m_model.setTopic(std::optional<ReviewTopic>(std::in_place, topic));
            retranslate();
        });
        action->setEnabled(each.tally.people > 0);
    }
    m_ui->topicButton->openBelow(menu);
}

void AccessReviewPage::openWho()
{
    auto *menu = new Menu(m_ui->whoButton);
    for (const bool everybody : {false, true}) {
        menu->addAction(everybody ? tr("Everybody") : tr("Not checked yet"), this, [this, everybody] {
            m_model.setShowsChecked(everybody);
            retranslate();
        });
    }
    m_ui->whoButton->openBelow(menu);
}

void AccessReviewPage::askToDiscard()
{
    auto *question = new Question({[] { return tr("Delete this review?"); },
                                      [] {
                                          return tr("What has been decided and noted in it is lost. Whatever "
                                                    "access you have changed stays as it is now.");
                                      },
                                      [] { return tr("Delete review"); }},
        Question::Tone::Danger, this);
    connect(question, &Question::confirmed, this, &AccessReviewPage::discardWanted);
    question->open();
}

void AccessReviewPage::setTallies(const ReviewTally &all, const QList<TopicTally> &topics)
{
    m_tally = all;
    m_topics = topics;
    showState();
    retranslate();
}

void AccessReviewPage::setEarlier(const QList<AccessReview> &reviews)
{
    m_earlier = reviews;
    showState();
    retranslate();
}

void AccessReviewPage::setWhyNot(Sentence why)
{
    m_whyNot = std::move(why);
    showState();
    retranslate();
}

void AccessReviewPage::setCatalogue(const PermissionCatalogue &catalogue, Language language)
{
    m_catalogue = catalogue;
    m_language = language;
    showPerson();
}

void AccessReviewPage::say(Banner::Tone tone, Sentence sentence)
{
    m_ui->banner->say(tone, std::move(sentence));
}

void AccessReviewPage::say(Banner::Tone tone, Sentence sentence, Sentence action, std::function<void()> then)
{
    m_ui->banner->say(tone, std::move(sentence), std::move(action), std::move(then));
}

void AccessReviewPage::clearBanner()
{
    m_ui->banner->clear();
}

void AccessReviewPage::forget()
{
    m_noteOf.reset();
    m_noteWas.clear();
    m_ui->note->clear();
    m_ui->search->clear();
    m_ui->banner->clear();
    m_model.setTopic(std::nullopt);
    m_model.setShowsChecked(false);
    retranslate();
}

void AccessReviewPage::focusFirst()
{
    selectSomebody();
    if (!m_model.hasReview())
        m_ui->beginButton->setFocus();
    else if (m_model.rowCount() > 0)
        m_ui->table->setFocus();
    else
        m_ui->signOffButton->setFocus();
}

// --- Who is selected

/// Whoever stands now where somebody has been done with: the next.
void AccessReviewPage::selectSomebody()
{
    const bool hadFocus =
        m_ui->listCard->isAncestorOf(focusWidget()) || m_ui->personCard->isAncestorOf(focusWidget());
    showState();
    const int rows = m_model.rowCount();
    if (rows == 0 && hadFocus && m_model.hasReview())
        m_ui->topicButton->setFocus(); // what there is to do next begins there
    if (rows > 0 && !m_ui->table->selectionModel()->hasSelection())
        m_ui->table->selectRow(std::min(m_lastRow, rows - 1));
    showPerson();
}

void AccessReviewPage::showState()
{
    m_ui->states->setCurrentWidget(m_model.hasReview() ? m_ui->runningPage : m_ui->startPage);
    m_ui->pages->setCurrentWidget(m_model.rowCount() > 0 ? m_ui->listPage : m_ui->emptyPage);
    m_ui->beginButton->setEnabled(!m_whyNot);
    const bool some = !m_earlier.isEmpty();
    m_ui->discardButton->setVisible(m_model.hasReview());
    m_ui->signOffButton->setVisible(m_model.hasReview());
    for (QWidget *widget : QList<QWidget *>{m_ui->earlierTitle, m_ui->earlier, m_ui->recordButton})
        widget->setVisible(some);
    // The one button to press next is the one in colour.
    const bool isComplete = m_model.hasReview() && m_tally.isComplete();
    m_ui->signOffButton->setProperty("kind", isComplete ? QStringLiteral("primary") : QString());
    m_ui->signOffButton->style()->polish(m_ui->signOffButton);
    retranslateEmpty();
}

void AccessReviewPage::showPerson()
{
    const QList<CentreUser> people = selected();
    const QModelIndexList rows = m_ui->table->selectionModel()->selectedRows();
    if (!rows.isEmpty())
        m_lastRow = rows.constFirst().row();
    m_ui->personCard->setVisible(!people.isEmpty());
    if (people.isEmpty())
        return showNote(people);
    const bool one = people.size() == 1;
    const int count = int(people.size());
    m_ui->personName->setText(one ? people.constFirst().name() : tr("%n people", nullptr, count));
    m_ui->personDetails->setText(one ? detailsOf(people.constFirst()) : QString());
    m_ui->personAccess->setText(one ? accessOf(people.constFirst()) : QString());
    showNote(people);
    showButtons(people);
}

void AccessReviewPage::showNote(const QList<CentreUser> &people)
{
    const bool one = people.size() == 1;
    const QString whose = one ? people.constFirst().id : QString();
    const bool isAnother = whose != (m_noteOf ? m_noteOf->id : QString());
    if (isAnother)
        finishNote();
    // What another process has noted shows too, unless somebody is typing over it.
    if (isAnother || m_ui->note->text().trimmed() == m_noteWas) {
        m_noteWas = m_model.noteOf(whose);
        if (m_ui->note->text().trimmed() != m_noteWas)
            m_ui->note->setText(m_noteWas);
    }
    m_noteOf = one ? std::optional(people.constFirst()) : std::nullopt;
    m_ui->note->setEnabled(one);
}

} // namespace canolfan::ui
