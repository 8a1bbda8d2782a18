#pragma once

#include "domain/failure.h"

#include <QNetworkReply>

namespace canolfan::http {

/// Whether the error only repeats what the status says, so that there is a reply to read.
bool isAnAnswer(QNetworkReply::NetworkError error);

/// What a failed call means, a refused certificate apart (certificateproblem.h).
Failure failureFrom(QNetworkReply::NetworkError error, const QUrl &url);

} // namespace canolfan::http
