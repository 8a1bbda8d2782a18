#include "practice/centre/change_feed.h"
#include "practice/centre/cursor.h"
#include "practice/centre/members.h"
#include "practice/centre/paging.h"
#include "practice/centre/portal_problems.h"
#include "practice/centre/rules.h"
#include "practice/centre/users.h"

namespace practice {

using namespace Qt::StringLiterals;

namespace {

/// A User sees who is there (S8), and nothing of what a register says of them.
change_feed::Sees seenBy(const Caller &caller)
{
    return rules::maySeeRecords(caller.person.accountType) ? change_feed::Sees::Records
                                                           : change_feed::Sees::People;
}

Reply usersPage(Transaction &transaction, const Request &request, const Caller &caller, qint64 now)
{
    const QString &centre = caller.centre.number;
    const cursor::List list{cursor::Purpose::Users, centre};
    const bool first = !request.query.contains(u"cursor"_s);
    const QString after =
        first ? u""_s : cursor::parse(transaction, list, request.query.value(u"cursor"_s), now);
    const auto page = change_feed::users(transaction, centre, seenBy(caller), after, limitOf(request));
    QJsonObject rest{{"total"_L1, members::count(transaction, centre)}};
    if (page.more) {
        rest.insert("next"_L1, cursor::make(transaction, list, page.lastId, now));
    }
    if (first) {
        rest.insert("changes"_L1,
            cursor::make(transaction, {cursor::Purpose::Changes, centre},
                QString::number(change_feed::latestIn(transaction, centre)), now));
    }
    return pageReply(page.items, rest);
}

/// The number of the change after which to read.
qint64 startOf(Transaction &transaction, const cursor::List &feed, const QString &since, qint64 now)
{
    if (since.isEmpty()) {
        throw problems::badRequest(u"since is missing"_s);
    }
    if (since == "start"_L1) {
        return 0;
    }
    const qint64 number = cursor::parse(transaction, feed, since, now).toLongLong();
    // A place that is not there yet: the folder was put back to an earlier state.
    if (number > change_feed::latestIn(transaction, feed.centre)) {
        throw problems::cursorExpired();
    }
    return number;
}

Reply changesPage(Transaction &transaction, const Request &request, const Caller &caller, qint64 now)
{
    const cursor::List feed{cursor::Purpose::Changes, caller.centre.number};
    const qint64 after = startOf(transaction, feed, request.query.value(u"since"_s), now);
    const auto page = change_feed::changes(transaction, feed.centre, seenBy(caller), after, limitOf(request));
    const QString next = cursor::make(transaction, feed, QString::number(page.last), now);
    return pageReply(page.items, {{"next"_L1, next}, {"more"_L1, page.more}});
}

} // namespace

Reply userReply(Transaction &transaction, const Caller &caller, const QString &id)
{
    const auto person = members::find(transaction, caller.centre.number, id);
    if (!person) {
        throw problems::userNotFound();
    }
    return {200, "application/json", change_feed::documentOf(transaction, *person, seenBy(caller)),
        {{"ETag", change_feed::etag(transaction, person->version).toLatin1()}}};
}

Reply listUsers(const Portal &portal, const Request &request)
{
    return answerRead(portal, request, [&](Transaction &transaction, const Caller &caller) {
        return usersPage(transaction, request, caller, portal.clock.milliseconds());
    });
}

Reply getUser(const Portal &portal, const Request &request)
{
    return answerRead(portal, request, [&](Transaction &transaction, const Caller &caller) {
        return userReply(transaction, caller, request.pathArguments.value(1).toLower());
    });
}

Reply listChanges(const Portal &portal, const Request &request)
{
    return answerRead(portal, request, [&](Transaction &transaction, const Caller &caller) {
        return changesPage(transaction, request, caller, portal.clock.milliseconds());
    });
}

} // namespace practice
