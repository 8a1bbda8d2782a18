#pragma once

#include "domain/connectionreport.h"

/// The English of the connection check, for whoever says it in the language set, and for the letter, which
/// has a language of its own.
namespace canolfan::words {

const char *sourceOf(NeededAddress address);
const char *sourceOf(CheckStage stage);
/// Of every outcome but ClockWrong, which counts something, and Failed, which is a failure's.
const char *sourceOf(StageOutcome outcome);

/// Puts the result's arguments into its sentence.
QString filled(const QString &sentence, const StageResult &result);

} // namespace canolfan::words
