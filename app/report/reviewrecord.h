#pragma once

#include "domain/language.h"
#include "domain/reviewrecord.h"
#include "report/pages.h"
#include "words/translations.h"

#include <QList>
#include <QStringList>

namespace canolfan::report {

/// The record of an access review that has been signed off, as parts of a document, in both languages; that
/// of the windows first.
QList<Part> parts(const ReviewRecord &record, words::Translations &translations);

/// The same as a table with a row of titles, one row for each account, in the windows' language. Days are
/// ISO 8601.
QList<QStringList> table(const ReviewRecord &record, Language language);

/// Into a file, whole or not at all; what was there before stays where that fails. false: it cannot be
/// written.
bool savePdf(const QString &path, const ReviewRecord &record, words::Translations &translations);
bool saveCsv(const QString &path, const ReviewRecord &record, Language language);

} // namespace canolfan::report
