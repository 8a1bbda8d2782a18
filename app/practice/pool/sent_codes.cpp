#include "practice/pool/sent_codes.h"

#include "practice/crypto/random.h"

namespace practice::sent_codes {

using namespace Qt::StringLiterals;

QString make(Transaction &transaction, const UserPool &pool, const QString &username, const QString &purpose)
{
    const auto lifetime = purpose == newPassword ? pool_times::passwordCode : pool_times::attributeCode;
    QString code = randomCode();
    transaction.run("INSERT OR REPLACE INTO sent_code(username, purpose, code, expires) VALUES(?, ?, ?, ?)",
        {username, purpose, code, pool.clock.milliseconds() + milliseconds(lifetime)});
    return code;
}

PoolError mismatch()
{
    return {u"CodeMismatchException"_s, u"Invalid verification code provided, please try again."_s};
}

std::optional<PoolError> faultOf(Transaction &transaction, const UserPool &pool, const QString &username,
    const QString &purpose, const QString &code)
{
    Rows rows = transaction.run(
        "SELECT code, expires FROM sent_code WHERE username = ? AND purpose = ?", {username, purpose});
    if (!rows.next() || rows.number(1) <= pool.clock.milliseconds()) {
        return PoolError{u"ExpiredCodeException"_s, u"Invalid code provided, please request a code again."_s};
    }
    if (rows.text(0) != code) {
        return mismatch();
    }
    return std::nullopt;
}

void forget(Transaction &transaction, const QString &username, const QString &purpose)
{
    transaction.run("DELETE FROM sent_code WHERE username = ? AND purpose = ?", {username, purpose});
}

void forgetAll(Transaction &transaction, const QString &username)
{
    transaction.run("DELETE FROM sent_code WHERE username = ?", {username});
}

} // namespace practice::sent_codes
