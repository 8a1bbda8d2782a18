#include "practice/centre/people.h"

namespace practice::people {

using namespace Qt::StringLiterals;

namespace {

QString emailKey(const QString &email)
{
    return email.toCaseFolded();
}

std::optional<Person> first(Rows rows)
{
    if (!rows.next()) {
        return std::nullopt;
    }
    Person person;
    person.id = rows.text(0);
    person.firstName = rows.text(1);
    person.lastName = rows.text(2);
    person.email = rows.text(3);
    person.phone = rows.text(4);
    person.language = languageOf(rows.text(5)).value_or(Language::English);
    person.state = rows.text(6) == textOf(State::Invited) ? State::Invited : State::Active;
    person.phoneVerified = rows.number(7) != 0;
    if (!rows.isNull(8)) {
        person.invitation = SentInvitation{rows.number(8), rows.number(9)};
    }
    if (!rows.isNull(10)) {
        person.lastSignIn = rows.number(10);
    }
    return person;
}

#define PERSON_COLUMNS                                                                                       \
    "id, first_name, last_name, email, phone, language, state, phone_verified, invited_at,"                  \
    " invitation_until, last_sign_in"

} // namespace

std::optional<Person> byId(Transaction &transaction, const QString &id)
{
    return first(transaction.run("SELECT " PERSON_COLUMNS " FROM person WHERE id = ?", {id}));
}

std::optional<Person> byEmail(Transaction &transaction, const QString &email)
{
    return first(
        transaction.run("SELECT " PERSON_COLUMNS " FROM person WHERE email_key = ?", {emailKey(email)}));
}

bool idWasUsed(Transaction &transaction, const QString &id)
{
    return transaction.run("SELECT 1 FROM change WHERE person = ? LIMIT 1", {id}).next();
}

void save(Transaction &transaction, const Person &person)
{
    transaction.run("INSERT OR REPLACE INTO person(" PERSON_COLUMNS ", email_key)"
                    " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {person.id, person.firstName, person.lastName, person.email, person.phone, textOf(person.language),
            textOf(person.state), person.phoneVerified,
            person.invitation ? QVariant(person.invitation->at) : QVariant(),
            person.invitation ? QVariant(person.invitation->until) : QVariant(),
            person.lastSignIn ? QVariant(*person.lastSignIn) : QVariant(), emailKey(person.email)});
}

void remove(Transaction &transaction, const QString &id)
{
    transaction.run("DELETE FROM person WHERE id = ?", {id});
}

#undef PERSON_COLUMNS

} // namespace practice::people
