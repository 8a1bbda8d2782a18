#pragma once

#include "domain/centreuser.h"

#include <QList>
#include <QUuid>

namespace canolfan {

/// One page of the people of a centre, ordered by id.
struct UserPage
{
    QList<CentreUser> users;
    int total = 0; ///< in the whole centre
    QString next{}; ///< empty on the last page
    QString changes{}; ///< where the change feed stands; on the first page only
};

/// What somebody has done to one person.
struct FeedItem
{
    QString id;
    std::optional<CentreUser> user; ///< as they were after it; nullopt: no longer in the centre
    QDateTime at;
    QString by; ///< the name of who did it
    QUuid operation{}; ///< the Idempotency-Key that it was asked with, where there was one
};

/// Part of the change feed, oldest first.
struct FeedPage
{
    QList<FeedItem> items;
    QString next; ///< the cursor to ask with next time
    bool more = false; ///< whether that is worth doing at once
};

} // namespace canolfan
