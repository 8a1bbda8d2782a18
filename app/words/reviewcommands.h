#pragma once

#include <QString>

/// What canolfan-cli says of access reviews, beside what the windows say.
namespace canolfan::words {

/// The lines of the help, as the rest of it is written.
QString reviewHelp();
/// For "takes …": what SERIES is.
QString idOfASeries();
QString noReviewYet();
QString noReviewSignedOff();
QString discardingWantsYes();
QString reviewDeleted();
QString reviewSaved(const QString &file);

} // namespace canolfan::words
