#include "practice/centre/offline_days.h"

#include "practice/store/settings.h"

namespace practice::offline_days {

using namespace Qt::StringLiterals;

namespace {

const QString name = u"offlineDays"_s;

} // namespace

std::optional<int> value(Transaction &transaction)
{
    const QString kept = settings::value(transaction, name);
    return kept.isEmpty() ? std::nullopt : std::optional(kept.toInt());
}

void setValue(Transaction &transaction, std::optional<int> days)
{
    settings::setValue(transaction, name, days ? QString::number(*days) : QString());
}

} // namespace practice::offline_days
