#include "domain/profile.h"

#include "domain/names.h"

#include <algorithm>

namespace canolfan {

bool isCentreNumber(const QString &text)
{
    constexpr qsizetype digits = 5;
    return text.size() == digits && std::ranges::all_of(text, [](QChar character) {
        return character >= QLatin1Char('0') && character <= QLatin1Char('9');
    });
}

QString Profile::name() const
{
    return fullName(firstName, lastName);
}

QString Profile::initials() const
{
    return initialsOf(firstName, lastName);
}

const Centre *Profile::centreWith(const QString &number) const
{
    const auto found = std::ranges::find(centres, number, &Centre::number);
    return found == centres.cend() ? nullptr : &*found;
}

bool Profile::putFirst(const QString &number)
{
    const auto found = std::ranges::find(centres, number, &Centre::number);
    if (found == centres.end())
        return false;
    std::rotate(centres.begin(), found, found + 1);
    return true;
}

} // namespace canolfan
