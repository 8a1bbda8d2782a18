#include "pages/invitemanypage.h"

#include "ui_invitemanypage.h"
#include "words/invitations.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QShortcut>

namespace canolfan::ui {

using models::InvitationsModel;

InviteManyPage::InviteManyPage(InvitationsModel *model, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::InviteManyPage>()), m_model(*model)
{
    m_ui->setupUi(this);
    m_ui->table->setInvitations(model);
    m_ui->busy->setKeepsPlace(false);
    connectWidgets();
    showTableOrStart();
}

/// An editor that is open then puts what is in it into the table when it goes, which is later than this.
InviteManyPage::~InviteManyPage()
{
    disconnect(&m_model, nullptr, this, nullptr);
    disconnect(m_ui->table, nullptr, this, nullptr);
}

void InviteManyPage::connectWidgets()
{
    connect(m_ui->backButton, &QPushButton::clicked, this, &InviteManyPage::backWanted);
    connect(m_ui->fileButton, &QPushButton::clicked, this, &InviteManyPage::fileWanted);
    connect(m_ui->pasteButton, &QPushButton::clicked, this, &InviteManyPage::pasteWanted);
    connect(m_ui->templateButton, &QPushButton::clicked, this, &InviteManyPage::templateWanted);
    connect(m_ui->anotherButton, &QPushButton::clicked, this, &InviteManyPage::anotherWanted);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &InviteManyPage::exportWanted);
    connect(m_ui->sendButton, &QPushButton::clicked, this, &InviteManyPage::sendWanted);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &InviteManyPage::takeOut);
    connect(m_ui->table, &InvitationsView::removeWanted, this, &InviteManyPage::takeOut);
    connect(m_ui->table, &InvitationsView::currentRowChanged, this, &InviteManyPage::showDetail);
    connect(m_ui->onlyProblems, &QAbstractButton::toggled, &m_model, &InvitationsModel::setOnlyProblems);
    connect(&m_model, &InvitationsModel::countsChanged, this, &InviteManyPage::showTableOrStart);
    // An editor in the table takes the keys for itself.
    auto *paste = new QShortcut(QKeySequence::Paste, this);
    connect(paste, &QShortcut::activated, this, [this] {
        if (!isSending())
            Q_EMIT pasteWanted();
    });
}

// --- Sending

std::stop_token InviteManyPage::beginSending()
{
    clearBanner();
    const std::stop_token stop = m_ui->busy->begin([] { return tr("Sending the invitations…"); });
    showCounts();
    return stop;
}

void InviteManyPage::setProgress(int done, int total)
{
    m_ui->busy->setProgress(done, total);
}

void InviteManyPage::endSending()
{
    m_ui->busy->end();
    showTableOrStart();
}

bool InviteManyPage::isSending() const
{
    return m_ui->busy->isRunning();
}

// --- What is shown

void InviteManyPage::say(Banner::Tone tone, Sentence sentence)
{
    m_ui->banner->say(tone, std::move(sentence));
}

void InviteManyPage::clearBanner()
{
    m_ui->banner->clear();
}

void InviteManyPage::focusFirst()
{
    const bool hasTable = m_ui->pages->currentWidget() == m_ui->tablePage;
    (hasTable ? static_cast<QWidget *>(m_ui->table) : m_ui->fileButton)->setFocus();
}

void InviteManyPage::showTableOrStart()
{
    const bool hasRows = m_model.list().size() > 0;
    m_ui->pages->setCurrentWidget(hasRows ? m_ui->tablePage : m_ui->startPage);
    const QSignalBlocker quiet(m_ui->onlyProblems);
    m_ui->onlyProblems->setChecked(m_model.showsOnlyProblems());
    showCounts();
    showDetail();
}

void InviteManyPage::showCounts()
{
    const InvitationCounts counts = m_model.list().counts();
    const bool hasRows = m_model.list().size() > 0;
    m_ui->subtitle->setText(hasRows
            ? tr("%1 · Admin accounts: %2 of %3 will be in use.", "how many rows are ready")
                  .arg(words::sentence(counts))
                  .arg(counts.adminSeatsTaken)
                  .arg(counts.adminSeats)
            : tr("Everybody in a table is invited at once. Nothing is sent before you press Send."));
    m_ui->sendButton->setText(tr("Send %n invitations", nullptr, counts.ready));
    m_ui->sendButton->setAccessibleName(m_ui->sendButton->text());
    m_ui->sendButton->setEnabled(counts.ready > 0 && !isSending());
    const QString why = m_ui->sendButton->isEnabled() ? QString()
        : isSending()                                 ? tr("The invitations are being sent.")
                                                      : tr("No row is ready to be sent.");
    m_ui->sendButton->setToolTip(why);
    m_ui->sendButton->setAccessibleDescription(why);
    m_ui->anotherButton->setEnabled(!isSending());
    m_ui->exportButton->setEnabled(!isSending());
}

/// In full what the row has room for only in part.
void InviteManyPage::showDetail()
{
    const QModelIndex current = m_ui->table->currentIndex();
    const QString why =
        current.isValid() ? current.data(InvitationsModel::ExplanationRole).toString() : QString();
    m_ui->detail->setText(
        why.isEmpty() ? tr(
            "To change a cell, double-click it or press F2. Cells that are left empty follow from the account type.")
                      : tr("Row %1: %2", "number, what is wrong")
                            .arg(m_model.list().row(m_model.placeAt(current.row())).number)
                            .arg(why));
    m_ui->removeButton->setEnabled(!isSending() && !m_ui->table->selectedRows().isEmpty());
}

void InviteManyPage::takeOut()
{
    const QSet<int> rows = m_ui->table->selectedRows();
    if (isSending() || rows.isEmpty())
        return;
    const int first = *std::min_element(rows.cbegin(), rows.cend());
    m_model.takeOut(rows);
    const int next = std::min(first, m_model.rowCount() - 1);
    if (next >= 0)
        m_ui->table->setCurrentIndex(m_model.index(next, InvitationsModel::FirstField));
}

void InviteManyPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model.retranslate();
        showCounts();
        showDetail();
    }
    QWidget::changeEvent(event);
}

// --- Dropping

static QString droppedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

void InviteManyPage::dragEnterEvent(QDragEnterEvent *event)
{
    const bool isTable = !droppedFile(*event->mimeData()).isEmpty() || event->mimeData()->hasText();
    if (isTable && !isSending())
        event->acceptProposedAction();
}

void InviteManyPage::dropEvent(QDropEvent *event)
{
    const QString file = droppedFile(*event->mimeData());
    if (!file.isEmpty())
        Q_EMIT fileDropped(file);
    else
        Q_EMIT textDropped(event->mimeData()->text());
    event->acceptProposedAction();
}

} // namespace canolfan::ui
