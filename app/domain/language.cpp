#include "domain/language.h"

namespace canolfan {

QString idOf(Language language)
{
    return language == Language::Welsh ? QStringLiteral("cy") : QStringLiteral("en");
}

std::optional<Language> languageFromId(const QString &id)
{
    for (const Language language : {Language::English, Language::Welsh}) {
        if (id == idOf(language))
            return language;
    }
    return std::nullopt;
}

} // namespace canolfan
