#include "practice/pool/authenticators.h"

#include "practice/crypto/totp.h"

#include <QList>

namespace practice::authenticators {

namespace {

bool isUsed(Transaction &transaction, const QString &person, qint64 step)
{
    return transaction.run("SELECT 1 FROM used_totp_step WHERE person = ? AND step = ?", {person, step})
        .next();
}

void use(Transaction &transaction, const QString &person, qint64 step)
{
    transaction.run("DELETE FROM used_totp_step WHERE person = ? AND step < ?", {person, step - 10});
    transaction.run("INSERT INTO used_totp_step(person, step) VALUES(?, ?)", {person, step});
}

void forgetUsed(Transaction &transaction, const QString &person)
{
    transaction.run("DELETE FROM used_totp_step WHERE person = ?", {person});
}

/// The steps in which this code is right.
QList<qint64> stepsOf(const QString &secret, const QString &code, qint64 nowSeconds)
{
    const qint64 present = nowSeconds / totp::stepSeconds;
    QList<qint64> steps;
    for (const qint64 step : {present, present - 1, present + 1}) {
        if (!secret.isEmpty() && totp::code(secret, step) == code) {
            steps.append(step);
        }
    }
    return steps;
}

QString first(Rows rows)
{
    return rows.next() ? rows.text(0) : QString();
}

} // namespace

QString secretOf(Transaction &transaction, const QString &person)
{
    return first(transaction.run("SELECT secret FROM software_token WHERE person = ?", {person}));
}

QString nameOf(Transaction &transaction, const QString &person)
{
    return first(transaction.run("SELECT name FROM software_token WHERE person = ?", {person}));
}

QString pendingSecretOf(Transaction &transaction, const QString &person)
{
    return first(transaction.run("SELECT pending FROM software_token WHERE person = ?", {person}));
}

QString begin(Transaction &transaction, const QString &person)
{
    QString secret = totp::makeSecret();
    transaction.run("INSERT INTO software_token(person, pending) VALUES(?, ?)"
                    " ON CONFLICT(person) DO UPDATE SET pending = excluded.pending",
        {person, secret});
    return secret;
}

void adopt(Transaction &transaction, const QString &person, const QString &name)
{
    transaction.run("UPDATE software_token SET secret = pending, pending = NULL, name = ? WHERE person = ?",
        {name, person});
    forgetUsed(transaction, person);
}

void remove(Transaction &transaction, const QString &person)
{
    transaction.run("DELETE FROM software_token WHERE person = ?", {person});
    forgetUsed(transaction, person);
}

Verdict judge(Transaction &transaction, const QString &person, const QString &code, qint64 nowSeconds)
{
    const auto steps = stepsOf(secretOf(transaction, person), code, nowSeconds);
    for (const qint64 step : steps) {
        if (!isUsed(transaction, person, step)) {
            use(transaction, person, step);
            return Verdict::Right;
        }
    }
    return steps.isEmpty() ? Verdict::Wrong : Verdict::UsedBefore;
}

Verdict judgePending(Transaction &transaction, const QString &person, const QString &code,
    const QString &name, qint64 nowSeconds)
{
    const auto steps = stepsOf(pendingSecretOf(transaction, person), code, nowSeconds);
    if (steps.isEmpty()) {
        return Verdict::Wrong;
    }
    adopt(transaction, person, name);
    use(transaction, person, steps.front());
    return Verdict::Right;
}

NextCode nextCode(Transaction &transaction, const QString &person, const QString &secret, qint64 nowSeconds)
{
    const qint64 present = nowSeconds / totp::stepSeconds;
    // Last the step that runs out first.
    for (const qint64 step : {present, present + 1, present - 1}) {
        if (!isUsed(transaction, person, step)) {
            return {totp::code(secret, step), (step + 2) * totp::stepSeconds - nowSeconds};
        }
    }
    return {{}, (present + 1) * totp::stepSeconds - nowSeconds};
}

NextCode nextPendingCode(const QString &secret, qint64 nowSeconds)
{
    const qint64 present = nowSeconds / totp::stepSeconds;
    return {totp::code(secret, present), (present + 2) * totp::stepSeconds - nowSeconds};
}

} // namespace practice::authenticators
