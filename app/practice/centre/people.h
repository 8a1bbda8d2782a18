#pragma once

#include "practice/centre/person.h"
#include "practice/store/transaction.h"

#include <optional>

/// The table of accounts, each there once whatever centres it belongs to (members.h). It knows no rules, and
/// it records no change: that is change_feed.h, which calls it.
namespace practice::people {

std::optional<Person> byId(Transaction &transaction, const QString &id);
/// In any case of letters.
std::optional<Person> byEmail(Transaction &transaction, const QString &email);
/// Whether this id ever stood for somebody in any centre, deleted people included.
bool idWasUsed(Transaction &transaction, const QString &id);

void save(Transaction &transaction, const Person &person);
void remove(Transaction &transaction, const QString &id);

} // namespace practice::people
