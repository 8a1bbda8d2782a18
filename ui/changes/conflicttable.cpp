#include "changes/conflicttable.h"

#include "domain/decisions.h"
#include "domain/rules.h"
#include "look/metrics.h"
#include "widgets/choicebox.h"
#include "widgets/switch.h"
#include "words/words.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace canolfan::ui {

ConflictTable::ConflictTable(QWidget *parent) : QFrame(parent)
{
    setProperty("kind", QStringLiteral("card"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    rebuild();
}

void ConflictTable::setCase(const ConflictCase &conflict)
{
    m_case = conflict;
    m_choosing = false;
    rebuild();
}

void ConflictTable::setChoosing(bool choosing)
{
    m_choosing = choosing;
    m_chosenType = m_case.mergedType;
    m_chosenPermissions = m_case.mergedPermissions;
    rebuild();
}

AccountType ConflictTable::chosenType() const
{
    return m_chosenType;
}

Permissions ConflictTable::chosenPermissions() const
{
    return effective(m_chosenType, m_chosenPermissions);
}

QList<QWidget *> ConflictTable::tabStops() const
{
    QList<QWidget *> stops;
    if (m_type)
        stops << m_type;
    for (const Permission permission : assignablePermissions) {
        if (Switch *each = m_switches.value(permission))
            stops << each;
    }
    return stops;
}

void ConflictTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QFrame::changeEvent(event);
}

void ConflictTable::rebuild()
{
    delete m_board;
    m_type = nullptr;
    m_switches.clear();
    m_row = 0;
    m_board = new QWidget(this);
    layout()->addWidget(m_board);
    m_grid = new QGridLayout(m_board);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(scaled(16));
    m_grid->setVerticalSpacing(scaled(10));
    for (int column = 0; column < ColumnCount; ++column)
        m_grid->setColumnStretch(column, column == FieldColumn ? 4 : 5);
    addHeader();
    addAccountRow();
    addTypeRow();
    if (m_case.change.theirs.user) {
        const Permissions differing = disputed(m_case.change);
        for (const Permission permission : assignablePermissions) {
            if (differing.testFlag(permission))
                addPermissionRow(permission);
        }
    }
}

QLabel *ConflictTable::addLabel(int column, const Cell &cell, const char *kind)
{
    auto *label = new QLabel(cell.text, m_board);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("kind", QString::fromLatin1(kind));
    label->setAccessibleName(cell.spoken.isEmpty() ? cell.text : cell.spoken);
    QFont font = label->font();
    font.setBold(cell.strong);
    label->setFont(font);
    m_grid->addWidget(label, m_row, column, Qt::AlignVCenter);
    return label;
}

void ConflictTable::addHeader()
{
    addLabel(FieldColumn, {m_case.change.base.name(), {}}, "hintStrong");
    for (const Column column : {WasColumn, TheirsColumn, MineColumn})
        addLabel(column, {headerOf(column), {}}, "hintStrong");
}

void ConflictTable::addRow(const QString &field, const QList<Cell> &cells, QWidget *editor)
{
    auto *line = new QFrame(m_board);
    line->setProperty("kind", QStringLiteral("line"));
    m_grid->addWidget(line, ++m_row, 0, 1, ColumnCount);
    ++m_row;
    addLabel(FieldColumn, {field, {}});
    for (int column = WasColumn; column < ColumnCount; ++column) {
        Cell cell = cells[column - WasColumn];
        if (column == MineColumn && editor) {
            m_grid->addWidget(editor, m_row, column, Qt::AlignVCenter);
            continue;
        }
        // A cell read out alone says what it is about.
        QStringList spoken{field, headerOf(Column(column)), cell.spoken.isEmpty() ? cell.text : cell.spoken};
        spoken.removeAll(QString());
        cell.spoken = spoken.join(QLatin1Char('\n'));
        addLabel(column, cell);
    }
}

QWidget *ConflictTable::typeEditor()
{
    m_type = new ChoiceBox(m_board);
    for (const AccountType type : {AccountType::Admin, AccountType::User})
        m_type->addItem(words::label(type), int(type));
    m_type->setCurrentIndex(m_type->findData(int(m_chosenType)));
    m_type->setAccessibleName(tr("Account type"));
    connect(m_type, &QComboBox::currentIndexChanged, this,
        [this] { m_chosenType = AccountType(m_type->currentData().toInt()); });
    return m_type;
}

QWidget *ConflictTable::permissionEditor(Permission permission)
{
    auto *editor = new Switch(m_board);
    editor->setChecked(m_chosenPermissions.testFlag(permission));
    editor->setAccessibleName(words::label(permission));
    connect(editor, &Switch::toggled, this,
        [this, permission](bool on) { m_chosenPermissions.setFlag(permission, on); });
    m_switches[permission] = editor;
    return editor;
}

} // namespace canolfan::ui
