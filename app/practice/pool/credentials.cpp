#include "practice/pool/credentials.h"

#include "practice/pool/authenticators.h"
#include "practice/pool/devices.h"
#include "practice/pool/request_limits.h"
#include "practice/pool/sent_codes.h"

namespace practice::credentials {

std::optional<Password> passwordOf(Transaction &transaction, const QString &person)
{
    Rows rows = transaction.run(
        "SELECT salt, verifier, temporary_until, reset_required FROM credential WHERE person = ?", {person});
    if (!rows.next()) {
        return std::nullopt;
    }
    Password password{{rows.text(0).toLatin1(), rows.text(1).toLatin1()}, std::nullopt, rows.number(3) != 0};
    if (!rows.isNull(2)) {
        password.temporaryUntil = rows.number(2);
    }
    return password;
}

void setPassword(Transaction &transaction, const QString &person, const Password &password)
{
    transaction.run(
        "INSERT OR REPLACE INTO credential(person, salt, verifier, temporary_until, reset_required)"
        " VALUES(?, ?, ?, ?, ?)",
        {person, QString::fromLatin1(password.verifier.salt), QString::fromLatin1(password.verifier.value),
            password.temporaryUntil ? QVariant(*password.temporaryUntil) : QVariant(),
            password.resetRequired});
}

void choosePassword(
    Transaction &transaction, const QString &person, const srp::Verifier &verifier, const QString &text)
{
    setPassword(transaction, person, {verifier, std::nullopt});
    transaction.run("UPDATE practice_account SET password = ? WHERE person = ?", {text, person});
}

QList<Factor> factorsOf(Transaction &transaction, const QString &person)
{
    // The names happen to be in the guide's order when read backwards.
    Rows rows = transaction.run("SELECT kind, preferred FROM factor WHERE person = ? ORDER BY kind "
                                "<> 'SOFTWARE_TOKEN_MFA', kind DESC",
        {person});
    QList<Factor> factors;
    while (rows.next()) {
        factors.append({rows.text(0), rows.number(1) != 0});
    }
    return factors;
}

void setFactor(Transaction &transaction, const QString &person, const Factor &factor)
{
    transaction.run("INSERT OR REPLACE INTO factor(person, kind, preferred) VALUES(?, ?, ?)",
        {person, factor.kind, factor.preferred});
}

void removeFactor(Transaction &transaction, const QString &person, const QString &kind)
{
    transaction.run("DELETE FROM factor WHERE person = ? AND kind = ?", {person, kind});
}

void removeFactors(Transaction &transaction, const QString &person)
{
    transaction.run("DELETE FROM factor WHERE person = ?", {person});
}

void removeAll(Transaction &transaction, const QString &person)
{
    transaction.run("DELETE FROM credential WHERE person = ?", {person});
    removeFactors(transaction, person);
    authenticators::remove(transaction, person);
    devices::removeAll(transaction, person);
    sent_codes::forgetAll(transaction, person);
    request_limits::forget(transaction, person);
    transaction.run("DELETE FROM srp_exchange WHERE person = ?", {person});
    transaction.run("DELETE FROM challenge WHERE person = ?", {person});
    transaction.run(
        "DELETE FROM refresh_token WHERE origin IN (SELECT origin FROM sign_in WHERE person = ?)", {person});
    transaction.run("DELETE FROM sign_in WHERE person = ?", {person});
    transaction.run("DELETE FROM practice_account WHERE person = ?", {person});
}

} // namespace practice::credentials
