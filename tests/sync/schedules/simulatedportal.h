#pragma once

#include "sync/call.h"

#include <QSet>

#include <array>
#include <functional>
#include <map>

namespace canolfan::test {

/// What a write has done to somebody.
struct Effect
{
    QUuid operation;
    bool isLate = false; ///< of a request whose answer nobody waits for any more
    std::optional<CentreUser> before{};
    std::optional<CentreUser> after{};
};

/// A portal for schedules, written from resources/portal-api.yaml and S38–S50; shares no rule with the
/// program. Two accounts sign in from two devices; other people change things as well.
class SimulatedPortal
{
public:
    explicit SimulatedPortal(bool isIdempotent);

    sync::Answer answer(int device, const sync::Call &call, bool isLate = false);

    // --- Other people ---

    void give(const QString &id, Permission permission);
    void take(const QString &id, Permission permission);
    void retype(const QString &id, AccountType type);
    void remove(const QString &id);
    void invite(const QString &id);
    void accept(const QString &id);

    // --- Itself ---

    void expireCursors();
    void forgetReplies() { m_kept.clear(); }
    int adminSeats = 3;
    std::array<AccountType, 2> accounts{AccountType::ExamsOfficer, AccountType::Admin};
    std::array<bool, 2> hasCentre{true, true};

    // --- What it has seen ---

    std::function<void(const Effect &)> onEffect{};
    QStringList complaints{}; ///< a key with two payloads
    const std::map<QString, CentreUser> &people() const { return m_people; }
    const CentreUser *find(const QString &id) const;
    int requests = 0;
    int writes = 0; ///< of them

private:
    sync::Answer readProfile(int device) const;
    sync::Answer readUsers(const QString &cursor) const;
    sync::Answer readChanges(const QString &cursor) const;
    sync::Answer write(int device, const PendingChange &change, bool isLate);
    sync::Answer carryOut(int device, const PendingChange &change, bool isLate);
    std::optional<Failure> refusal(int device, const PendingChange &change) const;
    std::optional<Failure> refusedInvitation(const CentreUser &user) const;
    std::optional<Failure> refusedChange(const PendingChange &change, const CentreUser &there) const;
    void checkPayload(const PendingChange &change);
    bool hasSeat() const;
    CentreUser changed(const PendingChange &change, CentreUser user) const;
    void save(const CentreUser &user, const QString &by, const QUuid &operation);
    void erase(const QString &id, const QString &by, const QUuid &operation);
    QString where(qsizetype position) const;

    bool m_isIdempotent;
    std::map<QString, CentreUser> m_people;
    QSet<QString> m_everUsed; ///< ids
    QList<FeedItem> m_feed;
    std::map<QUuid, sync::Answer> m_kept;
    std::map<QUuid, QString> m_payloads;
    int m_version = 0;
    int m_epoch = 0; ///< cursors of an earlier one have expired
    qint64 m_seconds = 0;
};

} // namespace canolfan::test
