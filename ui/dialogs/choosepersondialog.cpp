#include "dialogs/choosepersondialog.h"

#include "look/metrics.h"
#include "models/searchkeys.h"
#include "ui_choosepersondialog.h"
#include "words/changes.h"
#include "words/words.h"

#include <QEvent>
#include <QKeyEvent>

namespace canolfan::ui {

ChoosePersonDialog::ChoosePersonDialog(QList<CentreUser> people, int targets, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ChoosePersonDialog>())
    , m_people(std::move(people))
    , m_targets(targets)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_ui->setupUi(this);
    for (qsizetype i = 0; i < m_people.size(); ++i)
        m_ui->people->addItem(QString());
    connect(m_ui->search, &QLineEdit::textChanged, this, &ChoosePersonDialog::search);
    connect(m_ui->people, &QListWidget::itemActivated, this, &ChoosePersonDialog::choose);
    connect(m_ui->people, &QListWidget::currentRowChanged, this,
        [this](int row) { m_ui->copyButton->setEnabled(row >= 0); });
    connect(m_ui->copyButton, &QPushButton::clicked, this, &ChoosePersonDialog::choose);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->search->installEventFilter(this);
    m_ui->copyButton->setEnabled(false);
    m_ui->copyButton->setDefault(true);
    resize(scaled(560), scaled(520));
    retranslate();
    m_ui->search->setFocus();
}

ChoosePersonDialog::~ChoosePersonDialog() = default;

void ChoosePersonDialog::search()
{
    models::SearchKeys keys;
    keys.assign(m_people);
    const std::vector<char> found = keys.matching(m_ui->search->text());
    int first = -1;
    for (int row = 0; row < m_ui->people->count(); ++row) {
        m_ui->people->item(row)->setHidden(found[size_t(row)] == 0);
        if (first < 0 && found[size_t(row)] != 0)
            first = row;
    }
    // Whoever is shown to be chosen is in sight.
    m_ui->people->setCurrentRow(m_ui->search->text().trimmed().isEmpty() ? -1 : first);
}

bool ChoosePersonDialog::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDown =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down;
    if (watched != m_ui->search || !isDown)
        return QDialog::eventFilter(watched, event);
    m_ui->people->setFocus();
    if (m_ui->people->currentRow() < 0)
        m_ui->people->setCurrentRow(0);
    return true;
}

void ChoosePersonDialog::choose()
{
    const int row = m_ui->people->currentRow();
    if (row < 0)
        return;
    Q_EMIT chosen(m_people.at(row));
    accept();
}

void ChoosePersonDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void ChoosePersonDialog::retranslate()
{
    m_ui->question->setText(tr("Whose access shall the %n selected people have?", nullptr, m_targets));
    for (int row = 0; row < m_ui->people->count(); ++row) {
        const CentreUser &person = m_people.at(row);
        m_ui->people->item(row)->setText(
            tr("%1 (%2): %3", "name, account type: access")
                .arg(person.name(), words::label(person.accountType), words::access(person.permissions)));
        m_ui->people->item(row)->setToolTip(person.email);
    }
}

} // namespace canolfan::ui
