#pragma once

#include "practice/centre/person.h"
#include "practice/store/transaction.h"

#include <QList>

#include <optional>

/// The table of who is what in which centre. Like people.h it knows no rules, and it records no change.
namespace practice::members {

std::optional<Member> find(Transaction &transaction, const QString &centre, const QString &person);
/// Somebody in each of their centres, by its number.
QList<Member> all(Transaction &transaction, const Person &person);

int count(Transaction &transaction, const QString &centre);
int countOf(Transaction &transaction, const QString &centre, AccountType type);

/// What they are in this centre; the account itself is people.h's.
void save(Transaction &transaction, const Member &member);
void remove(Transaction &transaction, const QString &centre, const QString &person);

} // namespace practice::members
