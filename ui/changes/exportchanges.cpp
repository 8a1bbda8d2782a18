#include "changes/exportchanges.h"

#include "exchange/csv.h"
#include "words/changes.h"

#include <QDir>
#include <QFileDialog>

namespace canolfan::ui {

ExportChanges::ExportChanges(QList<PendingChange> changes, QWidget *parent) : QObject(parent)
{
    auto *dialog = new QFileDialog(parent, tr("Export waiting changes"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilter(tr("Tables for spreadsheets (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("waiting-changes.csv", "the name of a file"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, changes](const QString &path) {
        if (exchange::saveCsv(path, words::table(changes)))
            Q_EMIT saved(path);
        else
            Q_EMIT failed();
    });
    connect(dialog, &QDialog::finished, this, &QObject::deleteLater);
    dialog->open();
}

QString ExportChanges::successWords(const QString &path)
{
    return tr("Exported to %1. Nothing was sent.").arg(QDir::toNativeSeparators(path));
}

QString ExportChanges::failureWords()
{
    return tr(
        "The file could not be written, so nothing was exported. Choose another folder, or see whether the "
        "disk is full.");
}

} // namespace canolfan::ui
