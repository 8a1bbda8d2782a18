#pragma once

#include "domain/language.h"

#include <QTranslator>

namespace canolfan::words {

/// Says the English of context "words" (QT_TRANSLATE_NOOP) in one language, whichever is set: for what is
/// written to somebody else. Nothing that counts, since plurals need the set one.
class Tongue
{
public:
    explicit Tongue(Language language);

    QString operator()(const char *english) const;

private:
    QTranslator m_translator; ///< empty for English
};

} // namespace canolfan::words
