#include "practice/pool/forgotten_password.h"

#include "practice/centre/people.h"
#include "practice/pool/claimant.h"
#include "practice/pool/credentials.h"
#include "practice/pool/factors.h"
#include "practice/pool/lock_out.h"
#include "practice/pool/password_policy.h"
#include "practice/pool/pool_error.h"
#include "practice/pool/request_limits.h"
#include "practice/pool/sent_codes.h"
#include "practice/post/letters.h"

namespace practice::forgotten_password {

using namespace Qt::StringLiterals;

namespace {

constexpr int wrongCodesAllowed = 5;

PoolResult requestIn(Transaction &transaction, const UserPool &pool, const QString &username)
{
    const Claimant who = claimantOf(transaction, pool, username);
    const qint64 now = pool.clock.milliseconds();
    if (const auto error = request_limits::count(
            transaction, who.username, u"ForgotPassword"_s, request_limits::forgotPassword, now)) {
        return *error;
    }
    const auto person = people::byId(transaction, who.person);
    if (person && person->state == State::Invited) {
        return pool_errors::notAuthorized(u"User password cannot be reset in the current state."_s);
    }
    const QString code = sent_codes::make(transaction, pool, who.username, sent_codes::newPassword);
    if (person) {
        post::send(transaction, letters::passwordCodeByEmail(*person, code), now);
    }
    const QJsonObject delivery{{"AttributeName"_L1, "email"_L1}, {"DeliveryMedium"_L1, "EMAIL"_L1},
        {"Destination"_L1, factors::maskedEmail(who.email)}};
    return QJsonObject{{"CodeDeliveryDetails"_L1, delivery}};
}

/// What is wrong with the code; null if it is right. Counts.
std::optional<PoolError> judge(
    Transaction &transaction, const UserPool &pool, const QString &username, const QString &code)
{
    const QString wrong = u"wrong password code"_s;
    const qint64 now = pool.clock.milliseconds();
    if (const auto error = request_limits::count(
            transaction, username, u"ConfirmForgotPassword"_s, request_limits::confirmForgotPassword, now)) {
        return error;
    }
    if (request_limits::countOf(transaction, username, wrong, now) >= wrongCodesAllowed) {
        return PoolError{u"TooManyFailedAttemptsException"_s,
            u"The user has made too many failed attempts, please try after some time."_s};
    }
    auto fault = sent_codes::faultOf(transaction, pool, username, sent_codes::newPassword, code);
    if (!fault && !people::byId(transaction, username)) {
        fault = sent_codes::mismatch(); // guessed, of somebody unknown
    }
    if (fault) {
        request_limits::count(transaction, username, wrong, wrongCodesAllowed, now);
    }
    return fault;
}

/// Whom a right code was for; USER_ID_FOR_SRP. Throws PoolError.
QString provenUsername(const UserPool &pool, const QJsonObject &request)
{
    const QString username = requiredMember(request, u"Username"_s);
    const QString code = requiredMember(request, u"ConfirmationCode"_s);
    const QJsonObject proven = valueOrThrow(pool.database.write([&](Transaction &transaction) -> PoolResult {
        const Claimant who = claimantOf(transaction, pool, username);
        if (const auto error = judge(transaction, pool, who.username, code)) {
            return *error;
        }
        return QJsonObject{{"username"_L1, who.username}};
    }));
    return proven.value("username"_L1).toString();
}

} // namespace

QJsonObject request(const UserPool &pool, const QJsonObject &request)
{
    const QString username = requiredMember(request, u"Username"_s);
    return valueOrThrow(pool.database.write(
        [&](Transaction &transaction) { return requestIn(transaction, pool, username); }));
}

QJsonObject confirm(const UserPool &pool, const QJsonObject &request)
{
    const QString text = requiredMember(request, u"Password"_s);
    password_policy::requirePossible(text, u"password"_s);
    const QString username = provenUsername(pool, request);
    password_policy::requireConforming(text);
    // Between two transactions, because a verifier takes some milliseconds to compute.
    const auto verifier = srp::makeVerifier(pool.poolName(), username, text);
    const QString code = requiredMember(request, u"ConfirmationCode"_s);
    pool.database.write([&](Transaction &transaction) {
        // Once more: of two requests with one code, one may be done by now.
        if (const auto error =
                sent_codes::faultOf(transaction, pool, username, sent_codes::newPassword, code)) {
            throw *error;
        }
        sent_codes::forget(transaction, username, sent_codes::newPassword);
        lock_out::clear(transaction, username);
        credentials::choosePassword(transaction, username, verifier, text);
    });
    return {};
}

} // namespace practice::forgotten_password
