#include "dialogs/exporttable.h"

#include "dialogs/filetosave.h"
#include "exchange/csv.h"

#include <QCoreApplication>
#include <QDir>

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
    const FileToSave file{
        wanted.title, Words::tr("Tables for spreadsheets (*.csv)"), QStringLiteral("csv"), wanted.fileName};
    askWhereToSave(file, parent, [wanted, say](const QString &path) {
        if (exchange::saveCsv(path, wanted.rows))
            say(Banner::Tone::Success, [wanted, path] { return doneWords(wanted, path); });
        else
            say(Banner::Tone::Danger, [] { return failureWords(); });
    });
}

} // namespace canolfan::ui
