#include "cognito/accountdetails.h"
#include "cognito/challenge.h"
#include "cognito/codedelivery.h"
#include "cognito/errors.h"
#include "http/json.h"

#include "reply.h"

#include <algorithm>

using namespace canolfan;

/// What a person types into an authenticator is a key, or is not shown.
static void expectKey(const QByteArray &secret)
{
    static const QByteArray base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const bool good =
        std::all_of(secret.begin(), secret.end(), [](char each) { return base32.contains(each); });
    if (secret.size() < 16 || !good)
        __builtin_trap();
}

/// Everything that is read while somebody is signed in.
static void readOfAnAccount(const QJsonObject &document)
{
    cognito::accountDetailsFrom(document);
    cognito::codeDeliveryFrom(document);
    cognito::codeDeliveryFor(QStringLiteral("phone_number"), document);
    if (const Result<QByteArray> secret = cognito::secretCodeFrom(document))
        expectKey(*secret);
}

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
    if (const auto challenge = cognito::deviceChallengeFrom(*document, QStringLiteral("eu-west-2_key")))
        srp.claimSignature(QStringLiteral("group"), QStringLiteral("password"), *challenge, "now");
    readOfAnAccount(*document);
    return 0;
}
