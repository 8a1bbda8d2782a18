#pragma once

#include "domain/invitationrow.h"

#include <tl/expected.hpp>

#include <QByteArray>
#include <QList>
#include <QStringList>

class QIODevice;

namespace canolfan::exchange {

/// What a file, or a piece that was pasted, has of people to invite. Every cell is text and nothing else:
/// one that a spreadsheet would take for a formula is what it says.
struct InvitationTable
{
    QList<InvitationRow> rows;
    QStringList unknownColumns; ///< as they are called there, without those that are called nothing
    QList<InvitationField> missingColumns; ///< of the names and the email address, without which nobody is
                                           ///< invited
    int leftOut = 0; ///< rows that begin with #, as the example in the template does
};

template <typename T>
using Read = tl::expected<T, TableProblem>;

/// More than this is refused at once, by its size: 100,000 people with everything named take about as much.
inline constexpr qint64 mostBytes = 10'000'000;

/// The bytes of a file, which may be a pipe; of a larger one only so many are read as it takes to know that.
/// Problems: Unreadable, TooLarge.
Read<QByteArray> bytesOfFile(const QString &path);
Read<QByteArray> bytesOf(QIODevice &opened);

/// The first row that is not blank names the columns, in English or Welsh (domain/tablewords.h), in any
/// order. A row with more cells than there are columns has the flaw MoreCells. Problems: all but Unreadable.
Read<InvitationTable> readInvitations(const QByteArray &bytes);
/// The same of what was pasted.
Read<InvitationTable> readInvitations(const QString &text);

} // namespace canolfan::exchange
