#pragma once

#include "domain/failure.h"

#include <QList>
#include <QSslError>

namespace canolfan::http {

/// The one thing to say about a certificate that was refused. Of several errors the one that people can act
/// on decides: who issued it comes before its dates and its name, since those mean nothing on a certificate
/// of somebody unknown. `errors` must not be empty.
Failure certificateFailure(const QList<QSslError> &errors, const QString &host);

} // namespace canolfan::http
