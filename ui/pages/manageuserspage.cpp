#include "pages/manageuserspage.h"

#include "look/metrics.h"
#include "models/userlistmodel.h"
#include "ui_manageuserspage.h"
#include "widgets/menu.h"
#include "words/synchronising.h"
#include "words/words.h"

#include <QEvent>
#include <QShortcut>

namespace canolfan::ui {

ManageUsersPage::ManageUsersPage(models::UserListModel *model, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::ManageUsersPage>()), m_model(*model)
{
    m_ui->setupUi(this);
    m_ui->reminder->setClosable(false);
    m_ui->list->setUsers(model);
    m_ui->filters->setUsers(model);
    m_ui->busy->setKeepsPlace(false); // the line below the title is tall enough for it
    m_ui->subtitle->setMinimumHeight(scaled(28));
    m_ui->subtitle->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_ui->moreButton->hide(); // until there is something in it
    m_ui->inviteReason->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    orderTabs();
    setTabOrder(m_ui->list->horizontalHeader(), m_ui->list);
    setTabOrder(m_ui->list, m_ui->list->actionsButton());
    connectWidgets();
    addShortcuts();
    showListOrWhyNot();
    retranslate();
}

ManageUsersPage::~ManageUsersPage() = default;

/// From the search over what narrows it to the list.
void ManageUsersPage::orderTabs()
{
    QWidget *before = m_ui->search;
    for (QWidget *button : m_ui->filters->buttons()) {
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_ui->moreButton);
    setTabOrder(m_ui->moreButton, m_ui->refreshButton);
}

void ManageUsersPage::connectWidgets()
{
    connect(m_ui->search, &QLineEdit::textChanged, this, &ManageUsersPage::search);
    connect(m_ui->search, &SearchField::onToTheFound, this, &ManageUsersPage::focusList);
    connect(m_ui->everybodyButton, &QPushButton::clicked, this, &ManageUsersPage::showEverybody);
    connect(m_ui->inviteButton, &QPushButton::clicked, this, &ManageUsersPage::inviteWanted);
    connect(m_ui->moreButton, &QToolButton::clicked, this, &ManageUsersPage::openTasks);
    connect(m_ui->refreshButton, &QPushButton::clicked, this, &ManageUsersPage::refreshWanted);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &ManageUsersPage::refreshWanted);
    connect(m_ui->list, &UserListView::actionsWanted, this, &ManageUsersPage::actionsWanted);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        showListOrWhyNot();
        retranslate();
    });
}

void ManageUsersPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto then) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, then);
    };
    const auto invite = [this] {
        if (m_ui->inviteButton->isEnabled())
            Q_EMIT inviteWanted();
    };
    add(QKeySequence::Find, [this] { m_ui->search->setFocus(Qt::ShortcutFocusReason); });
    add(QKeySequence(Qt::CTRL | Qt::Key_N), invite);
    add(QKeySequence(Qt::CTRL | Qt::Key_I), invite);
    add(QKeySequence(Qt::Key_F5), [this] { Q_EMIT refreshWanted(); });
}

void ManageUsersPage::setSummary(const Summary &summary)
{
    m_summary = summary;
    retranslate();
}

void ManageUsersPage::setInviteVerdict(const Verdict &verdict)
{
    m_inviteVerdict = verdict;
    m_ui->inviteButton->setEnabled(!verdict);
    retranslate();
}

void ManageUsersPage::addTask(Sentence words, std::function<void()> begin)
{
    m_tasks.append({std::move(words), std::move(begin)});
    m_ui->moreButton->show();
}

void ManageUsersPage::openTasks()
{
    auto *menu = new Menu(m_ui->moreButton);
    for (const Task &task : std::as_const(m_tasks))
        menu->addAction(task.words(), this, task.begin);
    m_ui->moreButton->openBelow(menu);
}

std::stop_token ManageUsersPage::beginReading()
{
    m_ui->refreshButton->setEnabled(false);
    return m_ui->busy->begin([] { return tr("Reading the list…"); });
}

void ManageUsersPage::setProgress(int done, int total)
{
    m_ui->busy->setProgress(done, total);
}

void ManageUsersPage::endReading()
{
    m_ui->busy->end();
    m_ui->refreshButton->setEnabled(true);
}

void ManageUsersPage::say(Banner::Tone tone, Sentence sentence)
{
    m_ui->banner->say(tone, std::move(sentence));
}

void ManageUsersPage::say(Banner::Tone tone, Sentence sentence, Sentence action, std::function<void()> then)
{
    m_ui->banner->say(tone, std::move(sentence), std::move(action), std::move(then));
}

/// Said once, and then only shown: it is asked for anew with every change.
void ManageUsersPage::remind(
    Banner::Tone tone, Sentence sentence, Sentence action, std::function<void()> then)
{
    if (m_ui->reminder->isSaying() && m_ui->reminder->text() == sentence())
        return;
    m_ui->reminder->say(tone, std::move(sentence), std::move(action), std::move(then));
}

void ManageUsersPage::clearReminder()
{
    if (m_ui->reminder->isSaying())
        m_ui->reminder->clear();
}

void ManageUsersPage::clearBanner()
{
    m_ui->banner->clear();
}

void ManageUsersPage::select(const QString &id)
{
    if (m_model.rowOf(id) < 0)
        showEverybody();
    m_ui->list->select(id);
}

void ManageUsersPage::clearSearch()
{
    m_ui->search->clear();
    m_ui->search->setFocus();
}

void ManageUsersPage::showEverybody()
{
    m_ui->filters->clear();
    clearSearch();
}

void ManageUsersPage::focusList()
{
    m_ui->list->setFocus();
    m_ui->list->selectFirstIfNone();
}

void ManageUsersPage::search(const QString &typed)
{
    m_model.setSearch(typed);
    // Who is looked for is then one key away, and so is the button of their actions.
    if (!typed.trimmed().isEmpty())
        m_ui->list->selectFirstIfNone();
}

void ManageUsersPage::showListOrWhyNot()
{
    const bool some = m_model.rowCount() > 0;
    m_ui->pages->setCurrentWidget(some ? m_ui->listPage : m_ui->emptyPage);
    const bool nobody = m_model.userCount() == 0;
    m_ui->everybodyButton->setVisible(!nobody);
    m_ui->retryButton->setVisible(nobody);
}

void ManageUsersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ManageUsersPage::retranslate()
{
    const QString people = tr("%n people", nullptr, m_model.userCount());
    const QString seats =
        tr("%1 of %2 Admin seats used").arg(m_summary.adminSeatsUsed).arg(m_summary.adminSeats);
    const QString fresh = words::copyAge(m_summary.contact, QDateTime::currentDateTime());
    m_ui->subtitle->setText(tr("%1 · %2 · %3", "people · seats · how fresh").arg(people, seats, fresh));
    const bool narrowed = isSearching() || !m_model.filter().isEmpty();
    m_ui->found->setText(narrowed ? tr("%n found", nullptr, m_model.rowCount()) : QString());
    const QString more = tr("More", "other things to do for the whole centre");
    m_ui->moreButton->say(more, more, false);
    const QString reason = m_inviteVerdict ? words::sentence(*m_inviteVerdict) : QString();
    m_ui->inviteReason->setText(reason);
    m_ui->inviteButton->setToolTip(reason);
    m_ui->inviteButton->setAccessibleDescription(reason);
    retranslateEmpty();
}

bool ManageUsersPage::isSearching() const
{
    return !m_model.search().trimmed().isEmpty();
}

void ManageUsersPage::retranslateEmpty()
{
    const bool nobody = m_model.userCount() == 0;
    const bool filtered = !m_model.filter().isEmpty();
    m_ui->emptyTitle->setText(nobody ? tr("Nobody is in the list yet.")
            : isSearching()          ? tr("Nobody matches “%1”.").arg(m_model.search().trimmed())
                                     : tr("Nobody matches the filters."));
    m_ui->emptyText->setText(nobody ? tr("People appear here once they are invited.")
            : !filtered             ? tr("The search looks at names and email addresses.")
            : isSearching()         ? tr("Only people whom the filters let through are searched.")
                                    : tr("Choose other filters, or show everybody."));
    m_ui->everybodyButton->setText(filtered ? tr("Show everybody") : tr("Clear search"));
    m_ui->everybodyButton->setAccessibleName(m_ui->everybodyButton->text());
}

} // namespace canolfan::ui
