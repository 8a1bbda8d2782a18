#include "practice/centre/paging.h"

#include "practice/centre/portal_problems.h"

#include <QJsonDocument>

namespace practice {

using namespace Qt::StringLiterals;

int limitOf(const Request &request)
{
    if (!request.query.contains(u"limit"_s)) {
        return 200;
    }
    bool isNumber = false;
    const int limit = request.query.value(u"limit"_s).toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > 1000) {
        throw problems::badRequest(u"limit must be between 1 and 1000"_s);
    }
    return limit;
}

Reply pageReply(const QByteArray &items, const QJsonObject &rest)
{
    QByteArray body = QJsonDocument(rest).toJson(QJsonDocument::Compact);
    body.chop(1);
    body += (rest.isEmpty() ? "\"items\":" : ",\"items\":") + items + '}';
    return {200, "application/json", body, {}};
}

} // namespace practice
