#pragma once

#include "practice/serve/exchange.h"

#include <QJsonObject>
#include <QString>

namespace practice {

/// A refusal as RFC 9457 describes it; thrown by the portal's handlers. Its `type` is
/// urn:canolfan:problem:<name>, the names being those of resources/portal-api.yaml. Titles are for logs: the
/// client has its own words.
class Problem
{
public:
    Problem(int status, const QString &name, const QString &title);

    Problem &&with(const QString &member, const QJsonValue &value) &&;
    Problem &&withHeader(const QByteArray &name, const QByteArray &value) &&;
    Reply reply() const;
    int status() const { return m_status; }

private:
    int m_status;
    QJsonObject m_body;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
};

} // namespace practice
