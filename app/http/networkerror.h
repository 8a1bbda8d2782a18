#pragma once

#include "domain/failure.h"

#include <QNetworkReply>

namespace canolfan::http {

/// Whether the error only repeats what the status says, so that there is a reply to read.
bool isAnAnswer(QNetworkReply::NetworkError error);

/// What a failed call means. `tlsProblem`: what was said of the certificate, if anything.
Failure failureFrom(QNetworkReply::NetworkError error, const QUrl &url, const QString &tlsProblem);

} // namespace canolfan::http
