#include "sync/copy.h"

#include <algorithm>

namespace canolfan::sync {

Copy::Copy(Store &store) : m_store(store) { }

const Contents &Copy::contents() const
{
    if (!m_listsChanges) {
        m_contents.changes.clear();
        m_contents.changes.reserve(qsizetype(m_outbox.size()));
        for (const auto &entry : m_outbox) {
            if (!entry.second.behind)
                m_contents.changes.append(entry.second);
        }
        m_listsChanges = true;
    }
    return m_contents;
}

const CentreUser *Copy::person(const QString &id) const
{
    const qsizetype place = m_places.find(id);
    return place < 0 ? nullptr : &m_contents.users.at(place);
}

std::optional<CentreUser> Copy::personIfThere(const QString &id) const
{
    const CentreUser *there = person(id);
    return there ? std::optional(*there) : std::nullopt;
}

const PendingChange *Copy::change(quint64 number) const
{
    const auto found = m_outbox.find(number);
    return found == m_outbox.end() ? nullptr : &found->second;
}

const PendingChange *Copy::changeWith(const QUuid &operation) const
{
    const auto found = m_operations.constFind(operation);
    return found == m_operations.constEnd() ? nullptr : change(*found);
}

// --- Staging ---

void Copy::put(const CentreUser &user)
{
    m_places.put(m_contents.users, user);
    m_staged.people.insert(user.id, user);
    m_newPeople.insert(user.id);
}

void Copy::removePerson(const QString &id)
{
    if (!m_places.remove(m_contents.users, id))
        return;
    m_staged.people.insert(id, std::nullopt);
    m_newPeople.insert(id);
}

void Copy::replacePeople(const QList<CentreUser> &people)
{
    m_contents.users = people;
    m_places = Places(people);
    m_staged.replacesUsers = true;
    m_staged.people.clear();
    m_isEverybodyNew = true;
}

void Copy::put(const PendingChange &change)
{
    const auto known = m_outbox.find(change.number);
    if (known == m_outbox.end() || known->second == change)
        return;
    m_staged.changes.try_emplace(change.number, Restaged{known->second, {}}).first->second.now = change;
    insert(change);
}

void Copy::removeChange(quint64 number)
{
    const auto known = m_outbox.find(number);
    if (known == m_outbox.end())
        return;
    m_staged.changes.try_emplace(number, Restaged{known->second, {}}).first->second.now = std::nullopt;
    erase(number);
}

void Copy::apply(const Edit &edit)
{
    for (const PendingChange &change : edit.put)
        put(change);
    for (const quint64 number : edit.removed)
        removeChange(number);
}

void Copy::setCursor(const QString &cursor)
{
    m_contents.cursor = cursor;
    m_staged.cursor = cursor;
}

void Copy::setProfile(const Profile &profile)
{
    m_contents.profile = profile;
    m_staged.profile = profile;
}

void Copy::setCatalogue(const PermissionCatalogue &catalogue)
{
    m_contents.catalogue = catalogue;
    m_staged.catalogue = catalogue;
}

void Copy::setContact(const QDateTime &contact)
{
    m_contents.contact = contact;
    m_staged.contact = contact;
}

// --- The outbox in memory ---

void Copy::insert(const PendingChange &change)
{
    m_lastNumber = std::max(m_lastNumber, change.number);
    const auto known = m_outbox.find(change.number);
    if (known == m_outbox.end()) {
        QList<quint64> &line = m_lines[change.userId()];
        line.insert(std::lower_bound(line.cbegin(), line.cend(), change.number), change.number);
        m_outbox.emplace(change.number, change);
    } else {
        m_operations.remove(known->second.operation);
        known->second = change;
    }
    m_operations.insert(change.operation, change.number);
    seeChangesOf(change.userId());
}

void Copy::erase(quint64 number)
{
    const auto known = m_outbox.find(number);
    if (known == m_outbox.end())
        return;
    const QString id = known->second.userId();
    m_operations.remove(known->second.operation);
    m_outbox.erase(known);
    QList<quint64> &line = m_lines[id];
    line.removeOne(number);
    if (line.isEmpty())
        m_lines.remove(id);
    seeChangesOf(id);
}

void Copy::seeChangesOf(const QString &id)
{
    m_listsChanges = false;
    m_areChangesNew = true;
    m_newPeople.insert(id);
}

News Copy::takeNews()
{
    News news{m_isEverybodyNew, QStringList(m_newPeople.cbegin(), m_newPeople.cend()), m_areChangesNew};
    m_newPeople.clear();
    m_isEverybodyNew = m_areChangesNew = false;
    return news;
}

} // namespace canolfan::sync
