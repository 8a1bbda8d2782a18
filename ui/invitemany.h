#pragma once

#include "dialogs/exporttable.h"
#include "dialogs/operationkey.h"
#include "directory/directory.h"
#include "exchange/invitationtable.h"
#include "models/invitationsmodel.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace canolfan::ui {

class InviteManyPage;

/// Inviting everybody in a table: reads it, keeps it until somebody else signs in or this one signs out,
/// judges it for the centre as that is now, and sends what is ready.
class InviteMany : public QObject
{
    Q_OBJECT

public:
    explicit InviteMany(directory::Directory &directory, QObject *parent = nullptr);

    InviteManyPage *page() const { return m_page; }
    /// After the page has come into sight.
    void show();
    /// Nothing of the table is left.
    void forget();
    bool isSending() const;
    /// How many rows of the table go unsent if it does.
    int unsentRows() const;

Q_SIGNALS:
    void backWanted();

private:
    void connectPage();
    void chooseFile();
    void paste();
    void saveTemplate();
    void saveResults();
    void save(Export wanted);
    void readFile(const QString &path);
    void readText(const QString &text);
    void take(const exchange::Read<exchange::InvitationTable> &read);
    /// Goes on at once where nothing is lost by it.
    void askBeforeReplacing(std::function<void()> then);
    void judgeAnew();
    void askToSend();
    void send();
    QList<int> readyPlaces() const;
    directory::InvitationOrder orderOf(int place);
    void note(int place, const Result<directory::Saved> &outcome);
    void finish();

    directory::Directory &m_directory;
    models::InvitationsModel m_model;
    InviteManyPage *m_page;
    QTimer m_judging; ///< once for whatever changes in the centre at a time
    QString m_owner; ///< Directory::whoAndWhere() of whoever has put the table there
    QHash<QString, OperationKey<QString>> m_keys; ///< by address
    // Of the sending that is under way, or the last.
    int m_sent = 0;
    int m_saved = 0;
    int m_notInvited = 0;
    int m_total = 0;
};

} // namespace canolfan::ui
