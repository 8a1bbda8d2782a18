#include "practice/centre/centre.h"

#include "practice/store/settings.h"

namespace practice {

using namespace Qt::StringLiterals;

namespace {

std::optional<int> numberIn(Transaction &transaction, const QString &name)
{
    const QString text = settings::value(transaction, name);
    return text.isEmpty() ? std::nullopt : std::optional(text.toInt());
}

} // namespace

Centre centreIn(Transaction &transaction)
{
    return {settings::value(transaction, u"centreNumber"_s), settings::value(transaction, u"centreName"_s),
        settings::value(transaction, u"emailDomains"_s).split(u' ', Qt::SkipEmptyParts),
        numberIn(transaction, u"adminSeats"_s).value_or(rules::adminSeats),
        numberIn(transaction, u"offlineDays"_s)};
}

void saveCentre(Transaction &transaction, const Centre &centre)
{
    settings::setValue(transaction, u"centreNumber"_s, centre.number);
    settings::setValue(transaction, u"centreName"_s, centre.name);
    settings::setValue(transaction, u"emailDomains"_s, centre.emailDomains.join(u' '));
    settings::setValue(transaction, u"adminSeats"_s, QString::number(centre.adminSeats));
    settings::setValue(
        transaction, u"offlineDays"_s, centre.offlineDays ? QString::number(*centre.offlineDays) : QString());
}

} // namespace practice
