#include "changes/exportchanges.h"

#include "dialogs/exporttable.h"
#include "words/changes.h"

#include <QCoreApplication>

namespace canolfan::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(canolfan::ui::ExportChanges)
};

} // namespace

void exportChanges(
    const QList<PendingChange> &changes, QWidget *parent, std::function<void(Banner::Tone, Sentence)> say)
{
    Export wanted{Words::tr("Export waiting changes"), Words::tr("waiting-changes.csv", "the name of a file"),
        words::table(changes), {}};
    wanted.done = [](const QString &path) {
        return Words::tr("Exported to %1. Nothing was sent.").arg(path);
    };
    exportTable(std::move(wanted), parent, std::move(say));
}

} // namespace canolfan::ui
