#include "practice/pool/pool_endpoint.h"

#include "practice/crypto/random.h"
#include "practice/pool/operations.h"
#include "practice/pool/pool_error.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

Reply jsonReply(int status, const QJsonObject &body)
{
    return {status, "application/x-amz-json-1.1", QJsonDocument(body).toJson(QJsonDocument::Compact),
        {{"x-amzn-RequestId", randomUuid().toLatin1()}}};
}

Reply errorReply(int status, const PoolError &error)
{
    Reply reply = jsonReply(status, {{"__type"_L1, error.type}, {"message"_L1, error.message}});
    // With a colon at the end, as AWS sends it.
    reply.headers.emplaceBack("x-amzn-ErrorType", error.type.toLatin1() + ':');
    // A client id from the request may be part of the message; a header takes neither breaks nor other
    // scripts.
    QByteArray headerText;
    for (const QChar letter : error.message) {
        headerText += letter >= u' ' && letter <= u'~' ? letter.toLatin1() : '?';
    }
    reply.headers.emplaceBack("x-amzn-ErrorMessage", headerText);
    return reply;
}

QJsonObject parsed(const Request &request)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        throw PoolError{u"SerializationException"_s, u"The request is not a JSON object"_s};
    }
    return document.object();
}

/// Throws what tests ordered instead of this call's answer.
void throwIfOrdered(const UserPool &pool, const QByteArray &operation)
{
    const auto [type, message] = pool.faults.takeError(operation);
    if (!message.isEmpty()) {
        throw PoolError{type, message};
    }
    if (type == "LimitExceededException"_L1) {
        throw pool_errors::limitExceeded();
    }
    if (!type.isEmpty()) {
        throw PoolError{
            type, type == "TooManyRequestsException"_L1 ? u"Rate exceeded"_s : u"Something went wrong"_s};
    }
}

QJsonObject perform(const UserPool &pool, const Request &request)
{
    static const QByteArray prefix = "AWSCognitoIdentityProviderService.";
    const QByteArray target = request.header("x-amz-target");
    const QByteArray name = target.startsWith(prefix) ? target.mid(prefix.size()) : QByteArray();
    const PoolOperation operation = poolOperation(name);
    if (!operation) {
        throw PoolError{u"UnknownOperationException"_s, u"There is no such operation"_s};
    }
    throwIfOrdered(pool, name);
    QJsonObject result = operation(pool, parsed(request));
    pool.faults.noteDone(name);
    return result;
}

Reply answer(const UserPool &pool, const Request &request)
{
    if (request.bodyTooLarge) {
        return errorReply(413, {u"RequestEntityTooLargeException"_s, u"Request size is too large"_s});
    }
    try {
        return jsonReply(200, perform(pool, request));
    } catch (const PoolError &error) {
        return errorReply(error.type == "InternalErrorException"_L1 ? 500 : 400, error);
    } catch (const std::exception &fault) {
        std::fprintf(stderr, "canolfan-practice: %s\n", fault.what());
        return errorReply(500, {u"InternalErrorException"_s, u"Something went wrong"_s});
    }
}

} // namespace

void addPoolRoutes(Router &router, const UserPool &pool)
{
    router.add("POST", u"/"_s, [&pool](const Request &request) { return answer(pool, request); });
    router.add("GET", u'/' + pool.poolId + "/.well-known/jwks.json"_L1, [&pool](const Request &) {
        const QJsonObject keys{{"keys"_L1, QJsonArray{pool.key.jwk()}}};
        return Reply{200, "application/json", QJsonDocument(keys).toJson(QJsonDocument::Compact), {}};
    });
}

} // namespace practice
