#include "savingregister.h"

#include "dialogs/filetosave.h"
#include "report/accountregister.h"
#include "words/register.h"
#include "words/words.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace canolfan::ui {

using Tone = Banner::Tone;

SavingRegister::SavingRegister(
    directory::Directory &directory, words::Translations &translations, QWidget *window)
    : QObject(window), m_directory(directory), m_translations(translations), m_window(window)
{
}

void SavingRegister::begin()
{
    if (!m_directory.isOpen() || m_isRunning)
        return;
    if (const Verdict refused = m_directory.mayReadRecords()) {
        Q_EMIT said(Tone::Warning, [refusal = *refused] { return words::sentence(refusal); });
        return;
    }
    if (m_directory.tooOld()) {
        Q_EMIT said(Tone::Warning, [failure = *m_directory.tooOld()] { return words::sentence(failure); });
        return;
    }
    const AccountRegister made = m_directory.accountRegister();
    const FileToSave file{tr("Save register of accounts"), tr("PDF documents (*.pdf)"), QStringLiteral("pdf"),
        words::registerFileName(made) + QStringLiteral(".pdf")};
    askWhereToSave(file, m_window, [this](const QString &path) { saveAs(path); });
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

void SavingRegister::saveAs(const QString &pdf)
{
    if (!m_directory.isOpen())
        return;
    const AccountRegister made = m_directory.accountRegister();
    const QString csv = besideIt(pdf);
    if (!report::saveCsv(csv, made, m_translations.language())) {
        Q_EMIT said(Tone::Danger, [csv] { return notSavedWords(csv); });
        return;
    }
    m_isRunning = true;
    Q_EMIT said(Tone::Info, [] { return tr("The register of accounts is being made…"); });
    report::pdfBeside(words::registerTitle(), report::parts(made, m_translations))
        .then(this, [this, pdf, csv](const QByteArray &pages) { finish(pages, pdf, csv); });
}

void SavingRegister::finish(const QByteArray &pages, const QString &pdf, const QString &csv)
{
    m_isRunning = false;
    QSaveFile file(pdf);
    const bool open = file.open(QIODevice::WriteOnly);
    if (open)
        file.write(pages); // a short write is what commit() reports
    if (open && file.commit()) {
        Q_EMIT saved(pdf, csv);
        return;
    }
    QFile::remove(csv); // one without the other is not what was asked for
    Q_EMIT said(Tone::Danger, [pdf] { return notSavedWords(pdf); });
}

} // namespace canolfan::ui
