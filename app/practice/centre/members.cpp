#include "practice/centre/members.h"

#include "practice/centre/people.h"

namespace practice::members {

namespace {

/// From the columns centre, account_type, permissions, version.
Member memberIn(const Rows &rows, const Person &person)
{
    return {person, rows.text(0), accountTypeOf(rows.text(1)).value_or(AccountType::User),
        Permissions(unsigned(rows.number(2))), rows.number(3)};
}

int firstNumber(Rows rows)
{
    return rows.next() ? int(rows.number(0)) : 0;
}

} // namespace

std::optional<Member> find(Transaction &transaction, const QString &centre, const QString &person)
{
    const auto account = people::byId(transaction, person);
    Rows rows = transaction.run("SELECT centre, account_type, permissions, version FROM membership"
                                " WHERE centre = ? AND person = ?",
        {centre, person});
    return account && rows.next() ? std::optional(memberIn(rows, *account)) : std::nullopt;
}

QList<Member> all(Transaction &transaction, const Person &person)
{
    Rows rows = transaction.run("SELECT centre, account_type, permissions, version FROM membership"
                                " WHERE person = ? ORDER BY centre",
        {person.id});
    QList<Member> members;
    while (rows.next()) {
        members.append(memberIn(rows, person));
    }
    return members;
}

int count(Transaction &transaction, const QString &centre)
{
    return firstNumber(transaction.run("SELECT COUNT(*) FROM membership WHERE centre = ?", {centre}));
}

int countOf(Transaction &transaction, const QString &centre, AccountType type)
{
    return firstNumber(transaction.run(
        "SELECT COUNT(*) FROM membership WHERE centre = ? AND account_type = ?", {centre, textOf(type)}));
}

void save(Transaction &transaction, const Member &member)
{
    transaction.run("INSERT OR REPLACE INTO membership(centre, person, account_type, permissions, version)"
                    " VALUES(?, ?, ?, ?, ?)",
        {member.centre, member.id, textOf(member.accountType), member.granted.stored(), member.version});
}

void remove(Transaction &transaction, const QString &centre, const QString &person)
{
    transaction.run("DELETE FROM membership WHERE centre = ? AND person = ?", {centre, person});
}

} // namespace practice::members
