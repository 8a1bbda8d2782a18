#pragma once

#include "practice/centre/portal.h"

#include <QJsonObject>

/// What has become of accounts, in words of the portal API. Nothing is kept for it but the change feed: an
/// entry is the difference between a person's document and the one before.
namespace practice::history {

/// Which kind of entry this is (schema HistoryEntry); empty: nothing that is told, such as a sign-in. An
/// empty object is nobody.
QString kindOf(const QJsonObject &before, const QJsonObject &after);

/// As names and addresses are searched: without accents, in small letters.
QString searchKey(const QString &text);
/// What of the person's document is searched.
QString searchKeyOf(const QJsonObject &document);

} // namespace practice::history

namespace practice {

/// listHistory: of a centre, for its Exams Officer and Admins only, newest first.
Reply listHistory(const Portal &portal, const Request &request);

} // namespace practice
