#pragma once

#include <QString>

#include <optional>

namespace canolfan {

enum class Language
{
    English,
    Welsh
};

/// The ISO 639-1 code: "en" or "cy".
QString idOf(Language language);
std::optional<Language> languageFromId(const QString &id);

} // namespace canolfan
