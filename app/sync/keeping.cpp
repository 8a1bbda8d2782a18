// Copy and its store: loading, and committing what is staged.

#include "sync/copy.h"

namespace canolfan::sync {

/// Whether another process has left the change as it was. That it may have arrived is no difference.
static bool isStillAs(const PendingChange &was, const PendingChange &now)
{
    return was.operation == now.operation && was.state == now.state && was.kind == now.kind
        && was.access == now.access && was.base == now.base && was.behind == now.behind;
}

Result<void> Copy::load(const QSet<quint64> &here)
{
    Result<Contents> loaded = m_store.load();
    if (!loaded)
        return failed(loaded.error());
    const Staged staged = std::exchange(m_staged, {});
    const QList<CentreUser> people = std::exchange(m_contents, std::move(*loaded)).users;
    index();
    restage(staged, people);
    for (auto &[number, change] : m_outbox)
        change.everUncertain |= change.state == ChangeState::UnderWay && !here.contains(number);
    m_isEverybodyNew = m_areChangesNew = true;
    return {};
}

void Copy::index()
{
    m_places = Places(m_contents.users);
    m_outbox.clear();
    m_lines.clear();
    m_operations.clear();
    m_lastNumber = std::max(m_lastNumber, m_contents.lastNumber);
    for (const PendingChange &change : std::as_const(m_contents.changes))
        insert(change);
    freeOrphans();
}

/// What they were behind is gone without them: an earlier version of the program knows nothing of them, and
/// of a damaged copy not everything may have been left.
void Copy::freeOrphans()
{
    for (auto &[number, change] : m_outbox) {
        const PendingChange *deletion = change.behind ? this->change(change.behind) : nullptr;
        if (!deletion || deletion->userId() != change.userId())
            change.behind = 0;
    }
}

/// What had been learnt but not been committed when the contents changed.
void Copy::restage(Staged staged, const QList<CentreUser> &people)
{
    if (staged.replacesUsers)
        replacePeople(people);
    for (auto person = staged.people.cbegin(); person != staged.people.cend(); ++person) {
        if (*person)
            put(**person);
        else
            removePerson(person.key());
    }
    for (const auto &[number, restaged] : staged.changes) {
        const PendingChange *there = change(number);
        if (!there || !isStillAs(restaged.was, *there))
            continue;
        if (restaged.now)
            put(*restaged.now);
        else
            removeChange(number);
    }
    if (staged.cursor)
        setCursor(*staged.cursor);
    if (staged.profile)
        setProfile(*staged.profile);
    if (staged.catalogue)
        setCatalogue(*staged.catalogue);
    if (staged.contact)
        setContact(*staged.contact);
}

Batch Copy::batchWith(const Edit &edit) const
{
    std::map<quint64, std::optional<PendingChange>> changes;
    for (const auto &[number, restaged] : m_staged.changes)
        changes[number] = restaged.now;
    for (const PendingChange &change : edit.put)
        changes[change.number] = change;
    for (const quint64 number : edit.removed)
        changes[number] = std::nullopt;

    Batch batch;
    for (const auto &[number, change] : changes) {
        if (change)
            batch.changes.append(*change);
        else
            batch.removedChanges.append(number);
    }
    batch.replacesUsers = m_staged.replacesUsers;
    if (batch.replacesUsers) {
        batch.users = m_contents.users;
    } else {
        for (auto person = m_staged.people.cbegin(); person != m_staged.people.cend(); ++person) {
            if (*person)
                batch.users.append(**person);
            else
                batch.removedUsers.append(person.key());
        }
    }
    batch.cursor = m_staged.cursor;
    batch.profile = m_staged.profile;
    batch.catalogue = m_staged.catalogue;
    batch.contact = m_staged.contact;
    return batch;
}

Result<void> Copy::commit(const Edit &edit)
{
    const Batch batch = batchWith(edit);
    if (batch.isEmpty())
        return {};
    if (const Result<void> committed = m_store.commit(batch); !committed)
        return committed;
    m_staged = {};
    for (const PendingChange &change : edit.put)
        insert(change);
    for (const quint64 number : edit.removed)
        erase(number);
    return {};
}

} // namespace canolfan::sync
