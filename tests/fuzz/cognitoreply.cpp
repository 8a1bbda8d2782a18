#include "cognito/challenge.h"
#include "cognito/errors.h"
#include "http/json.h"

#include "reply.h"

using namespace canolfan;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    // One for all: its exponentiations are not what is tried here.
    static const cognito::SrpClient srp("2");
    const http::Reply reply = fuzz::replyFrom(data, size);
    cognito::failureFrom(reply);
    const Result<QJsonObject> document = http::jsonObject(reply, {cognito::awsJson});
    if (!document)
        return 0;
    cognito::stepFrom(*document);
    if (const auto challenge = cognito::srpChallengeFrom(*document))
        srp.claimSignature(QStringLiteral("pool"), QStringLiteral("password"), *challenge, "now");
    return 0;
}
