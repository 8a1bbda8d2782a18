#pragma once

#include "directory/directory.h"
#include "models/historymodel.h"
#include "words/translations.h"

#include <QObject>

namespace canolfan::ui {

class AccountHistoryPage;

/// Brings the portal's log and its page together: reads what the page wants to see, a page at a time as
/// somebody comes to its end, and all of it for a file.
class History : public QObject
{
    Q_OBJECT

public:
    History(directory::Directory &directory, words::Translations &translations, QObject *parent = nullptr);

    /// Made when it is first asked for: most starts never come to it.
    AccountHistoryPage *page();
    /// After the page has come into sight: what is new is read.
    void show();

private:
    void read(const HistoryFilter &filter);
    void readMore();
    void saveAll();
    void saveInto(const QString &path);
    void sayFailure(const Failure &failure);

    directory::Directory &m_directory;
    models::HistoryModel m_model;
    AccountHistoryPage *m_page = nullptr; ///< from when it is first wanted
    HistoryFilter m_filter;
    int m_attempt = 0; ///< tells what is still wanted from what came too late
};

} // namespace canolfan::ui
