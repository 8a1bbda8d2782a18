#pragma once

#include "practice/serve/problem.h"

/// The problems of resources/portal-api.yaml, by name.
namespace practice::problems {

Problem badRequest(const QString &detail);
Problem tokenMissing();
Problem tokenRefused();
Problem mfaRequired();
/// `rule`: the requirement that forbids it, such as S41; empty where none says it in so many words.
Problem notAllowed(const QString &rule);
Problem centreNotFound();
Problem userNotFound();
Problem versionRequired();
/// `user`: how it stands, as JSON.
Problem changedMeanwhile(const QByteArray &user);
Problem cursorExpired();
Problem emailTaken();
Problem adminSeatsTaken();
Problem examsOfficerExists();
Problem permissionNotAssignable();
Problem invitationAccepted();
Problem idempotencyKeyReused();
Problem idempotencyInProgress();
Problem bodyTooLarge();

} // namespace practice::problems
