#pragma once

#include "changes/conflicttable.h"
#include "directory/directory.h"
#include "domain/keptcentre.h"
#include "models/waitingchangesmodel.h"
#include "words/translations.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace canolfan::ui {

class ConflictPage;
class WaitingChangesPage;

/// Brings what waits to be sent and its page together: what the page wants is done by the directory, or
/// decided in a dialog over it.
class WaitingChanges : public QObject
{
    Q_OBJECT

public:
    WaitingChanges(
        directory::Directory &directory, words::Translations &translations, QObject *parent = nullptr);

    WaitingChangesPage *page() const { return m_page; }
    /// nullptr as long as nobody has had to decide.
    ConflictPage *conflictPage() const { return m_conflictPage; }
    /// After the page has come into sight.
    void show();

    /// From wherever it was asked for.
    void decide(quint64 number);
    void undo(quint64 number);
    /// Of one that may be at the portal already: it is not sent again.
    void giveUp(quint64 number);

    /// What waits goes with the copy on this computer: it is sent, exported, or discarded knowingly, and then
    /// `then` goes on; or nothing does. `lastToDiscard`: the newest change that was shown as one that goes;
    /// 0: none is to go. `elsewhere`: other centres in which something waits, which stays.
    void askBeforeSignOut(
        const QList<KeptCentre> &elsewhere, std::function<void(quint64 lastToDiscard)> then);

Q_SIGNALS:
    /// One that was not in sight before, perhaps.
    void pageWanted(QWidget *page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectDirectory();
    void connectPage();
    void makeConflictPage();
    void showChanges();
    void showAll();
    void send();
    ConflictCase caseOf(const PendingChange &change) const;
    void finishDeciding(quint64 number, const Result<void> &decided);
    void sayFailure(const Result<void> &done);

    directory::Directory &m_directory;
    words::Translations &m_translations;
    models::WaitingChangesModel m_model;
    WaitingChangesPage *m_page;
    ConflictPage *m_conflictPage = nullptr;
    QTimer m_showing; ///< all of it anew, once for the many that are answered at a time
    bool m_sending = false;
};

} // namespace canolfan::ui
