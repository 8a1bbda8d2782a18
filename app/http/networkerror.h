#pragma once

#include "domain/failure.h"

#include <QNetworkReply>

namespace canolfan::http {

/// Whether the error only repeats what the status says, so that there is a reply to read.
bool isAnAnswer(QNetworkReply::NetworkError error);

/// What a failed call means, a refused certificate apart (certificateproblem.h). `explanation`: Qt's own
/// sentence, of which only the numbers are used that OpenSSL gives its reasons there.
Failure failureFrom(QNetworkReply::NetworkError error, const QUrl &url, const QString &explanation);

} // namespace canolfan::http
