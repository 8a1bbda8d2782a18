#pragma once

#include <QString>
#include <QStringList>

namespace canolfan::report {

/// How every document of ours looks.
QString style();
/// A cell of a table, of what is HTML already.
QString cell(const QString &html);
/// What is less important, of plain text.
QString quiet(const QString &text);
/// A table as wide as the page; `widths` in percent, `rows` as HTML.
QString tableOf(const QStringList &titles, const QList<int> &widths, const QString &rows);

} // namespace canolfan::report
