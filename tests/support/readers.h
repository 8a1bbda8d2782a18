#pragma once

#include <QImage>

#include <optional>

/// Programs of other people, which know nothing of ours. Each says why on the test's output when it cannot.
namespace canolfan::tests {

/// What zbarimg reads from a picture; nothing where it sees no code.
std::optional<QByteArray> readByZbar(const QImage &picture);

/// The six digits that oathtool computes from a base32 secret for a moment in seconds since 1970.
std::optional<QByteArray> codeByOathtool(const QByteArray &secret, qint64 at);

} // namespace canolfan::tests
