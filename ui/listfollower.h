#pragma once

#include "directory/directory.h"
#include "models/userlistmodel.h"
#include "words/translations.h"

#include <QObject>
#include <QTimer>

namespace canolfan::ui {

/// Keeps a list of people as the directory has them, with what waits for each, and in the language shown.
class ListFollower : public QObject
{
    Q_OBJECT

public:
    enum class Begin
    {
        AtOnce,
        WhenFilled ///< not before fill(), which nobody may ever call: a centre can be large
    };
    /// All outlive it.
    ListFollower(directory::Directory &directory, words::Translations &translations,
        models::UserListModel &list, Begin begin, QObject *parent = nullptr);

    /// Once somebody is to see it.
    void fill();

Q_SIGNALS:
    /// Somebody came, went or is otherwise now.
    void peopleChanged();

private:
    void put(const QString &id);
    void remove(const QString &id);
    void reset();
    void showWaiting();
    void clear();

    directory::Directory &m_directory;
    models::UserListModel &m_list;
    Begin m_begin;
    bool m_follows;
    QTimer m_showing; ///< what waits, once for the many changes that are answered at a time
};

} // namespace canolfan::ui
