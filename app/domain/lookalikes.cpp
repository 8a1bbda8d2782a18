#include "domain/lookalikes.h"

#include <QList>

#include <algorithm>

namespace canolfan {

static bool isOfAnotherScript(char32_t point)
{
    const QChar::Script script = QChar::script(point);
    return script != QChar::Script_Latin && script != QChar::Script_Common
        && script != QChar::Script_Inherited && script != QChar::Script_Unknown;
}

/// Latin, and yet not a letter that a keyboard has: Unicode has the same shapes again for phonetics, for
/// mathematics, and as wide as an ideograph.
static bool isAnotherShape(char32_t point)
{
    constexpr char32_t dotlessI = 0x0131;
    constexpr char32_t firstPhonetic = 0x0250;
    constexpr char32_t lastPhonetic = 0x02AF;
    if (point == dotlessI || (point >= firstPhonetic && point <= lastPhonetic))
        return true;
    const QString one = QString::fromUcs4(&point, 1);
    return one.normalized(QString::NormalizationForm_KC) != one.normalized(QString::NormalizationForm_C);
}

QString lookAlikeIn(const QString &email)
{
    const auto isAscii = [](QChar letter) { return letter.unicode() < 0x80; };
    if (std::all_of(email.begin(), email.end(), isAscii))
        return {};
    const auto points = email.toUcs4();
    const auto found = std::find_if(points.begin(), points.end(), [](char32_t point) {
        return point >= 0x80 && QChar::isLetterOrNumber(point)
            && (isOfAnotherScript(point) || isAnotherShape(point));
    });
    if (found == points.end())
        return {};
    const char32_t letter = *found;
    return QString::fromUcs4(&letter, 1);
}

bool hasInvisible(const QString &text)
{
    constexpr char32_t nonJoiner = 0x200C;
    constexpr char32_t joiner = 0x200D;
    const auto points = text.toUcs4();
    return std::any_of(points.begin(), points.end(), [](char32_t point) {
        return QChar::category(point) == QChar::Other_Format && point != nonJoiner && point != joiner;
    });
}

} // namespace canolfan
