#include "practice/centre/portal.h"

#include "practice/centre/change_feed.h"
#include "practice/centre/effects.h"
#include "practice/centre/kept_replies.h"
#include "practice/centre/members.h"
#include "practice/centre/people.h"
#include "practice/centre/portal_problems.h"
#include "practice/pool/credentials.h"

namespace practice {

using namespace Qt::StringLiterals;

namespace {

/// The person named by the token. Throws 401.
QString ownerOfToken(const Portal &portal, const Request &request)
{
    const QByteArray authorization = request.header("authorization");
    if (authorization.left(7).toLower() != "bearer ") {
        throw problems::tokenMissing();
    }
    const auto owner = portal.tokens.owner(authorization.mid(7).trimmed());
    if (!owner) {
        throw problems::tokenRefused();
    }
    return *owner;
}

/// Throws 401, and 403 if a factor is needed and none is on.
AccountHolder accountHolder(Transaction &transaction, const QString &owner, Door door)
{
    const auto person = people::byId(transaction, owner);
    if (!person) {
        throw problems::tokenRefused(); // deleted since the token was made
    }
    AccountHolder holder{*person, {}};
    for (const auto &factor : credentials::factorsOf(transaction, owner)) {
        holder.factors.append(factor.kind);
    }
    if (door == Door::FactorOn && holder.factors.isEmpty()) {
        throw problems::mfaRequired();
    }
    return holder;
}

/// The same, and 404 if they are not of the centre in the address.
Caller callerIn(Transaction &transaction, const QString &owner, const Request &request)
{
    accountHolder(transaction, owner, Door::FactorOn);
    const QString number = request.pathArguments.value(0);
    const auto member = members::find(transaction, number, owner);
    const auto centre = centres::find(transaction, number);
    if (!member || !centre) {
        throw problems::centreNotFound();
    }
    return {*member, *centre};
}

/// What of a write's work must not stay when it is refused is undone, while the refusal itself is kept.
Reply replyOrRefusal(Transaction &transaction, const Caller &caller, const Work &work)
{
    transaction.execute(u"SAVEPOINT work"_s);
    try {
        Reply reply = work(transaction, caller);
        transaction.execute(u"RELEASE work"_s);
        return reply;
    } catch (const Problem &problem) {
        transaction.execute(u"ROLLBACK TO work"_s);
        transaction.execute(u"RELEASE work"_s);
        return problem.reply();
    }
}

/// The same, and whether it had an effect is counted.
Reply counted(Transaction &transaction, const QString &key, const Caller &caller, const Work &work)
{
    const qint64 before = change_feed::latest(transaction);
    Reply reply = replyOrRefusal(transaction, caller, work);
    if (change_feed::latest(transaction) != before) {
        effects::count(transaction, key);
    }
    return reply;
}

} // namespace

Reply answerAccount(const Portal &portal, const Request &request, Door door, const AccountWork &work)
{
    const QString owner = ownerOfToken(portal, request);
    return portal.database.read(
        [&](Transaction &transaction) { return work(transaction, accountHolder(transaction, owner, door)); });
}

Reply answerRead(const Portal &portal, const Request &request, const Work &work)
{
    const QString owner = ownerOfToken(portal, request);
    return portal.database.read(
        [&](Transaction &transaction) { return work(transaction, callerIn(transaction, owner, request)); });
}

Reply answerWrite(const Portal &portal, const Request &request, const Work &work)
{
    const QString owner = ownerOfToken(portal, request);
    return portal.database.write([&](Transaction &transaction) {
        const Caller caller = callerIn(transaction, owner, request);
        if (request.bodyTooLarge) {
            throw problems::bodyTooLarge();
        }
        if (!portal.keepsReplies) {
            return counted(transaction, KeptReplies::keyOf(request), caller, work);
        }
        const KeptReplies kept(transaction, owner, request, portal.clock.milliseconds());
        if (const auto earlier = kept.find()) {
            return *earlier;
        }
        if (request.repeatedWhileUnderWay) {
            throw problems::idempotencyInProgress();
        }
        const Reply reply = counted(transaction, KeptReplies::keyOf(request), caller, work);
        kept.keep(reply);
        return reply;
    });
}

} // namespace practice
