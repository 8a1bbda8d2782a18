#pragma once

#include "domain/connectionreport.h"
#include "domain/language.h"

#include <QString>

#include <optional>

/// The letter to a school's IT support (S52, S53): what it has to let through for the program and the
/// portal's emails to arrive.
namespace canolfan::words {

/// Who sends the portal's automated mail (S52).
QString portalSender();

/// The language in which this is read now.
Language languageSet();

/// In either language, whichever is set. `addresses`: those that the program uses here, known or not;
/// `found`: what a connection check has found, of which the letter says what failed. Names nobody.
QString letterToItSupport(Language language, const QList<CheckedAddress> &addresses,
    const std::optional<ConnectionReport> &found = std::nullopt);
/// For a file or an email: "Allowing the exam portal".
QString letterTitle(Language language);

} // namespace canolfan::words
