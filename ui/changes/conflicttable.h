#pragma once

#include "domain/pendingchange.h"

#include <QFrame>
#include <QHash>

class QGridLayout;
class QLabel;

namespace canolfan::ui {

class ChoiceBox;
class Switch;

/// A conflict and what its fields come to one by one, the narrower where in doubt (sync::merge says so).
struct ConflictCase
{
    PendingChange change;
    AccountType mergedType = AccountType::User;
    Permissions mergedPermissions{};
};

/// What somebody has to decide about, side by side: was / in the portal now, who and when / mine, as
/// keeping it comes to, a line for each field that differs anywhere. While choosing, the last column is to be
/// set.
class ConflictTable : public QFrame
{
    Q_OBJECT

public:
    explicit ConflictTable(QWidget *parent = nullptr);

    void setCase(const ConflictCase &conflict);
    /// Begins with what the fields come to one by one.
    void setChoosing(bool choosing);
    AccountType chosenType() const;
    Permissions chosenPermissions() const;
    /// The controls, in reading order, while choosing.
    QList<QWidget *> tabStops() const;

    /// "Aled Bowen, today 13:40", as far as it is known.
    static QString whoAndWhen(const Theirs &theirs);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Column
    {
        FieldColumn,
        WasColumn,
        TheirsColumn,
        MineColumn,
        ColumnCount
    };
    struct Cell
    {
        QString text;
        QString spoken;
        bool strong = false;
    };

    void rebuild();
    void addHeader();
    void addAccountRow();
    void addTypeRow();
    void addPermissionRow(Permission permission);
    void addRow(const QString &field, const QList<Cell> &cells, QWidget *editor = nullptr);
    QLabel *addLabel(int column, const Cell &cell, const char *kind = "");
    Cell permissionCell(Column column, Permission permission) const;
    QString headerOf(Column column) const;
    QWidget *typeEditor();
    QWidget *permissionEditor(Permission permission);

    ConflictCase m_case;
    bool m_choosing = false;
    QGridLayout *m_grid;
    QWidget *m_board = nullptr; ///< all that is shown, made anew with each case and language
    int m_row = 0;
    ChoiceBox *m_type = nullptr;
    QHash<Permission, Switch *> m_switches;
    AccountType m_chosenType = AccountType::User;
    Permissions m_chosenPermissions;
};

} // namespace canolfan::ui
