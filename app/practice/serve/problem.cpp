#include "practice/serve/problem.h"

#include <QJsonDocument>

namespace practice {

using namespace Qt::StringLiterals;

Problem::Problem(int status, const QString &name, const QString &title)
    : m_status(status)
    , m_body{{"type"_L1, "urn:canolfan:problem:"_L1 + name}, {"title"_L1, title}, {"status"_L1, status}}
{
}

Problem &&Problem::with(const QString &member, const QJsonValue &value) &&
{
    m_body.insert(member, value);
    return std::move(*this);
}

Problem &&Problem::withHeader(const QByteArray &name, const QByteArray &value) &&
{
    m_headers.emplaceBack(name, value);
    return std::move(*this);
}

Reply Problem::reply() const
{
    return {m_status, "application/problem+json", QJsonDocument(m_body).toJson(QJsonDocument::Compact),
        m_headers};
}

} // namespace practice
