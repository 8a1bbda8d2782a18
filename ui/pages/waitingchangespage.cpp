#include "pages/waitingchangespage.h"

#include "changes/exportchanges.h"
#include "dialogs/question.h"
#include "look/metrics.h"
#include "ui_waitingchangespage.h"

namespace canolfan::ui {

using models::ChangeAction;
using models::WaitingChangesModel;

WaitingChangesPage::WaitingChangesPage(WaitingChangesModel *model, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::WaitingChangesPage>()), m_model(*model)
{
    m_ui->setupUi(this);
    m_ui->list->setChanges(model);
    m_ui->busy->setKeepsPlace(false); // the line below the title is tall enough for it
    m_ui->subtitle->setMinimumHeight(scaled(28));
    m_ui->subtitle->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    QWidget *before = m_ui->list;
    for (QWidget *button : m_ui->list->buttons()) {
        setTabOrder(before, button);
        before = button;
    }
    connectWidgets();
    showListOrWhyNot();
}

WaitingChangesPage::~WaitingChangesPage() = default;

void WaitingChangesPage::connectWidgets()
{
    connect(m_ui->sendButton, &QPushButton::clicked, this, &WaitingChangesPage::sendWanted);
    connect(m_ui->exportButton, &QPushButton::clicked, this, [this] { exportChanges(m_model.changes()); });
    connect(m_ui->list, &ChangesListView::actionWanted, this, &WaitingChangesPage::act);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &WaitingChangesPage::showListOrWhyNot);
}

void WaitingChangesPage::act(ChangeAction action, quint64 number)
{
    const PendingChange *change = m_model.find(number);
    if (!change)
        return;
    switch (action) {
    case ChangeAction::Decide:
        Q_EMIT decideWanted(number);
        break;
    case ChangeAction::TryAgain:
        Q_EMIT tryAgainWanted(number);
        break;
    case ChangeAction::Export:
        exportChanges({*change});
        break;
    case ChangeAction::Undo:
    case ChangeAction::TakeBack:
        Question::beforeUndoing(*change, this, [this, number] { Q_EMIT undoWanted(number); });
        break;
    case ChangeAction::GiveUp:
        Question::beforeUndoing(*change, this, [this, number] { Q_EMIT giveUpWanted(number); });
        break;
    }
}

void WaitingChangesPage::exportChanges(const QList<PendingChange> &changes)
{
    ui::exportChanges(
        changes, this, [this](Banner::Tone tone, Sentence sentence) { say(tone, std::move(sentence)); });
}

void WaitingChangesPage::setSyncState(const SyncState &state)
{
    m_state = state;
    m_ui->busy->setProgress(state.sending ? state.done : 0, state.sending ? state.total : 0);
    showListOrWhyNot();
}

std::stop_token WaitingChangesPage::beginSending()
{
    clearBanner();
    const std::stop_token stop = m_ui->busy->begin([] { return tr("Sending the changes…"); });
    showListOrWhyNot();
    return stop;
}

void WaitingChangesPage::endSending()
{
    m_ui->busy->end();
    showListOrWhyNot();
}

void WaitingChangesPage::say(Banner::Tone tone, Sentence sentence)
{
    m_ui->banner->say(tone, std::move(sentence));
}

void WaitingChangesPage::clearBanner()
{
    m_ui->banner->clear();
}

void WaitingChangesPage::select(quint64 number)
{
    m_ui->list->select(number);
}

void WaitingChangesPage::focusList()
{
    m_ui->list->selectFirstIfNone();
    m_ui->list->setFocus();
}

void WaitingChangesPage::showListOrWhyNot()
{
    const bool some = m_model.rowCount() > 0;
    m_ui->pages->setCurrentWidget(some ? m_ui->listPage : m_ui->emptyPage);
    m_ui->exportButton->setEnabled(some);
    const bool canBeSent = m_model.count(WaitingChangesModel::Group::Waiting) > 0;
    m_ui->sendButton->setEnabled(canBeSent && !m_ui->busy->isRunning());
    retranslate();
}

} // namespace canolfan::ui
