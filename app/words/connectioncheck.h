#pragma once

#include "domain/connectionreport.h"

#include <QString>

/// The connection check in words: what was found and, of what failed, what to do.
namespace canolfan::words {

QString label(NeededAddress address);
QString label(CheckStage stage);

/// What the stage has found. Of one that failed, what to do about it, in one or two sentences.
QString sentence(const StageResult &result);
/// In place of an address that is not known.
QString addressUnknown();
/// What it comes to, of a check that has ended.
QString sentence(const ConnectionReport &report);

/// All of it, as lines to be read in a terminal or sent to somebody. No names of people, no secrets.
QString text(const ConnectionReport &report);

} // namespace canolfan::words
