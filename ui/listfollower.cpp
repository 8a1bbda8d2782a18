#include "listfollower.h"

namespace canolfan::ui {

using directory::Directory;

static constexpr std::chrono::milliseconds showEvery{50};

ListFollower::ListFollower(Directory &directory, words::Translations &translations,
    models::UserListModel &list, Begin begin, QObject *parent)
    : QObject(parent), m_directory(directory), m_list(list), m_begin(begin), m_follows(begin == Begin::AtOnce)
{
    list.setLanguage(translations.language());
    connect(&translations, &words::Translations::changed, &list, &models::UserListModel::setLanguage);
    connect(&directory, &Directory::usersReset, this, &ListFollower::reset);
    connect(&directory, &Directory::userAdded, this, &ListFollower::put);
    connect(&directory, &Directory::userChanged, this, &ListFollower::put);
    connect(&directory, &Directory::userRemoved, this, &ListFollower::remove);
    connect(&directory, &Directory::closed, this, &ListFollower::clear);
    m_showing.setSingleShot(true);
    m_showing.setInterval(showEvery);
    connect(&m_showing, &QTimer::timeout, this, &ListFollower::showWaiting);
    connect(&directory, &Directory::changesChanged, this, [this] {
        if (m_follows && !m_showing.isActive())
            m_showing.start();
    });
}

void ListFollower::fill()
{
    if (m_begin == Begin::AtOnce || !std::exchange(m_follows, true))
        reset();
}

void ListFollower::reset()
{
    if (!m_follows || !m_directory.isOpen())
        return;
    m_list.setUsers(m_directory.users(), m_directory.profile().id);
    showWaiting();
    Q_EMIT peopleChanged();
}

void ListFollower::put(const QString &id)
{
    if (!m_follows)
        return;
    if (const CentreUser *user = m_directory.find(id))
        m_list.put(*user, m_directory.changesOf(id));
    Q_EMIT peopleChanged();
}

void ListFollower::remove(const QString &id)
{
    m_list.remove(id);
    Q_EMIT peopleChanged();
}

void ListFollower::showWaiting()
{
    QHash<QString, QList<PendingChange>> waiting;
    for (const PendingChange &change : m_directory.changes())
        waiting[change.userId()].append(change);
    m_list.setWaiting(waiting);
}

void ListFollower::clear()
{
    m_showing.stop();
    m_list.setUsers({}, {});
    m_follows = m_begin == Begin::AtOnce;
}

} // namespace canolfan::ui
