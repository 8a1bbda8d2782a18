#include "practice/centre/centre.h"

#include "practice/store/settings.h"

namespace practice {

using namespace Qt::StringLiterals;

Centre centreIn(Transaction &transaction)
{
    return {settings::value(transaction, u"centreNumber"_s), settings::value(transaction, u"centreName"_s),
        settings::value(transaction, u"emailDomains"_s).split(u' ', Qt::SkipEmptyParts)};
}

void saveCentre(Transaction &transaction, const Centre &centre)
{
    settings::setValue(transaction, u"centreNumber"_s, centre.number);
    settings::setValue(transaction, u"centreName"_s, centre.name);
    settings::setValue(transaction, u"emailDomains"_s, centre.emailDomains.join(u' '));
}

} // namespace practice
