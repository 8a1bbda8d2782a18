#include "dialogs/exporttable.h"

#include "exchange/csv.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

namespace canolfan::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(canolfan::ui::ExportTable)
};

} // namespace

static QString doneWords(const Export &wanted, const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    return wanted.done ? wanted.done(shown) : Words::tr("Exported to %1.").arg(shown);
}

static QString failureWords()
{
    return Words::tr(
        "The file could not be written, so nothing was exported. Choose another folder, or see whether the "
        "disk is full.");
}

void exportTable(Export wanted, QWidget *parent, std::function<void(Banner::Tone, Sentence)> say)
{
    auto *dialog = new QFileDialog(parent, wanted.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilter(Words::tr("Tables for spreadsheets (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(wanted.fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [wanted, say](const QString &path) {
        if (exchange::saveCsv(path, wanted.rows))
            say(Banner::Tone::Success, [wanted, path] { return doneWords(wanted, path); });
        else
            say(Banner::Tone::Danger, [] { return failureWords(); });
    });
    dialog->open();
}

} // namespace canolfan::ui
