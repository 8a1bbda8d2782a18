#include "schedules/ledger.h"

#include <algorithm>

namespace canolfan::test {

static int widthOf(AccountType type)
{
    return type == AccountType::User ? 0 : type == AccountType::Admin ? 1 : 2;
}

static bool deletes(ChangeKind kind)
{
    return kind == ChangeKind::Delete || kind == ChangeKind::CancelInvitation;
}

void Ledger::complain(const Key &key, const QString &what)
{
    complaints.append(QStringLiteral("device %1, change %2: %3").arg(key.first).arg(key.second).arg(what));
}

Ledger::Wish *Ledger::wishOf(const Key &key)
{
    const auto found = m_wishes.find(key);
    return found == m_wishes.end() ? nullptr : &found->second;
}

// --- What people ask for ---

/// Only what is other than it was seen has been said.
static AccessChange saidOf(const AccessChange &access, const std::optional<CentreUser> &view)
{
    if (!view || (access.accountType && *access.accountType != view->accountType))
        return access;
    return {access.grant & ~view->permissions, access.withdraw & view->permissions, {}};
}

Ledger::Sight Ledger::sightOf(const sync::Engine &engine, const QString &id)
{
    Sight sight{{}, engine.user(id)};
    if (const CentreUser *portal = engine.portalUser(id))
        sight.portal = *portal;
    for (const PendingChange &change : engine.changesOf(id)) {
        if (change.kind == ChangeKind::Invite && !sight.portal)
            sight.portal = change.base; // as they will be found there
    }
    return sight;
}

void Ledger::added(int device, const PendingChange &kept, const PendingChange &asked, const Sight &seen)
{
    m_owners.insert_or_assign(kept.operation, Key(device, kept.number));
    wished({device, kept.number}, asked, seen);
}

void Ledger::wished(const Key &key, const PendingChange &asked, const Sight &seen)
{
    const auto [entry, isNew] = m_wishes.try_emplace(key);
    Wish &wish = entry->second;
    wish.person = asked.userId();
    if (isNew)
        wish.kind = asked.kind;
    if (asked.kind == ChangeKind::Invite) {
        wish.on = asked.base.permissions;
        wish.type = asked.base.accountType;
    } else {
        const AccessChange said = saidOf(asked.access, seen.view);
        if (!isNew && asked.kind == ChangeKind::ChangeAccess && said.isEmpty())
            return; // nothing has been said that was not so
        wish.on = (wish.on & ~said.withdraw) | said.grant;
        wish.off = (wish.off & ~said.grant) | said.withdraw;
        if (said.accountType)
            wish.type = said.accountType;
    }
    wish.state = Wish::State::Open;
    if (!isNew && seen.when < wish.when)
        return; // what has been seen once is not forgotten over an older form
    wish.seen = seen.portal;
    wish.when = seen.when;
}

void Ledger::decided(int device, const PendingChange &change, const Decision &decision, int when)
{
    Wish *wish = wishOf({device, change.number});
    if (!wish)
        return;
    wish->effects.clear();
    wish->seen = change.theirs.user;
    wish->when = when;
    if (decision.kind != Decision::Kind::Choose)
        return;
    endDeletion({device, change.number});
    wish->kind = ChangeKind::ChangeAccess;
    wish->on = decision.permissions;
    wish->off = ~decision.permissions;
    wish->type = decision.accountType;
}

/// Chosen field by field, it is not a deletion any more, and all has been said.
void Ledger::endDeletion(const Key &deletion)
{
    for (auto &[key, each] : m_wishes) {
        if (key.first == deletion.first && each.state == Wish::State::Behind
            && each.behind == deletion.second)
            each.state = Wish::State::TakenBack;
    }
}

void Ledger::triedAgain(int device, quint64 number)
{
    if (Wish *wish = wishOf({device, number}))
        wish->effects.clear();
}

void Ledger::takenBack(int device, quint64 number)
{
    if (Wish *wish = wishOf({device, number}))
        wish->state = Wish::State::TakenBack;
}

void Ledger::givenUp(int device, quint64 number)
{
    Wish *wish = wishOf({device, number});
    if (wish && wish->state == Wish::State::TakenBack)
        wish->isGivenUp = true;
}

// --- What the outbox has ---

void Ledger::observe(int device, const sync::Engine &engine, By by)
{
    QSet<quint64> there;
    QSet<quint64> fresh;
    for (const PendingChange &change : engine.contents().changes) {
        const Key key(device, change.number);
        there.insert(change.number);
        const bool isNews = m_owners.insert_or_assign(change.operation, key).second;
        if (isNews && (by == By::Death || by == By::PersonAndDeath))
            adopt(key, change, engine);
        Wish *wish = wishOf(key);
        if (!wish) {
            complain(key, QStringLiteral("nobody has asked for it"));
            continue;
        }
        if (wish->state == Wish::State::TakenBack)
            complain(key, QStringLiteral("was taken back, and is there again"));
        if (!wish->isVisible)
            fresh.insert(change.number);
        wish->state = Wish::State::Open; // that it was done may be forgotten when the program dies
        wish->isVisible = true;
    }
    for (auto &[key, wish] : m_wishes) {
        if (key.first == device && wish.isVisible && wish.state == Wish::State::Open
            && !there.contains(key.second)) {
            // It died, and has not kept that the deletion in front of it was not made.
            const bool isBehindAgain =
                (by == By::Death || by == By::PersonAndDeath) && there.contains(wish.behind);
            const bool mayBeNew = by == By::Person || by == By::PersonAndDeath;
            const quint64 deletion = mayBeNew ? deletionOf(key, fresh) : 0;
            wish.behind = deletion ? deletion : isBehindAgain ? wish.behind : 0;
            if (wish.behind)
                wish.state = Wish::State::Behind;
            else
                vanished(key, wish, engine, by);
        }
    }
    checkBehind(device, engine);
}

/// What somebody has just deleted the person with, after they had wanted this; 0: nothing.
quint64 Ledger::deletionOf(const Key &key, const QSet<quint64> &fresh) const
{
    for (const auto &[other, wish] : m_wishes) {
        if (deletes(wish.kind) && other.first == key.first && other.second > key.second
            && fresh.contains(other.second) && wish.person == m_wishes.at(key).person)
            return other.second;
    }
    return 0;
}

/// What was wanted before the person was deleted is wanted again where that is taken back.
void Ledger::checkBehind(int device, const sync::Engine &engine)
{
    for (auto &[key, wish] : m_wishes) {
        if (key.first != device || wish.state != Wish::State::Behind)
            continue;
        const Wish *deletion = wishOf({device, wish.behind});
        if (!deletion || deletion->state == Wish::State::Open)
            continue;
        wish.state = Wish::State::Done;
        if (deletion->state != Wish::State::TakenBack)
            continue;
        if (stands(wish, engine.portalUser(wish.person))) {
            ++stoodCount;
            continue;
        }
        wish.state = Wish::State::TakenBack;
        // An invitation that could not be taken back, because it has been accepted, is not sent again either.
        const bool isMoot = wish.kind == ChangeKind::ResendInvitation;
        if (!isMoot && !isInvitationTakenBack(device, wish.person))
            complain(key, QStringLiteral("is lost behind a deletion that is not made"));
    }
}

/// Then everything that was built on it goes too.
bool Ledger::isInvitationTakenBack(int device, const QString &person) const
{
    return std::any_of(m_wishes.cbegin(), m_wishes.cend(), [&](const auto &entry) {
        const Wish &wish = entry.second;
        return entry.first.first == device && wish.person == person && wish.kind == ChangeKind::Invite
            && wish.state == Wish::State::TakenBack;
    });
}

/// The program died before it could say that a change was kept; what was kept counts as said.
void Ledger::adopt(const Key &key, const PendingChange &change, const sync::Engine &engine)
{
    const bool isKnown = wishOf(key) != nullptr;
    if (isKnown && change.state != ChangeState::Waiting)
        return;
    const auto state = isKnown ? wishOf(key)->state : Wish::State::Open;
    if (isKnown) { // also where it has less than had been said before: that was taken back in the same moment
        wishOf(key)->on = wishOf(key)->off = {};
        wishOf(key)->type.reset();
        if (change.kind == ChangeKind::ChangeAccess)
            endDeletion(key);
    }
    wished(key, change, {sightOf(engine, change.userId()).portal, {}, isKnown ? wishOf(key)->when : 0});
    wishOf(key)->kind = change.kind;
    wishOf(key)->state = state;
}

void Ledger::vanished(const Key &key, Wish &wish, const sync::Engine &engine, By by)
{
    const bool isBySomebody = by == By::Person || by == By::PersonAndDeath;
    // Whatever was taken back, who is gone is gone, as a deletion wants it; and what was made may be seen to
    // have left the outbox only when somebody does something else.
    const bool stoodAnyway =
        !wish.effects.isEmpty() || (deletes(wish.kind) && stands(wish, engine.portalUser(wish.person)));
    const bool isTakenBack = isBySomebody && !stoodAnyway;
    wish.state = isTakenBack ? Wish::State::TakenBack : Wish::State::Done;
    if (wish.state == Wish::State::TakenBack)
        return;
    if (!wish.effects.isEmpty())
        ++madeCount;
    else if (stands(wish, engine.portalUser(wish.person)))
        ++stoodCount;
    else
        complain(key, QStringLiteral("is gone, and was never made"));
}

bool Ledger::stands(const Wish &wish, const CentreUser *person) const
{
    switch (wish.kind) {
    case ChangeKind::Invite:
        return person != nullptr;
    case ChangeKind::Delete:
    case ChangeKind::CancelInvitation:
        return person == nullptr;
    case ChangeKind::ResendInvitation:
        return person
            && (person->state == UserState::Active || !wish.seen || person->invitedAt > wish.seen->invitedAt);
    case ChangeKind::ChangeAccess:
        break;
    }
    if (!person || !wish.seen)
        return false;
    const Permissions missing = wish.on & ~wish.seen->permissions & ~person->permissions;
    const Permissions left = wish.off & wish.seen->permissions & person->permissions;
    const bool isType =
        !wish.type || *wish.type == wish.seen->accountType || *wish.type == person->accountType;
    return isType && !(missing & ~Permissions(Permission::A2cKeys))
        && (!(left & ~Permissions(Permission::A2cKeys)) || person->accountType == AccountType::ExamsOfficer);
}

// --- What the portal does ---

void Ledger::made(const Effect &effect)
{
    const auto owner = m_owners.find(effect.operation);
    if (owner == m_owners.end()) {
        complaints.append(QStringLiteral("the portal made something that nobody asked for"));
        return;
    }
    Wish &wish = *wishOf(owner->second);
    // Only a portal that keeps no replies makes a late copy of something that it had refused before.
    const bool isWanted = wish.state != Wish::State::TakenBack || wish.isGivenUp;
    if (!isWanted && (m_isIdempotent || !effect.isLate))
        complain(owner->second, QStringLiteral("was taken back, and is made"));
    checkOnce(owner->second, wish, effect);
    checkChosen(owner->second, wish, effect);
    wish.effects.append(effect.operation);
}

/// Once. A portal that keeps no replies cannot be asked whether it was made, only how things are now: if
/// others have undone it meanwhile, what narrows may be made again.
void Ledger::checkOnce(const Key &key, Wish &wish, const Effect &effect)
{
    if (wish.effects.isEmpty())
        return;
    const bool isSame = wish.effects.contains(effect.operation);
    const bool narrows = effect.before && effect.after
        && !(effect.after->permissions & ~effect.before->permissions)
        && widthOf(effect.after->accountType) <= widthOf(effect.before->accountType);
    if (isSame || m_isIdempotent || !narrows)
        complain(key, QStringLiteral("is made twice"));
}

/// Nothing that nobody has chosen; and never more in silence where others have made it less.
void Ledger::checkChosen(const Key &key, const Wish &wish, const Effect &effect)
{
    if (!effect.after)
        return;
    const Permissions before = effect.before ? effect.before->permissions : Permissions();
    const Permissions keys = Permission::A2cKeys;
    const Permissions gained = effect.after->permissions & ~before & ~keys;
    const Permissions lost = before & ~effect.after->permissions & ~keys;
    if (gained & ~wish.on)
        complain(key, QStringLiteral("gives what nobody chose"));
    if (effect.before && (lost & ~wish.off))
        complain(key, QStringLiteral("takes what nobody chose"));
    const bool isOtherType = effect.before && effect.before->accountType != effect.after->accountType;
    if (isOtherType && wish.type != effect.after->accountType)
        complain(key, QStringLiteral("makes an account that nobody chose"));
    if (!effect.before || !wish.seen)
        return;
    const bool widens = gained || widthOf(effect.after->accountType) > widthOf(effect.before->accountType);
    const Permissions narrowed = wish.seen->permissions & ~before;
    if (widens && narrowed && !hasNarrowedMyself(key, wish, narrowed))
        complain(key, QStringLiteral("gives in silence where others have taken"));
}

bool Ledger::hasNarrowedMyself(const Key &key, const Wish &wish, Permissions permissions) const
{
    Permissions mine = wish.off;
    for (const auto &[other, each] : m_wishes) {
        if (other.first != key.first || each.person != wish.person)
            continue;
        if (each.type && other != key)
            return true;
        mine |= each.off;
    }
    return !(permissions & ~mine & ~Permissions(Permission::A2cKeys));
}

void Ledger::close(int device, const sync::Engine &engine)
{
    QSet<QString> blocked;
    for (const PendingChange &change : engine.contents().changes) {
        const bool isListed = change.state == ChangeState::Conflict || change.state == ChangeState::Refused
            || change.state == ChangeState::NotSent;
        if (isListed)
            ++listedCount;
        if (change.state == ChangeState::Conflict || change.state == ChangeState::Refused)
            blocked.insert(change.userId());
        if (!isListed && !blocked.contains(change.userId()))
            complain({device, change.number}, QStringLiteral("is neither made nor listed"));
    }
}

} // namespace canolfan::test
