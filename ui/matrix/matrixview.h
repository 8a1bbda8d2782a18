#pragma once

#include <QTableView>

namespace canolfan::models {
class AccessMatrixModel;
}

namespace canolfan::ui {

/// The access matrix: arrows go from cell to cell, Space and a click give or withdraw; with several people
/// selected Space does it for all of them. Who is selected stays so through searching and a new list, by user
/// id.
class MatrixView : public QTableView
{
    Q_OBJECT

public:
    explicit MatrixView(QWidget *parent = nullptr);

    void setMatrix(models::AccessMatrixModel *matrix);
    /// Rows, from the top.
    QList<int> selectedRows() const;
    void selectFirstIfNone();

Q_SIGNALS:
    void selectedChanged();
    /// Something was to be edited that cannot be.
    void refused(const QString &why);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void toggle(const QModelIndex &cell, const QList<int> &rows);
    void noteSelection();
    void selectNoted();
    void sizeColumns();

    models::AccessMatrixModel *m_matrix = nullptr;
    QStringList m_selectedIds;
    QString m_currentId;
    int m_currentColumn = 1;
    QPersistentModelIndex m_pressed;
    bool m_resetting = false;
};

} // namespace canolfan::ui
