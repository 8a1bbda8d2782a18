#pragma once

#include "domain/invitationlist.h"
#include "domain/language.h"

#include <QList>
#include <QStringList>

/// Tables of people to invite, in words.
namespace canolfan::words {

/// The heading of a column: "First name", "View Scripts".
QString label(InvitationField field);
/// A heading that stands beside others: "Past Papers".
QString shortLabel(InvitationField field);
/// What stands in a cell of a permission: "Yes", "No".
QString answer(bool granted);

/// What is wrong and what to do, to stand beside the row: it names the field where it is about one.
QString sentence(const RowProblem &problem);
QString sentence(const TableProblem &problem);

/// "Email address: …"
QString sentenceWithField(const RowProblem &problem);
/// "Row 3, Email address: …", for where the row is not in sight.
QString sentenceWithRow(const InvitationRow &row, const RowProblem &problem);

/// "212 ready, 3 with problems, 5 already in the centre"; what there is none of is left out.
QString sentence(const InvitationCounts &counts);
/// "2 of 3 Admin accounts will be in use."
QString seatsSentence(const InvitationCounts &counts);
/// How a row stands: "Ready", "Sent", "Already in the centre".
QString standing(const InvitationList &list, int place);
/// Why, and what to do; of one that is ready, what to think of before. Empty where there is nothing to say.
QString explanation(const InvitationList &list, int place);
/// Columns that are not read, columns that are missing, rows that were left out; empty where there is nothing
/// to say.
QString remarks(const QStringList &unknownColumns, const QList<InvitationField> &missing, int leftOut);

/// What has become of every row, as a table with a row of titles, for keeping.
QList<QStringList> resultsTable(const InvitationList &list);
/// An empty table to fill in: headings, and an example that begins with #, so that it is never read.
QList<QStringList> invitationTemplate();

} // namespace canolfan::words
