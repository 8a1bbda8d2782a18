#pragma once

#include "directory/directory.h"
#include "widgets/banner.h"
#include "words/translations.h"

#include <QObject>

namespace canolfan::ui {

/// The register of accounts in one go: asks where to, then saves a PDF in both languages there and, beside
/// it, the same as a table. What becomes of it is said by whoever shows said(). Pages are laid out beside the
/// windows, which stay usable; while that is under way, another one has to wait.
class SavingRegister : public QObject
{
    Q_OBJECT

public:
    SavingRegister(directory::Directory &directory, words::Translations &translations, QWidget *window);

    void begin();

Q_SIGNALS:
    void said(canolfan::ui::Banner::Tone tone, const canolfan::ui::Sentence &sentence);
    /// Both are there.
    void saved(const QString &pdf, const QString &csv);

private:
    void saveAs(const QString &pdf);
    void finish(const QByteArray &pages, const QString &pdf, const QString &csv);

    directory::Directory &m_directory;
    words::Translations &m_translations;
    QWidget *m_window;
    bool m_isRunning = false;
};

} // namespace canolfan::ui
