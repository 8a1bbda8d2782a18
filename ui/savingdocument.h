#pragma once

#include "report/pages.h"
#include "widgets/banner.h"

#include <QObject>

#include <functional>

namespace canolfan::ui {

/// What is to be saved: pages, and the same as a table.
struct DocumentToSave
{
    QString question; ///< the title of the dialog that asks where to
    QString name; ///< proposed, without an ending
    QString title; ///< of the PDF
    QList<report::Part> parts;
    std::function<bool(const QString &path)> saveTable;
    Sentence working; ///< said while the pages are laid out
    std::function<QString(const QString &pdf, const QString &csv)> savedWords; ///< said once both are there
};

/// A document in one go: asks where to, then saves a PDF there and, beside it, the same as a table. What
/// becomes of it is said by whoever shows said(). Pages are laid out beside the windows, which stay usable;
/// while that is under way, another one has to wait.
class SavingDocument : public QObject
{
    Q_OBJECT

public:
    explicit SavingDocument(QWidget *window);

    void begin(const DocumentToSave &document);
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void said(canolfan::ui::Banner::Tone tone, const canolfan::ui::Sentence &sentence);
    /// Both are there; the words say so in whatever language is shown.
    void saved(const canolfan::ui::Sentence &words, const QString &pdf);

private:
    void saveAs(const DocumentToSave &document, const QString &pdf);
    void finish(
        const DocumentToSave &document, const QByteArray &pages, const QString &pdf, const QString &csv);

    QWidget *m_window;
    bool m_isRunning = false;
};

} // namespace canolfan::ui
