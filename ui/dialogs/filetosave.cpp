#include "dialogs/filetosave.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

namespace canolfan::ui {

void askWhereToSave(const FileToSave &file, QWidget *parent, std::function<void(const QString &path)> then)
{
    auto *dialog = new QFileDialog(parent, file.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilter(file.kinds);
    dialog->setDefaultSuffix(file.suffix);
    dialog->selectFile(file.name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [then](const QString &path) { then(path); });
    dialog->open();
}

QString savedWords(const QString &path)
{
    return QCoreApplication::translate("FileToSave", "Saved: %1").arg(QDir::toNativeSeparators(path));
}

QString notSavedWords(const QString &path)
{
    return QCoreApplication::translate("FileToSave",
        "The file could not be written: %1. Choose another folder, or see whether the disk is full.")
        .arg(QDir::toNativeSeparators(path));
}

} // namespace canolfan::ui
