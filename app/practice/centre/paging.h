#pragma once

#include "practice/serve/exchange.h"

#include <QJsonObject>

/// What all lists of the portal API that are read a page at a time have in common.
namespace practice {

/// Throws 400.
int limitOf(const Request &request);

/// `items`: a JSON array, put in as it is; `rest`: the page's other members.
Reply pageReply(const QByteArray &items, const QJsonObject &rest);

} // namespace practice
