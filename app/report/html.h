#pragma once

#include "report/pages.h"
#include "words/translations.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <functional>

namespace canolfan::report {

/// How every document of ours looks.
QString style();
/// A cell of a table, of what is HTML already.
QString cell(const QString &html);
/// What is less important, of plain text.
QString quiet(const QString &text);
/// A table as wide as the page; `widths` in percent, `rows` as HTML.
QString tableOf(const QStringList &titles, const QList<int> &widths, const QString &rows);

/// A document's part in the windows' language, then in the other, each with that one spoken.
QList<Part> inBothLanguages(words::Translations &translations, const std::function<Part(Language)> &partIn);
/// The local day, ISO 8601; empty where the moment is not valid.
QString isoDay(const QDateTime &moment);
/// Whole or not at all; false: it cannot be written.
bool writePdf(const QString &path, const QString &title, const QList<Part> &parts);

} // namespace canolfan::report
