#pragma once

#include <QByteArray>
#include <QString>

namespace canolfan::exchange {

/// The text of a file that says nothing of its encoding, as programs write them: UTF-8 or UTF-16 by their
/// byte order mark; without one UTF-16 where every other byte is NUL, UTF-8 where it is that without an
/// error, and else Windows-1252, in which every byte is a character. Never fails: a byte that means nothing
/// in the encoding becomes U+FFFD.
QString decoded(const QByteArray &bytes);

} // namespace canolfan::exchange
