#pragma once

#include "domain/accountregister.h"
#include "domain/language.h"
#include "report/pages.h"
#include "words/translations.h"

#include <QList>
#include <QStringList>

namespace canolfan::report {

/// The register of accounts (what JCQ may ask to see) as parts of a document, in both languages; that of the
/// windows first. People stand in the order of each language's dictionary.
QList<Part> parts(const AccountRegister &made, words::Translations &translations);

/// The same as a table with a row of titles, one row for each account, in the windows' language. Days are
/// ISO 8601.
QList<QStringList> table(const AccountRegister &made, Language language);

/// Into a file, whole or not at all; what was there before stays where that fails. false: it cannot be
/// written.
bool savePdf(const QString &path, const AccountRegister &made, words::Translations &translations);
bool saveCsv(const QString &path, const AccountRegister &made, Language language);

} // namespace canolfan::report
