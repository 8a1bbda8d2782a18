#pragma once

#include "practice/store/transaction.h"

#include <optional>

/// For how many days without contact clients may go on showing what they have kept, of any centre; null where
/// the portal does not say.
namespace practice::offline_days {

std::optional<int> value(Transaction &transaction);
void setValue(Transaction &transaction, std::optional<int> days);

} // namespace practice::offline_days
