#pragma once

#include "cognito/srp.h"
#include "cognito/step.h"
#include "domain/result.h"

#include <QJsonObject>

namespace canolfan::cognito {

/// Reads ChallengeParameters of PASSWORD_VERIFIER. Failure: BrokenReply.
Result<SrpChallenge> srpChallengeFrom(const QJsonObject &reply);

/// Reads ChallengeParameters of DEVICE_PASSWORD_VERIFIER, in which the device takes the person's place.
/// Failure: BrokenReply.
Result<SrpChallenge> deviceChallengeFrom(const QJsonObject &reply, const QString &deviceKey);

/// Reads SecretCode of AssociateSoftwareToken: base32, at least 16 characters. Failure: BrokenReply.
Result<QByteArray> secretCodeFrom(const QJsonObject &reply);

/// What a reply of InitiateAuth or RespondToAuthChallenge asks for next. Failures: BrokenReply,
/// UnsupportedChallenge.
Result<Step> stepFrom(const QJsonObject &reply);

} // namespace canolfan::cognito
