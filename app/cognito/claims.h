#pragma once

#include <QByteArray>
#include <QString>

namespace canolfan::cognito {

/// Who a token says that it is for. Decoded for display and for naming things only: the portal verifies
/// signatures. Empty where the token is not a JWT.
QString subjectOf(const QByteArray &token);

} // namespace canolfan::cognito
