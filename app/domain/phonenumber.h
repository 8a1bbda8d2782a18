#pragma once

#include <QString>

#include <variant>

/// Phone numbers as Cognito wants them, E.164: a plus sign, the country code, the number; digits only.
/// Whether a number is in use is found out by sending a text message to it, so the plans of the countries
/// (which libphonenumber knows, with protobuf and ICU in tow) are not looked at.
namespace canolfan {

enum class PhoneProblem
{
    Missing,
    NoCountryCode, ///< neither a plus sign nor 00 at the start
    NotANumber, ///< something else than digits and what is put between them, or fewer or more digits than
                ///< any number has
};

/// The number in E.164. Blanks, brackets, hyphens, dots and a leading 00 are forgiven, and so is the (0) that
/// is dialled only within a country: +44 (0)7700 900123.
std::variant<QString, PhoneProblem> phoneNumber(const QString &typed);

/// An E.164 number for reading: +44 7700 900123.
QString grouped(const QString &phoneNumber);

} // namespace canolfan
