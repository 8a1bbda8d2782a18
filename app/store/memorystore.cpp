#include "store/memorystore.h"

namespace canolfan::store {

Result<sync::Contents> MemoryStore::load()
{
    sync::Contents contents = m_rest;
    for (const auto &[id, user] : m_users)
        contents.users << user;
    for (const auto &[number, change] : m_changes)
        contents.changes << change;
    return contents;
}

Result<void> MemoryStore::commit(const sync::Batch &batch)
{
    if (batch.replacesUsers)
        m_users.clear();
    for (const QString &id : batch.removedUsers)
        m_users.erase(id);
    for (const CentreUser &user : batch.users)
        m_users.insert_or_assign(user.id, user);
    for (const quint64 number : batch.removedChanges)
        m_changes.erase(number);
    for (const PendingChange &change : batch.changes) {
        m_changes.insert_or_assign(change.number, change);
        m_rest.lastNumber = std::max(m_rest.lastNumber, change.number);
    }
    m_rest.cursor = batch.cursor.value_or(m_rest.cursor);
    m_rest.profile = batch.profile ? batch.profile : m_rest.profile;
    m_rest.catalogue = batch.catalogue.value_or(m_rest.catalogue);
    m_rest.contact = batch.contact.value_or(m_rest.contact);
    return {};
}

} // namespace canolfan::store
