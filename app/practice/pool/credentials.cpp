#include "practice/pool/credentials.h"

namespace practice::credentials {

std::optional<Password> passwordOf(Transaction &transaction, const QString &person)
{
    Rows rows =
        transaction.run("SELECT salt, verifier, temporary_until FROM credential WHERE person = ?", {person});
    if (!rows.next()) {
        return std::nullopt;
    }
    Password password{{rows.text(0).toLatin1(), rows.text(1).toLatin1()}, std::nullopt};
    if (!rows.isNull(2)) {
        password.temporaryUntil = rows.number(2);
    }
    return password;
}

void setPassword(Transaction &transaction, const QString &person, const Password &password)
{
    transaction.run(
        "INSERT OR REPLACE INTO credential(person, salt, verifier, temporary_until) VALUES(?, ?, ?, ?)",
        {person, QString::fromLatin1(password.verifier.salt), QString::fromLatin1(password.verifier.value),
            password.temporaryUntil ? QVariant(*password.temporaryUntil) : QVariant()});
}

QList<Factor> factorsOf(Transaction &transaction, const QString &person)
{
    // The names happen to be in the guide's order when read backwards.
    Rows rows = transaction.run("SELECT kind, secret, preferred FROM factor WHERE person = ? ORDER BY kind "
                                "<> 'SOFTWARE_TOKEN_MFA', kind DESC",
        {person});
    QList<Factor> factors;
    while (rows.next()) {
        factors.append({rows.text(0), rows.text(1), rows.number(2) != 0});
    }
    return factors;
}

void setFactor(Transaction &transaction, const QString &person, const Factor &factor)
{
    transaction.run("INSERT OR REPLACE INTO factor(person, kind, secret, preferred) VALUES(?, ?, ?, ?)",
        {person, factor.kind, factor.secret, factor.preferred});
}

void removeFactors(Transaction &transaction, const QString &person)
{
    transaction.run("DELETE FROM factor WHERE person = ?", {person});
}

void removeAll(Transaction &transaction, const QString &person)
{
    transaction.run("DELETE FROM credential WHERE person = ?", {person});
    removeFactors(transaction, person);
    transaction.run("DELETE FROM used_totp_step WHERE person = ?", {person});
    transaction.run("DELETE FROM srp_exchange WHERE person = ?", {person});
    transaction.run("DELETE FROM challenge WHERE person = ?", {person});
    transaction.run(
        "DELETE FROM refresh_token WHERE origin IN (SELECT origin FROM sign_in WHERE person = ?)", {person});
    transaction.run("DELETE FROM sign_in WHERE person = ?", {person});
    transaction.run("DELETE FROM password_change WHERE person = ?", {person});
    transaction.run("DELETE FROM practice_account WHERE person = ?", {person});
}

} // namespace practice::credentials
