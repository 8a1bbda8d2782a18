// CPU time of the synchronising engine alone, as changes and people grow: no network, no disk.
// bench-engine REPEATS prints {"changes": {"1000": [microseconds for one, …], …}, "people": {"100": […], …}}.

#include "sync/engine.h"

#include <QMap>
#include <QTextStream>

#include <ctime>

using namespace canolfan;

namespace {

/// Keeps nothing: what is measured is the engine.
class NoStore : public sync::Store
{
public:
    sync::Contents contents{};

    Result<sync::Contents> load() override { return contents; }
    Result<void> commit(const sync::Batch &) override { return {}; }
    bool isChangedElsewhere() override { return false; }
    bool isDurable() const override { return false; }
};

CentreUser somebody(int number)
{
    CentreUser user;
    user.id = QStringLiteral("5f0c1c1a-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
    user.firstName = QStringLiteral("Person");
    user.lastName = QString::number(number);
    user.email = QStringLiteral("p%1@ysgol.example").arg(number);
    user.permissions = Permission::PastPapers;
    user.version = QStringLiteral("\"%1\"").arg(number);
    return user;
}

QList<CentreUser> crowd(int count)
{
    QList<CentreUser> people;
    for (int number = 0; number < count; ++number)
        people.append(somebody(number));
    return people;
}

/// A portal that is always content, and answers at once.
class Portal
{
public:
    explicit Portal(const QList<CentreUser> &people) : m_people(people) { }

    sync::Answer answer(const sync::Call &call) const
    {
        sync::Answer answer;
        answer.changes.next = QStringLiteral("c");
        if (call.kind == sync::Call::Kind::ReadUsers)
            answer.users = page(call.cursor.toInt());
        if (call.kind == sync::Call::Kind::Send) {
            PendingChange asSent = call.change;
            asSent.access = call.change.sentAccess;
            answer.user = applied(asSent, call.change.base);
        }
        return answer;
    }

private:
    UserPage page(int first) const
    {
        constexpr int most = 1000;
        const int next = first + most;
        return {m_people.mid(first, most), int(m_people.size()),
            next < m_people.size() ? QString::number(next) : QString(), QStringLiteral("c")};
    }

    QList<CentreUser> m_people;
};

sync::World world()
{
    return {[] { return std::chrono::milliseconds(0); }, [] { return QDateTime::currentDateTimeUtc(); },
        [](quint32) { return 0U; }, [] { return QUuid::createUuid(); }};
}

void synchronise(sync::Engine &engine, const Portal &portal)
{
    engine.synchronise();
    for (QList<sync::Call> calls = engine.takeCalls(); !calls.isEmpty(); calls = engine.takeCalls()) {
        for (const sync::Call &call : std::as_const(calls))
            engine.answered(call.ticket, portal.answer(call));
    }
    if (!engine.isIdle() || engine.status().failure)
        qFatal("the round did not get to its end");
}

Profile signedIn()
{
    Profile profile;
    Centre centre;
    centre.number = QStringLiteral("68101");
    centre.accountType = AccountType::ExamsOfficer;
    profile.centres.append(centre);
    return profile;
}

double microseconds(std::clock_t since, int count)
{
    return double(std::clock() - since) * 1e6 / CLOCKS_PER_SEC / count;
}

/// So many changes, of as many people: made, sent, answered.
double costOfChange(int count)
{
    const QList<CentreUser> people = crowd(count);
    NoStore store;
    store.contents.users = people;
    store.contents.cursor = QStringLiteral("c");
    store.contents.profile = signedIn();
    const Portal portal(people);
    sync::Engine engine(store, world());
    if (!engine.load())
        qFatal("nothing loaded");
    const std::clock_t before = std::clock();
    for (const CentreUser &user : people) {
        PendingChange change;
        change.base = user;
        change.access.grant = Permission::ViewScripts;
        if (!engine.add(change))
            qFatal("a change was not added");
    }
    synchronise(engine, portal);
    const double cost = microseconds(before, count);
    if (!engine.contents().changes.isEmpty())
        qFatal("not everything was sent");
    return cost;
}

/// So many people, read for the first time, page by page.
double costOfPerson(int count)
{
    const Portal portal(crowd(count));
    NoStore store;
    store.contents.profile = signedIn();
    sync::Engine engine(store, world());
    const std::clock_t before = std::clock();
    if (!engine.load())
        qFatal("nothing loaded");
    synchronise(engine, portal);
    const double cost = microseconds(before, count);
    if (engine.contents().users.size() != count)
        qFatal("not everybody was read");
    return cost;
}

QString listed(const QMap<int, QStringList> &series)
{
    QStringList members;
    for (auto size = series.cbegin(); size != series.cend(); ++size)
        members << QStringLiteral("\"%1\": [%2]").arg(size.key()).arg(size->join(QLatin1String(", ")));
    return QLatin1Char('{') + members.join(QLatin1String(", ")) + QLatin1Char('}');
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2)
        qFatal("bench-engine REPEATS");
    const int repeats = QByteArray(argv[1]).toInt();
    QMap<int, QStringList> changes;
    QMap<int, QStringList> people;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        for (const int count : {100, 1000, 10000, 100000})
            changes[count] << QString::number(costOfChange(count));
        for (const int count : {100, 1000, 10000, 100000})
            people[count] << QString::number(costOfPerson(count));
    }
    QTextStream(stdout) << "{\"changes\": " << listed(changes) << ", \"people\": " << listed(people) << "}"
                        << Qt::endl;
    return 0;
}
