#pragma once

#include "domain/accessreview.h"
#include "domain/failure.h"
#include "domain/permissioncatalogue.h"
#include "domain/reviewrecord.h"

#include <QList>
#include <QString>
#include <QStringList>

/// Access reviews in words.
namespace canolfan::words {

/// "Summer 2027"
QString label(const ExamSeries &series);
/// "Not checked yet", "Kept", "Changed", "Being deleted", "Changed since: check again"
QString label(ReviewState state);
/// What was decided, looking back: "Kept", "Changed", "Removed"
QString label(ReviewDecision decision);
/// A permission's name, or "Account type"
QString label(const ReviewTopic &topic);

/// "14 of 23 people checked"
QString reviewProgress(const ReviewTally &tally);
/// "Kept: 20 · Changed: 2 · Removed: 1"
QString reviewOutcome(const ReviewTally &tally);
/// "due by 1 May 2027", "was due by 1 May 2027"
QString reviewDue(QDate due, QDate today);
/// For the first page: how far the review under way is, or that the next one is due.
QString sentence(const ReviewReminder &reminder, const AccessReview *running, const ReviewTally &tally);
/// "Summer 2027, signed off by Nia Bowen on 3 May 2027"
QString signedOff(const AccessReview &review);
/// Why no review can be kept on this computer, and what to do about it.
QString whyNoReview(const Failure &failure);
/// Of what stops a verb: ReviewsDamaged, ReviewUnderWay … Empty for any other failure.
QString reviewFailure(const Failure &failure);

// --- The record of one that has been signed off

QString reviewTitle(); ///< "Record of an access review"
/// Begun, due, signed off, the next; one sentence each.
QStringList reviewNotes(const ReviewRecord &record);
/// Person, account type, access looked at, decision, note.
QStringList reviewColumns();
QStringList reviewTableTitles();
/// The permissions that stayed, each with what it means for the account type; "no permissions".
QString reviewedAccess(
    const PermissionCatalogue &catalogue, const ReviewedAccount &account, Language language);
/// "Access review 68101 2027-summer", for a file.
QString reviewFileName(const ReviewRecord &record);

} // namespace canolfan::words
