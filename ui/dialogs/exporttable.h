#pragma once

#include "widgets/banner.h"

#include <QList>
#include <QStringList>

namespace canolfan::ui {

/// A table that somebody takes along, for a spreadsheet.
struct Export
{
    QString title; ///< of the window that asks where to
    QString fileName; ///< offered
    QList<QStringList> rows; ///< with a row of titles
    /// What to say where it worked; nullptr: that it was exported, and where to.
    std::function<QString(const QString &path)> done;
};

/// Asks where to, in a window over `parent`, and writes the table there (CSV, RFC 4180). What became of it
/// goes to `say`, unless `parent` is gone or nobody wanted it after all.
void exportTable(Export wanted, QWidget *parent, std::function<void(Banner::Tone, Sentence)> say);

} // namespace canolfan::ui
