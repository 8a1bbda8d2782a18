#include "directory/directory.h"

#include "store/memorystore.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>

/// Opening, and who is shown.
namespace canolfan::directory {

/// Telling of each of them would take longer than telling of all once.
static constexpr qsizetype manyPeople = 500;

/// The real one.
static sync::World world()
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    return {[sinceStart] { return std::chrono::milliseconds(sinceStart.elapsed()); },
        [] { return QDateTime::currentDateTimeUtc(); },
        [](quint32 below) { return QRandomGenerator::global()->bounded(below); },
        [] { return QUuid::createUuid(); }};
}

Directory::Directory(portal::Api &api, QString lockFile, QObject *parent)
    : QObject(parent), m_api(api), m_synchroniser(api, std::move(lockFile))
{
    connect(&m_synchroniser, &Synchroniser::advanced, this, &Directory::showNews);
    connect(&m_synchroniser, &Synchroniser::ended, this, &Directory::noteRoundEnded);
    m_ageing.setSingleShot(true);
    connect(&m_ageing, &QTimer::timeout, this, &Directory::lookAtAge);
    keepIn(std::make_unique<store::MemoryStore>());
}

Directory::~Directory() = default;

void Directory::setCentre(const QString &number)
{
    if (isOpen() && centre().number != number)
        close();
    m_centre = number;
}

void Directory::keepIn(std::unique_ptr<sync::Store> store, int retentionDays)
{
    if (isOpen())
        close();
    m_synchroniser.drive(nullptr, nullptr, {});
    m_engine = std::make_unique<sync::Engine>(*store, world());
    m_store = std::move(store);
    m_retentionDays = retentionDays;
    m_whyNotKept.reset();
    ++m_keeping;
    m_isCopyLost = false;
    forgetState();
}

void Directory::keepNothing(const Failure &why)
{
    keepIn(std::make_unique<store::MemoryStore>());
    m_whyNotKept = why;
    updateState();
}

/// As somebody begins who knows nothing of the portal yet.
void Directory::forgetState()
{
    m_state = {};
    m_state.keepsChanges = m_store->isDurable();
    m_state.whyNotKept = m_whyNotKept;
    m_offlineSince = {};
    m_isReached = false;
    m_tooOld.reset();
    m_ageing.stop();
    m_unreachable.reset();
}

// --- Opening

Result<void> Directory::loadKept()
{
    const Result<void> loaded = m_engine->load();
    lookAtStore();
    return loaded;
}

Result<void> Directory::openKept()
{
    const Result<void> loaded = loadKept();
    if (!loaded)
        return loaded;
    const sync::Contents &kept = m_engine->contents();
    const bool isNew = kept.cursor.isEmpty() && !kept.contact.isValid();
    if (!kept.profile || kept.profile->centres.isEmpty() || (isNew && changes().isEmpty()))
        return failed(FailureKind::NoCopyYet);
    const Profile profile = *kept.profile;
    const std::optional<Failure> tooOld = age(profile);
    removeWhatIsTooOld();
    if (!tooOld && kept.cursor.isEmpty())
        return failed(FailureKind::NoCopyYet);
    if (tooOld && changes().isEmpty())
        return failed(*tooOld);
    m_whoIsIn = m_profile = profile;
    m_catalogue = kept.catalogue;
    m_centre = centre().number;
    m_synchroniser.drive(m_engine.get(), m_store.get(), centre().number);
    m_tooOld = tooOld;
    showEverybody();
    updateState();
    planAge();
    Q_EMIT opened();
    return tooOld ? Result<void>(failed(*tooOld)) : Result<void>();
}

/// What is open already stays open.
void Directory::noteNotOpened(const Failure &failure)
{
    if (!isOpen())
        return;
    noteUnreachable(failure);
    noteAge();
    updateState();
}

QCoro::Task<Result<Profile>> Directory::askWhoIsIn(std::stop_token stop)
{
    const Result<Profile> who = co_await m_api.me(stop);
    if (!who)
        noteNotOpened(who.error());
    co_return who;
}

QCoro::Task<Result<void>> Directory::open(std::stop_token stop)
{
    const Result<void> loaded = loadKept();
    if (!loaded)
        co_return loaded;
    // Beside the rest, on its way from the start: nothing needs its answer before the list is there. After
    // me(), which so has the connection that is open already.
    const auto me = askWhoIsIn(stop);
    auto permissions = m_api.permissions(stop);
    const Result<Profile> who = co_await me;
    if (!who)
        co_return failed(who.error());
    auto reading = read(*who, std::move(permissions), stop);
    const Result<void> opened = co_await reading;
    co_return opened;
}

QCoro::Task<Result<void>> Directory::openFor(Profile who, std::stop_token stop)
{
    const Result<void> loaded = loadKept();
    if (!loaded)
        co_return loaded;
    auto permissions = m_api.permissions(stop);
    auto reading = read(std::move(who), std::move(permissions), stop);
    const Result<void> opened = co_await reading;
    co_return opened;
}

QCoro::Task<Result<void>> Directory::read(
    Profile who, QCoro::Task<Result<PermissionCatalogue>> permissions, std::stop_token stop)
{
    const Result<void> begun = begin(who);
    if (!begun) {
        noteNotOpened(begun.error());
        co_return begun;
    }
    const auto round = synchronise(stop);
    const Result<PermissionCatalogue> catalogue = co_await permissions;
    const Result<void> read = co_await round;
    const Result<void> finished = finishOpening(catalogue, read);
    co_return finished;
}

/// Knows now who is signed in.
Result<void> Directory::begin(Profile profile)
{
    const bool isTheirs = m_centre.isEmpty() || profile.putFirst(m_centre);
    if (!profile.hasFactor)
        close(); // it may have been open, before the help desk took the factor away
    m_whoIsIn = profile;
    if (!profile.hasFactor)
        return failed(FailureKind::MfaRequired);
    if (!isTheirs)
        return failed(lostCentre(profile));
    // Where that cannot be kept, the list can be read all the same: updateState() says that nothing is.
    m_engine->note(profile);
    m_profile = profile;
    m_centre = centre().number;
    m_synchroniser.drive(m_engine.get(), m_store.get(), m_centre);
    return {};
}

/// Of a centre that has never been read here there is nothing to lose.
Failure Directory::lostCentre(const Profile &profile)
{
    if (m_engine->contentsButChanges().profile) {
        m_engine->note(profile);
        showNews();
    }
    m_offlineSince = {}; // the portal has answered
    return {FailureKind::CentreUnknown, m_centre};
}

/// What is kept is as good as it was: only what has never been read keeps the centre shut, and not what
/// waits.
Result<void> Directory::finishOpening(const Result<PermissionCatalogue> &catalogue, const Result<void> &read)
{
    if (!isOpen())
        return failed(FailureKind::Cancelled);
    if (catalogue) {
        m_engine->note(*catalogue);
        m_catalogue = *catalogue;
    }
    const Result<void> known = catalogue ? Result<void>() : failed(catalogue.error());
    const Result<void> outcome = read ? known : read;
    const bool hasCatalogue = catalogue || !m_catalogue.isEmpty();
    const bool hasOutbox = m_tooOld && !changes().isEmpty();
    if (!outcome && !hasOutbox && (m_engine->contents().cursor.isEmpty() || !hasCatalogue)) {
        close();
        return outcome;
    }
    m_tooOld = age(m_profile);
    showEverybody();
    updateState();
    planAge();
    Q_EMIT opened();
    return outcome;
}

void Directory::close()
{
    m_synchroniser.drive(nullptr, nullptr, {});
    m_engine = std::make_unique<sync::Engine>(*m_store, world());
    m_profile = {};
    m_whoIsIn.reset();
    m_catalogue.clear();
    m_users.clear();
    m_rowOf.clear();
    forgetState();
    Q_EMIT closed();
}

// --- Who is shown

/// As they will be; whoever is about to be deleted as they are; whoever could not be invited as they were
/// meant.
std::optional<CentreUser> Directory::shown(const QString &id) const
{
    if (m_tooOld)
        return std::nullopt;
    if (std::optional<CentreUser> user = m_engine->user(id))
        return user;
    if (const CentreUser *user = m_engine->portalUser(id))
        return *user;
    const QList<PendingChange> waiting = m_engine->changesOf(id);
    const auto invited = std::ranges::find(waiting, ChangeKind::Invite, &PendingChange::kind);
    return invited == waiting.cend() ? std::nullopt : std::optional(invited->base);
}

void Directory::showNews()
{
    if (!isOpen())
        return;
    const sync::Engine::News news = m_engine->takeNews();
    if (const std::optional<Profile> &profile = m_engine->contentsButChanges().profile)
        m_profile = *profile;
    noteAge();
    if (news.everybody || news.people.size() > manyPeople)
        showEverybody();
    else
        for (const QString &id : news.people)
            showPerson(id);
    updateState();
    if (news.changes || news.everybody)
        Q_EMIT changesChanged();
}

void Directory::showEverybody()
{
    m_engine->takeNews();
    QStringList ids;
    for (const CentreUser &user : m_engine->contents().users)
        ids.append(user.id);
    for (const PendingChange &change : m_engine->contents().changes)
        if (change.kind == ChangeKind::Invite && !m_engine->portalUser(change.userId()))
            ids.append(change.userId());
    m_users.clear();
    m_users.reserve(ids.size());
    m_rowOf.clear();
    m_rowOf.reserve(ids.size());
    for (const QString &id : ids) {
        if (const std::optional<CentreUser> user = shown(id); user && !m_rowOf.contains(id)) {
            m_rowOf.insert(id, m_users.size());
            m_users.append(*user);
        }
    }
    Q_EMIT usersReset();
}

void Directory::showPerson(const QString &id)
{
    if (const std::optional<CentreUser> user = shown(id))
        put(*user);
    else
        drop(id);
}

void Directory::put(const CentreUser &user)
{
    const auto row = m_rowOf.constFind(user.id);
    if (row != m_rowOf.constEnd() && m_users.at(*row) == user)
        return;
    if (row != m_rowOf.constEnd()) {
        m_users[*row] = user;
        Q_EMIT userChanged(user.id);
        return;
    }
    m_rowOf.insert(user.id, m_users.size());
    m_users.append(user);
    Q_EMIT userAdded(user.id);
}

void Directory::drop(const QString &id)
{
    const auto row = m_rowOf.constFind(id);
    if (row == m_rowOf.constEnd())
        return;
    // The last one takes the free place: nobody relies on the order, and nothing else moves.
    const qsizetype free = *row;
    m_rowOf.erase(row);
    if (free != m_users.size() - 1) {
        m_users[free] = m_users.constLast();
        m_rowOf[m_users.at(free).id] = free;
    }
    m_users.removeLast();
    Q_EMIT userRemoved(id);
}

const CentreUser *Directory::find(const QString &id) const
{
    const auto row = m_rowOf.constFind(id);
    return row == m_rowOf.constEnd() ? nullptr : &m_users.at(*row);
}

const CentreUser *Directory::findByEmail(const QString &email) const
{
    const auto found = std::find_if(m_users.cbegin(), m_users.cend(), [&email](const CentreUser &user) {
        return user.email.compare(email.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return found == m_users.cend() ? nullptr : &*found;
}

const CentreUser *Directory::atThePortal(const QString &id) const
{
    return m_tooOld ? nullptr : m_engine->portalUser(id);
}

QString Directory::whoAndWhere() const
{
    return isOpen() ? m_profile.id + QLatin1Char(' ') + centre().number : QString();
}

QDateTime Directory::refreshedAt() const
{
    return m_engine->contentsButChanges().contact.toLocalTime();
}

} // namespace canolfan::directory
