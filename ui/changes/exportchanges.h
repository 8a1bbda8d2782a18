#pragma once

#include "domain/pendingchange.h"
#include "widgets/banner.h"

#include <QList>

namespace canolfan::ui {

/// Asks where to, in a window over `parent`, and writes the changes there as a table that spreadsheets open.
/// What became of it goes to `say`.
void exportChanges(
    const QList<PendingChange> &changes, QWidget *parent, std::function<void(Banner::Tone, Sentence)> say);

} // namespace canolfan::ui
