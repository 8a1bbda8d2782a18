#include "script.h"

#include "store/memorystore.h"

namespace script {

using namespace canolfan;

static sync::Batch with(const QList<PendingChange> &changes, const QList<quint64> &removed = {})
{
    sync::Batch batch;
    batch.changes = changes;
    batch.removedChanges = removed;
    return batch;
}

static QList<sync::Batch> edits()
{
    QList<sync::Batch> steps;
    for (quint64 number = 1; number <= 4; ++number)
        steps << with({contents::change(number)});
    PendingChange joined = contents::change(3);
    joined.access.grant |= Permission::ItemLevelData;
    steps << with({joined}) << with({}, {2}) << with(contents::changes(24).mid(4))
          << with({contents::change(30)}, {1, 7});
    return steps;
}

static QList<sync::Batch> rounds()
{
    QList<sync::Batch> steps{contents::batch(60, 12)};
    for (quint64 number = 1; number <= 3; ++number) {
        PendingChange sent = contents::change(number);
        sent.state = ChangeState::UnderWay;
        sent.sentVersion = sent.base.version;
        steps << with({sent});
        sync::Batch answered = with({}, {number});
        answered.users = {contents::user(int(number))};
        answered.users[0].permissions = Permission::ViewScripts;
        answered.cursor = QStringLiteral("cursor-%1").arg(number);
        answered.contact = contents::moment(int(number));
        steps << answered;
    }
    sync::Batch anew = contents::batch(70, 0);
    anew.users = contents::users(70, 5);
    steps << anew;
    return steps;
}

QList<sync::Batch> steps(const QString &name)
{
    return name == QLatin1String("edit") ? edits() : rounds();
}

sync::Contents after(const QString &name, int count)
{
    store::MemoryStore store;
    const QList<sync::Batch> all = steps(name);
    for (const sync::Batch &batch : all.first(count))
        store.commit(batch);
    return store.load().value();
}

} // namespace script
