#include "dialogs/templatesdialog.h"

#include "dialogs/exporttable.h"
#include "look/metrics.h"
#include "ui_templatesdialog.h"
#include "words/changes.h"
#include "words/matrix.h"

#include <QEvent>

#include <algorithm>

namespace canolfan::ui {

TemplatesDialog::TemplatesDialog(
    QList<AccessTemplate> templates, std::optional<CentreUser> from, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::TemplatesDialog>())
    , m_templates(std::move(templates))
    , m_from(std::move(from))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_ui->setupUi(this);
    m_ui->name->setEnabled(m_from.has_value());
    m_ui->saveButton->setEnabled(false);
    connectWidgets();
    resize(scaled(600), scaled(480));
    retranslate();
}

TemplatesDialog::~TemplatesDialog() = default;

void TemplatesDialog::connectWidgets()
{
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &TemplatesDialog::remove);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &TemplatesDialog::exportAll);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &TemplatesDialog::save);
    connect(m_ui->name, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_ui->saveButton->setEnabled(m_from && !typed.trimmed().isEmpty());
        m_ui->saveButton->setDefault(m_ui->saveButton->isEnabled());
    });
    connect(m_ui->templates, &QListWidget::currentRowChanged, this,
        [this](int row) { m_ui->removeButton->setEnabled(row >= 0); });
}

void TemplatesDialog::remove()
{
    const int row = m_ui->templates->currentRow();
    if (row < 0)
        return;
    const QString name = m_templates.takeAt(row).name;
    fill();
    m_ui->banner->say(Banner::Tone::Success, [name] { return tr("Template removed: %1.").arg(name); });
    Q_EMIT changed(m_templates);
}

/// One of that name is replaced, which is said.
void TemplatesDialog::save()
{
    if (!m_from)
        return;
    const AccessTemplate made{
        m_ui->name->text().trimmed(), m_from->permissions & ~Permissions(Permission::A2cKeys)};
    const auto same = std::ranges::find_if(
        m_templates, [&made](const AccessTemplate &each) { return isSameName(each.name, made.name); });
    const bool replaces = same != m_templates.end();
    if (replaces)
        *same = made;
    else
        m_templates << made;
    fill();
    m_ui->name->clear();
    m_ui->banner->say(Banner::Tone::Success, [name = made.name, replaces] {
        return replaces ? tr("Template replaced: %1.").arg(name) : tr("Template saved: %1.").arg(name);
    });
    Q_EMIT changed(m_templates);
}

void TemplatesDialog::exportAll()
{
    exportTable({tr("Export templates"), tr("access-templates.csv", "the name of a file"),
                    words::table(m_templates), {}},
        this, [this](Banner::Tone tone, Sentence sentence) { m_ui->banner->say(tone, std::move(sentence)); });
}

void TemplatesDialog::fill()
{
    const int row = m_ui->templates->currentRow();
    m_ui->templates->clear();
    for (const AccessTemplate &each : std::as_const(m_templates))
        m_ui->templates->addItem(
            tr("%1: %2", "template: access").arg(each.name, words::access(each.permissions)));
    m_ui->templates->setCurrentRow(std::min(row, int(m_templates.size()) - 1));
    m_ui->removeButton->setEnabled(m_ui->templates->currentRow() >= 0);
    m_ui->exportButton->setEnabled(!m_templates.isEmpty());
}

void TemplatesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void TemplatesDialog::retranslate()
{
    m_ui->saveQuestion->setText(m_from
            ? tr("Save the access of %1 as a template:").arg(m_from->name())
            : tr(
                "To save a template, close this, select one person who has the right access, and come back."));
    fill();
}

} // namespace canolfan::ui
