#include "practice/centre/kept_replies.h"

#include "practice/centre/portal_problems.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QJsonDocument>
#include <QUuid>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 lifetime = 24 * 3600 * qint64(1000);

/// Two bodies that differ in blanks or in the order of members only are the same request.
QByteArray canonical(const QByteArray &body)
{
    const auto document = QJsonDocument::fromJson(body);
    return document.isNull() ? body : document.toJson(QJsonDocument::Compact);
}

QByteArray hashOf(const Request &request)
{
    QByteArray text;
    QDataStream stream(&text, QIODevice::WriteOnly);
    stream << request.method << request.path << request.header("if-match") << canonical(request.body);
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

QByteArray packed(const Reply &reply)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << reply.contentType << qint32(reply.headers.size());
    for (const auto &[name, value] : reply.headers) {
        stream << name << value;
    }
    return bytes;
}

void unpack(const QByteArray &bytes, Reply &reply)
{
    QDataStream stream(bytes);
    qint32 count = 0;
    stream >> reply.contentType >> count;
    for (qint32 header = 0; header < count; ++header) {
        QByteArray name;
        QByteArray value;
        stream >> name >> value;
        reply.headers.emplaceBack(name, value);
    }
}

} // namespace

QString KeptReplies::keyOf(const Request &request)
{
    const QString text = QString::fromLatin1(request.header("idempotency-key"));
    const QUuid key = QUuid::fromString(text);
    if (key.isNull() || text.size() != 36) {
        throw problems::badRequest(u"Idempotency-Key must be a UUID"_s);
    }
    return key.toString(QUuid::WithoutBraces);
}

KeptReplies::KeptReplies(Transaction &transaction, const QString &person, const Request &request, qint64 now)
    : m_transaction(transaction)
    , m_person(person)
    , m_key(keyOf(request))
    , m_request(hashOf(request))
    , m_now(now)
{
}

std::optional<Reply> KeptReplies::find() const
{
    Rows rows = m_transaction.run(
        "SELECT request, status, headers, body FROM kept_reply WHERE person = ? AND key = ? AND at > ?",
        {m_person, m_key, m_now - lifetime});
    if (!rows.next()) {
        return std::nullopt;
    }
    if (rows.bytes(0) != m_request) {
        throw problems::idempotencyKeyReused();
    }
    Reply reply;
    reply.status = int(rows.number(1));
    unpack(rows.bytes(2), reply);
    reply.body = rows.bytes(3);
    reply.headers.emplaceBack("Idempotency-Replayed", "true");
    return reply;
}

void KeptReplies::keep(const Reply &reply) const
{
    m_transaction.run("DELETE FROM kept_reply WHERE at <= ?", {m_now - lifetime});
    m_transaction.run("INSERT OR REPLACE INTO kept_reply(person, key, request, status, headers, body, at)"
                      " VALUES(?, ?, ?, ?, ?, ?, ?)",
        {m_person, m_key, m_request, reply.status, packed(reply), reply.body, m_now});
}

} // namespace practice
