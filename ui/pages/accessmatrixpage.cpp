#include "pages/accessmatrixpage.h"

#include "dialogs/question.h"
#include "models/accessmatrixmodel.h"
#include "ui_accessmatrixpage.h"
#include "widgets/menu.h"

#include <QEvent>
#include <QShortcut>

namespace canolfan::ui {

using models::AccessMatrixModel;

AccessMatrixPage::AccessMatrixPage(models::UserListModel &people, AccessMatrixModel &matrix, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::AccessMatrixPage>()), m_people(people), m_matrix(matrix)
{
    m_ui->setupUi(this);
    m_ui->matrix->setMatrix(&matrix);
    m_ui->filters->setUsers(&people);
    orderTabs();
    connectWidgets();
    retranslate();
}

AccessMatrixPage::~AccessMatrixPage() = default;

/// From the search over what narrows it and what is done to several to the cells.
void AccessMatrixPage::orderTabs()
{
    QList<QWidget *> stops{m_ui->search, m_ui->discardButton, m_ui->reviewButton};
    stops += m_ui->filters->buttons();
    stops += {m_ui->giveButton, m_ui->withdrawButton, m_ui->templateButton, m_ui->copyButton, m_ui->matrix};
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1], stops[i]);
}

void AccessMatrixPage::connectWidgets()
{
    connect(m_ui->search, &QLineEdit::textChanged, &m_people, &models::UserListModel::setSearch);
    connect(m_ui->search, &SearchField::onToTheFound, this, &AccessMatrixPage::focusMatrix);
    connect(m_ui->reviewButton, &QPushButton::clicked, this, &AccessMatrixPage::reviewWanted);
    connect(m_ui->discardButton, &QPushButton::clicked, this, &AccessMatrixPage::askToDiscard);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &AccessMatrixPage::copyWanted);
    connect(
        m_ui->giveButton, &QToolButton::clicked, this, [this] { openPermissions(m_ui->giveButton, true); });
    connect(m_ui->withdrawButton, &QToolButton::clicked, this,
        [this] { openPermissions(m_ui->withdrawButton, false); });
    connect(m_ui->templateButton, &QToolButton::clicked, this, &AccessMatrixPage::openTemplates);
    connect(m_ui->matrix, &MatrixView::selectedChanged, this, &AccessMatrixPage::showSelected);
    connect(m_ui->matrix, &MatrixView::refused, this,
        [this](const QString &why) { say(Banner::Tone::Info, [why] { return why; }); });
    connect(&m_matrix, &QAbstractItemModel::modelReset, this, &AccessMatrixPage::retranslate);
    connect(&m_matrix, &AccessMatrixModel::draftChanged, this, &AccessMatrixPage::showDraft);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] { m_ui->search->setFocus(Qt::ShortcutFocusReason); });
}

void AccessMatrixPage::setTemplates(const QList<AccessTemplate> &templates)
{
    m_templates = templates;
}

QList<int> AccessMatrixPage::selectedRows() const
{
    return m_ui->matrix->selectedRows();
}

void AccessMatrixPage::openPermissions(PillButton *button, bool give)
{
    auto *menu = new Menu(button);
    for (int column = AccessMatrixModel::firstPermissionColumn; column < AccessMatrixModel::columns;
         ++column) {
        const QString name = m_matrix.headerData(column, Qt::Horizontal).toString();
        menu->addAction(name, this, [this, column, give] { setForSelected(column, give); });
    }
    button->openBelow(menu);
}

void AccessMatrixPage::openTemplates()
{
    auto *menu = new Menu(m_ui->templateButton);
    const bool anybody = !selectedRows().isEmpty();
    for (const AccessTemplate &each : std::as_const(m_templates))
        menu->addAction(each.name, this, [this, each] { giveTemplate(each); })->setEnabled(anybody);
    if (!anybody)
        menu->addNote(tr("Select the people first who are to have it."));
    menu->addSeparator();
    menu->addAction(tr("Save or remove templates…"), this, [this] { Q_EMIT templatesWanted(); });
    m_ui->templateButton->openBelow(menu);
}

void AccessMatrixPage::setForSelected(int column, bool has)
{
    for (const int row : selectedRows())
        m_matrix.setData(m_matrix.index(row, column), has);
}

void AccessMatrixPage::giveTemplate(const AccessTemplate &chosen)
{
    for (const int row : selectedRows())
        m_matrix.setAll(row, chosen.permissions);
}

void AccessMatrixPage::askToDiscard()
{
    auto *question =
        new Question({[] { return tr("Discard what you have chosen?"); },
                         [count = changedPeople()] {
                             return tr("The access of %n people stays as it was.", nullptr, count);
                         },
                         [] { return tr("Discard"); }},
            Question::Tone::Danger, this);
    connect(question, &Question::confirmed, this, &AccessMatrixPage::discardWanted);
    question->open();
}

void AccessMatrixPage::say(Banner::Tone tone, Sentence sentence)
{
    m_ui->banner->say(tone, std::move(sentence));
}

void AccessMatrixPage::clearBanner()
{
    m_ui->banner->clear();
}

void AccessMatrixPage::clearSearch()
{
    m_ui->search->clear();
    m_ui->filters->clear();
}

void AccessMatrixPage::focusMatrix()
{
    m_ui->matrix->selectFirstIfNone();
    m_ui->matrix->setFocus();
}

int AccessMatrixPage::changedPeople() const
{
    return int(m_matrix.draft().userIds().size());
}

void AccessMatrixPage::showListOrWhyNot()
{
    m_ui->pages->setCurrentWidget(m_matrix.rowCount() > 0 ? m_ui->listPage : m_ui->emptyPage);
    const bool nobody = m_people.userCount() == 0;
    m_ui->emptyTitle->setText(nobody ? tr("Nobody is in the list yet.") : tr("Nobody matches."));
    m_ui->emptyText->setText(nobody
            ? tr("People appear here once they are invited.")
            : tr("Only people whom the search finds and the filters let through are shown."));
}

void AccessMatrixPage::showSelected()
{
    const auto count = int(selectedRows().size());
    m_ui->selected->setText(count == 0 ? tr("Nobody selected.") : tr("%n people selected:", nullptr, count));
    for (QWidget *button : {static_cast<QWidget *>(m_ui->giveButton),
             static_cast<QWidget *>(m_ui->withdrawButton), static_cast<QWidget *>(m_ui->copyButton)}) {
        button->setEnabled(count > 0);
        button->setToolTip(count > 0 ? QString() : tr("Select people first, by their names at the left."));
    }
}

void AccessMatrixPage::showDraft()
{
    const int count = changedPeople();
    m_ui->reviewButton->setEnabled(count > 0);
    m_ui->discardButton->setVisible(count > 0);
    const QString words = count > 0 ? tr("Review changes (%n people)", nullptr, count) : tr("Review changes");
    m_ui->reviewButton->setText(words);
    m_ui->reviewButton->setAccessibleName(words);
    m_ui->reviewButton->setToolTip(count > 0 ? QString() : tr("Nothing has been changed."));
}

void AccessMatrixPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_matrix.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void AccessMatrixPage::retranslate()
{
    m_ui->subtitle->setText(
        tr("Who may do what. Press a cell to give or withdraw; select people to do it for all "
           "of them. Nothing is saved before you have reviewed it."));
    const bool narrowed = !m_people.search().trimmed().isEmpty() || !m_people.filter().isEmpty();
    m_ui->found->setText(narrowed ? tr("%n found", nullptr, m_people.rowCount()) : QString());
    const auto name = [](PillButton *button, const QString &words) { button->say(words, words, false); };
    name(m_ui->giveButton, tr("Give"));
    name(m_ui->withdrawButton, tr("Withdraw"));
    name(m_ui->templateButton, tr("Template"));
    showListOrWhyNot();
    showSelected();
    showDraft();
}

} // namespace canolfan::ui
