#pragma once

#include <QString>

namespace canolfan {

/// An address as Cognito masks it where it tells somebody unknown whither a code went: "c***@y***". Enough
/// for its owner, and neither a name nor a school for anybody else.
QString maskedEmail(const QString &email);

} // namespace canolfan
