#pragma once

#include "contents.h"

/// What the program under the knife commits, step by step, and how it has to look after each.
namespace script {

/// "edit": changes made, joined, undone. "synchronise": sent, answered, and lists read. Each from an empty
/// copy.
QList<canolfan::sync::Batch> steps(const QString &name);

/// After the first `count` steps; kept by another store.
canolfan::sync::Contents after(const QString &name, int count);

} // namespace script
