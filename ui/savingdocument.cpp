#include "savingdocument.h"

#include "dialogs/filetosave.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace canolfan::ui {

using Tone = Banner::Tone;

SavingDocument::SavingDocument(QWidget *window) : QObject(window), m_window(window) { }

void SavingDocument::begin(const DocumentToSave &document)
{
    if (m_isRunning)
        return;
    const FileToSave file{document.question, tr("PDF documents (*.pdf)"), QStringLiteral("pdf"),
        document.name + QStringLiteral(".pdf")};
    askWhereToSave(file, m_window, [this, document](const QString &path) { saveAs(document, path); });
}

/// Beside the other, and in nothing's place: nobody was asked about that one.
static QString besideIt(const QString &pdf)
{
    const QFileInfo info(pdf);
    const QDir folder = info.dir();
    QString name = info.completeBaseName() + QStringLiteral(".csv");
    for (int number = 2; folder.exists(name); ++number)
        name = QStringLiteral("%1 (%2).csv").arg(info.completeBaseName()).arg(number);
    return folder.filePath(name);
}

void SavingDocument::saveAs(const DocumentToSave &document, const QString &pdf)
{
    const QString csv = besideIt(pdf);
    if (!document.saveTable(csv)) {
        Q_EMIT said(Tone::Danger, [csv] { return notSavedWords(csv); });
        return;
    }
    m_isRunning = true;
    Q_EMIT said(Tone::Info, document.working);
    report::pdfBeside(document.title, document.parts)
        .then(
            this, [this, document, pdf, csv](const QByteArray &pages) { finish(document, pages, pdf, csv); });
}

void SavingDocument::finish(
    const DocumentToSave &document, const QByteArray &pages, const QString &pdf, const QString &csv)
{
    m_isRunning = false;
    QSaveFile file(pdf);
    const bool open = file.open(QIODevice::WriteOnly);
    if (open)
        file.write(pages); // a short write is what commit() reports
    if (open && file.commit()) {
        Q_EMIT saved([words = document.savedWords, pdf, csv] { return words(pdf, csv); }, pdf);
        return;
    }
    QFile::remove(csv); // one without the other is not what was asked for
    Q_EMIT said(Tone::Danger, [pdf] { return notSavedWords(pdf); });
}

} // namespace canolfan::ui
