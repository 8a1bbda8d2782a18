#pragma once

#include <QString>

/// Characters that make a text something else than what it looks like.
namespace canolfan {

/// The first letter of an email address that only looks like one of the usual ones: Cyrillic а, Greek ο, a
/// full-width ａ, a dotless ı. Empty: none. Letters with a circumflex or another accent are what they look
/// like.
QString lookAlikeIn(const QString &email);

/// Whether something in it cannot be seen, such as a mark that turns the direction of writing round. The
/// joiners that some scripts need between letters do not count.
bool hasInvisible(const QString &text);

} // namespace canolfan
