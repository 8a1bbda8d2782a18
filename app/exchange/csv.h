#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace canolfan::exchange {

/// A table as CSV (RFC 4180: lines end in CR LF, a cell with a comma, a quotation mark or a line break is
/// quoted), in UTF-8 with a byte order mark, without which Excel takes it for another encoding.
///
/// A cell that a spreadsheet might take for a formula (its first character is = + - @, TAB, CR or NUL;
/// reliability.md C) gets an apostrophe in front, since whoever named themselves so would otherwise run
/// something on the computer of whoever opens the file.
QByteArray csv(const QList<QStringList> &rows);

/// Puts the table into a file, whole or not at all; what was there before stays where that fails.
/// false: the file cannot be written.
bool saveCsv(const QString &path, const QList<QStringList> &rows);

} // namespace canolfan::exchange
