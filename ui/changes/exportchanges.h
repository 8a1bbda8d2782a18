#pragma once

#include "domain/pendingchange.h"

#include <QList>
#include <QObject>

class QWidget;

namespace canolfan::ui {

/// Asks where to, and writes the changes there as a table that spreadsheets open (CSV). A window over
/// `parent`; goes when it is answered.
class ExportChanges : public QObject
{
    Q_OBJECT

public:
    ExportChanges(QList<PendingChange> changes, QWidget *parent);

    static QString successWords(const QString &path);
    static QString failureWords();

Q_SIGNALS:
    void saved(const QString &path);
    void failed(); ///< the file cannot be written
};

} // namespace canolfan::ui
