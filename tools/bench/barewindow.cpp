// The floor that the program's start is held against: Qt's own table with 200 rows, and nothing else.

#include <QApplication>
#include <QStandardItemModel>
#include <QTableView>

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    const int rows = 200;
    QStandardItemModel people(rows, 3);
    for (int row = 0; row < rows; ++row) {
        const QString number = QString::number(row);
        people.setItem(row, 0, new QStandardItem(QStringLiteral("Name %1").arg(number)));
        people.setItem(row, 1, new QStandardItem(QStringLiteral("name%1@ysgol.example").arg(number)));
        people.setItem(row, 2, new QStandardItem(QStringLiteral("User")));
    }
    QTableView table;
    table.setModel(&people);
    table.resize(1180, 820);
    table.show();
    return QApplication::exec();
}
