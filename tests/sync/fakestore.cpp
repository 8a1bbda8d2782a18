#include "fakestore.h"

#include <map>

namespace canolfan::test {

Result<sync::Contents> FakeStore::load()
{
    m_seen = m_disk.commits;
    return m_disk.contents;
}

static void applyPeople(const sync::Batch &batch, QList<CentreUser> &people)
{
    std::map<QString, CentreUser> byId;
    if (!batch.replacesUsers) {
        for (const CentreUser &user : std::as_const(people))
            byId.insert_or_assign(user.id, user);
    }
    for (const CentreUser &user : batch.users)
        byId.insert_or_assign(user.id, user);
    for (const QString &id : batch.removedUsers)
        byId.erase(id);
    people.clear();
    for (const auto &entry : byId)
        people.append(entry.second);
}

static void applyChanges(const sync::Batch &batch, sync::Contents &contents)
{
    std::map<quint64, PendingChange> byNumber;
    for (const PendingChange &change : std::as_const(contents.changes))
        byNumber.insert_or_assign(change.number, change);
    for (const PendingChange &change : batch.changes) {
        byNumber.insert_or_assign(change.number, change);
        contents.lastNumber = std::max(contents.lastNumber, change.number);
    }
    for (const quint64 number : batch.removedChanges)
        byNumber.erase(number);
    contents.changes.clear();
    for (const auto &entry : byNumber)
        contents.changes.append(entry.second);
}

Result<void> FakeStore::commit(const sync::Batch &batch)
{
    if (diesBefore && diesBefore())
        throw Death{};
    if (trouble)
        return failed(*trouble);
    if (isChangedElsewhere())
        return failed(FailureKind::CopyChangedElsewhere);
    if (sees)
        sees(batch);
    sync::Contents &contents = m_disk.contents;
    if (batch.replacesUsers || !batch.users.isEmpty() || !batch.removedUsers.isEmpty())
        applyPeople(batch, contents.users);
    if (!batch.changes.isEmpty() || !batch.removedChanges.isEmpty())
        applyChanges(batch, contents);
    contents.cursor = batch.cursor.value_or(contents.cursor);
    contents.profile = batch.profile ? batch.profile : contents.profile;
    contents.catalogue = batch.catalogue.value_or(contents.catalogue);
    contents.contact = batch.contact.value_or(contents.contact);
    m_seen = ++m_disk.commits;
    ++commits;
    if (diesAfter && diesAfter())
        throw Death{};
    return {};
}

} // namespace canolfan::test
