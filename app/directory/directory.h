#pragma once

#include "directory/synchroniser.h"
#include "domain/accountregister.h"
#include "domain/invitationlist.h"
#include "domain/rules.h"
#include "domain/syncstate.h"
#include "portal/api.h"
#include "sync/engine.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace canolfan::directory {

/// What became of a verb.
struct Saved
{
    CentreUser user; ///< as they will be; as they were, for remove() and cancelInvitation()
    bool atThePortal = false; ///< false: saved on this computer, and still to be sent
};

/// One of many to invite at once.
struct InvitationOrder
{
    Invitation invitation; ///< with an id of its own
    QUuid operation;
};

/// The product's verbs on the people of a centre: open, synchronise, invite, change access, delete, and what
/// waits to be sent.
///
/// What is shown is what the portal last said with the waiting changes on top (reliability.md A). A verb
/// first keeps the change in the store, durably, then sends it if the portal can be reached, and waits for
/// that. A change that the portal refuses while somebody waits for it is taken back, since they still have
/// the form; one that is refused later is kept for a decision.
///
/// Without a durable store (no keychain) nothing is kept: a verb that cannot be carried out at once fails,
/// and nothing of it remains.
///
/// Lives in the main thread; coroutines run on this object, which must outlive them.
class Directory : public QObject
{
    Q_OBJECT

public:
    /// `lockFile`: one synchronisation at a time across processes; empty: there is only this one.
    explicit Directory(portal::Api &api, QString lockFile = {}, QObject *parent = nullptr);
    ~Directory() override;

    // --- Opening ---

    /// Which of the person's centres is opened from now on, by its number, in whatever order the portal names
    /// them; empty: the first. Closes another that is open. Where it is kept has to be that centre's own.
    void setCentre(const QString &number);
    /// The number of the one that is open, or is to be; empty: not known.
    const QString &centreNumber() const { return m_centre; }
    /// Where everything is kept from now on, of one account in one centre; closes what is open.
    /// `retentionDays`: after how long without contact the people are removed from it, the waiting changes
    /// never. Without it, in memory.
    void keepIn(std::unique_ptr<sync::Store> store, int retentionDays = 30);
    /// The same in memory, until the program closes; `why`: NotStaying, NothingKept, of the vault, or why the
    /// copy could not be opened.
    void keepNothing(const Failure &why);
    /// Whether what is kept there outlives the program.
    bool keepsChanges() const { return m_store->isDurable(); }
    /// Whether what is kept there has to be opened anew before anything of it can be used: damaged, or moved
    /// away or removed by another process.
    bool isCopyLost() const { return m_isCopyLost; }
    /// How many changes wait in it, open or not. Failures: of the store.
    Result<qsizetype> keptChanges();
    /// Shows what is kept, without the portal. Failures: of the store; CopyTooOld, or NoCopyYet where there
    /// is no list, and then what waits to be sent is open all the same, if anything does, and nobody is
    /// shown.
    Result<void> openKept();
    /// Whether what is kept may still be shown, as Profile::offlineDays has it; by itself once in a while,
    /// and for whoever comes back to it. Where it may not, nobody is shown, and what waits stays open. The
    /// days count for what the last synchronisation could not reach: where that came through, the portal is
    /// asked first.
    void lookAtAge();
    /// CopyTooOld while nobody may be shown, NoCopyYet while nobody can be.
    const std::optional<Failure> &tooOld() const { return m_tooOld; }
    /// Asks the portal who is signed in, and so which centres there are to choose from; opens none. Failures:
    /// of Api.
    QCoro::Task<Result<Profile>> askWhoIsIn(std::stop_token stop = {});
    /// Asks the portal who is signed in, and reads the list, or what has changed in it. Failures: of Api;
    /// MfaRequired; CentreUnknown with its number, where they are not in the centre that is to be opened.
    /// What is open already stays open.
    QCoro::Task<Result<void>> open(std::stop_token stop = {});
    /// The same for whoever has just been asked about.
    QCoro::Task<Result<void>> openFor(Profile who, std::stop_token stop = {});
    /// Forgets what is shown, at sign-out. What is kept stays where it is.
    void close();

    bool isOpen() const { return !m_profile.centres.isEmpty(); }
    /// Whoever has signed in, also where a factor has to be set up before the centre can be opened.
    const std::optional<Profile> &whoIsIn() const { return m_whoIsIn; }
    const Profile &profile() const { return m_profile; }
    const Centre &centre() const { return m_profile.centres.constFirst(); }
    /// Who is in which centre, for what somebody has begun there and nobody else goes on with, nor they
    /// themselves in another; empty while nothing is open.
    QString whoAndWhere() const;
    const PermissionCatalogue &catalogue() const { return m_catalogue; }

    // --- People, as they will be once what waits has been sent; those about to be deleted included ---

    const QList<CentreUser> &users() const { return m_users; }
    const CentreUser *find(const QString &id) const;
    const CentreUser *findByEmail(const QString &email) const;
    /// As the portal last had them; null: only invited here so far.
    const CentreUser *atThePortal(const QString &id) const;
    /// Everybody as the portal last had them, for handing on.
    AccountRegister accountRegister() const;
    /// When the portal was last heard of; local time.
    QDateTime refreshedAt() const;

    int adminSeatsUsed() const;
    int adminSeatsLeft() const;
    bool isYourself(const CentreUser &user) const { return user.id == m_profile.id; }
    Verdict mayInvite() const;
    Verdict mayInvite(AccountType type) const;
    /// The register and the history.
    Verdict mayReadRecords() const;
    Verdict mayDelete(const CentreUser &user) const;
    Verdict mayAssign(const CentreUser &user) const;
    /// S39: to this type from the one they have.
    Verdict mayMake(const CentreUser &user, AccountType type) const;

    /// A page of what has been done to the centre's accounts, newest first, from the portal: nothing of it is
    /// kept here. `cursor`: the `next` of the page before, with the same filter; empty for the first.
    /// Failures: of Api; NotAllowed.
    QCoro::Task<Result<HistoryPage>> history(
        HistoryFilter filter, QString cursor = {}, std::stop_token stop = {});

    // --- Changing ---

    // The same `operation` makes a second try of the same thing harmless, so keep it while a form is open.
    // Failures: of Api, where the portal has refused it; of the store; NothingKept; ChangeUnknown with its
    // number where an earlier change of this person awaits a decision.
    QCoro::Task<Result<Saved>> invite(Invitation invitation, QUuid operation, std::stop_token stop = {});
    /// Many at once: kept in one commit, all or none, then sent in one round. Of each in its place what
    /// invite() says of it; `told` hears it as soon as it is known, once. Those that have not left this
    /// computer when `stop` is requested are taken back.
    using Told = std::function<void(qsizetype place, const Result<Saved> &outcome)>;
    QCoro::Task<QList<Result<Saved>>> inviteMany(
        QList<InvitationOrder> orders, Told told, std::stop_token stop = {});
    /// What a table of people to invite is judged for; nobody may invite while nothing is open.
    InvitationSetting invitationSetting() const;
    /// `seen`: as whoever changes it was shown them. Failure as well: ChangedMeanwhile, and nothing was kept.
    QCoro::Task<Result<Saved>> changeAccess(
        CentreUser seen, AccessChange change, QUuid operation, std::stop_token stop = {});
    /// `grace`: for so long it does not leave this computer, so that undo() takes it back without a trace;
    /// `stop` does nothing then. Whoever synchronises by hand ends it.
    QCoro::Task<Result<Saved>> remove(
        QString id, QUuid operation, std::stop_token stop = {}, std::chrono::milliseconds grace = {});
    /// Whether a deletion is still held back.
    bool isInGrace() const;
    QCoro::Task<Result<Saved>> resendInvitation(QString id, QUuid operation, std::stop_token stop = {});
    QCoro::Task<Result<Saved>> cancelInvitation(QString id, QUuid operation, std::stop_token stop = {});

    // --- What waits ---

    const QList<PendingChange> &changes() const; ///< oldest first
    QList<PendingChange> changesOf(const QString &id) const;
    const SyncState &syncState() const { return m_state; }
    /// Of a Conflict: what the fields come to one by one, the narrower where in doubt; nullopt: nobody is
    /// left.
    std::optional<CentreUser> merged(const PendingChange &conflict) const;
    /// Failures: of sync::Engine.
    Result<void> undo(quint64 number);
    Result<void> giveUp(quint64 number);
    Result<void> decide(const PendingChange &seen, const Decision &decision);
    /// These were listed, for whoever decides by number later.
    Result<void> noteShown(const QList<PendingChange> &listed);
    Result<void> tryAgain(quint64 number);
    /// All of them, at sign-out. Failures: of the store.
    Result<void> discardChanges();

    /// Brings this computer and the portal together, now. Whoever calls while one is under way shares its
    /// outcome, and `stop` ends it for all. Failures: whatever kept it from its end; Cancelled.
    QCoro::Task<Result<void>> synchronise(std::stop_token stop = {});
    /// Until the synchronisation that is under way is over, and what it has learnt is kept: before a program
    /// ends.
    QCoro::Task<> settled();
    /// By itself as well: again and again while something waits or nothing comes through.
    void setAutomatic(bool automatic) { m_synchroniser.setAutomatic(automatic); }
    /// How long another process may take to finish its round; for tests, which cannot wait for a minute.
    void setPatience(std::chrono::milliseconds patience) { m_synchroniser.setPatience(patience); }
    /// Somebody else has found out that the portal cannot be reached now.
    void noteUnreachable(const Failure &failure);
    /// The system says that the network has changed: tries soon.
    void networkMayBeBack() { m_synchroniser.trySoon(); }

Q_SIGNALS:
    void opened();
    void closed();
    void usersReset();
    void userAdded(const QString &id);
    void userChanged(const QString &id);
    void userRemoved(const QString &id);
    /// While the list is read: `done` of `total` people.
    void progressed(int done, int total);
    /// What waits, or the state of it.
    void changesChanged();
    void syncStateChanged();
    /// See isCopyLost(). Whoever opens it anew does so once control is back in the event loop.
    void copyLost();

private:
    /// A verb from keeping the change to knowing what became of it.
    QCoro::Task<Result<Saved>> carryOut(
        PendingChange wanted, std::stop_token stop, std::optional<CentreUser> seen = {});
    Result<Saved> keepBack(const PendingChange &wanted, std::chrono::milliseconds grace);
    QCoro::Task<Result<Saved>> outcomeOf(sync::Added kept, CentreUser before, std::stop_token stop);
    Result<Saved> judged(const PendingChange &kept, bool isNew, const CentreUser &before);
    Result<Saved> judgedWaiting(const PendingChange &change, bool isNew, const Saved &saved);
    Result<void> takeBack(const sync::Added &added);
    Result<Saved> takenBack(const PendingChange &change, bool isNew, const Failure &failure);
    Result<sync::Added> keep(const PendingChange &wanted, const std::optional<CentreUser> &seen);
    Result<void> haveNewest();
    bool beginSending();
    // Many at once: invitingmany.cpp
    struct Many;
    static Many begun(const QList<Result<sync::Added>> &kept, const Told &told);
    Result<QList<Result<sync::Added>>> keepMany(const QList<PendingChange> &wanted);
    void lookAt(Many &many, bool isOver);
    void takeBackUnsent(Many &many);
    std::optional<PendingChange> changeOf(const sync::Added &kept) const;
    std::optional<Result<Saved>> outcomeOf(const sync::Added &kept, bool isOver) const;
    static PendingChange changeOf(const Invitation &invitation, QUuid operation);
    PendingChange changeOf(ChangeKind kind, const QString &id, QUuid operation) const;

    QCoro::Task<Result<void>> read(
        Profile who, QCoro::Task<Result<PermissionCatalogue>> permissions, std::stop_token stop);
    Result<void> begin(Profile profile);
    Failure lostCentre(const Profile &profile);
    Result<void> loadKept();
    void noteNotOpened(const Failure &failure);
    Result<void> finishOpening(const Result<PermissionCatalogue> &catalogue, const Result<void> &read);
    std::optional<Failure> age(const Profile &profile) const;
    int daysToShow(const Profile &profile) const;
    bool isReached() const;
    void removeWhatIsTooOld();
    void noteAge();
    void planAge();
    void showNews();
    void showEverybody();
    void showPerson(const QString &id);
    std::optional<CentreUser> shown(const QString &id) const;
    void put(const CentreUser &user);
    void drop(const QString &id);
    void updateState();
    void lookAtStore();
    void noteRoundEnded();
    void markUnreachable(const Failure &failure);
    void forgetState();

    portal::Api &m_api;
    Synchroniser m_synchroniser;
    std::unique_ptr<sync::Store> m_store;
    std::unique_ptr<sync::Engine> m_engine;
    int m_retentionDays = 30;
    int m_keeping = 0; ///< tells the store of now from one before
    bool m_isCopyLost = false;
    QString m_centre; ///< the number of the one that is open, or is to be
    std::optional<Profile> m_whoIsIn;
    Profile m_profile;
    PermissionCatalogue m_catalogue;
    QList<CentreUser> m_users;
    QHash<QString, qsizetype> m_rowOf;
    SyncState m_state;
    QDateTime m_offlineSince;
    bool m_isReached = false; ///< the last round of this process came through
    QTimer m_ageing; ///< until somebody has to look at the age again
    std::optional<Failure> m_tooOld;
    std::optional<Failure> m_whyNotKept;
    std::optional<Failure> m_unreachable; ///< found out elsewhere than in a round, and none has been since
};

} // namespace canolfan::directory
