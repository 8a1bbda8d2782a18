#pragma once

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QString>

namespace canolfan::report {

/// One part of a document, in one language: it begins on a page of its own.
struct Part
{
    QString html; ///< what QTextDocument understands; of a table the first row stands on each of its pages
    QString heading; ///< above each page
    QString pageOf; ///< below each page: "Page %1 of %2"; counted over all parts
};

/// The parts as a PDF of A4 pages, on their side. Needs a QGuiApplication for its fonts; no screen. In any
/// thread, since nothing in it is translated or shared.
QByteArray pdf(const QString &title, const QList<Part> &parts);
/// The same, in a thread of its own.
QFuture<QByteArray> pdfBeside(const QString &title, const QList<Part> &parts);

} // namespace canolfan::report
