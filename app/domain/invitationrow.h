#pragma once

#include "domain/failure.h"
#include "domain/invitationfield.h"
#include "domain/rules.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace canolfan {

/// Somebody to invite, as a table has them: nothing is judged yet.
struct InvitationRow
{
    /// What was amiss with the row as a whole, until somebody changes something in it.
    enum class Flaw
    {
        None,
        MoreCells, ///< than there are headings: a separator inside of a cell, most likely
        OpenQuote ///< a quotation mark that is never closed
    };

    int number = 0; ///< of the row in the table, the headings being 1, as spreadsheets count
    std::array<QString, invitationFieldCount> cells; ///< as typed, by InvitationField
    Flaw flaw = Flaw::None;

    const QString &cell(InvitationField field) const { return cells[size_t(field)]; }
    QString &cell(InvitationField field) { return cells[size_t(field)]; }
    bool operator==(const InvitationRow &) const = default;
};

/// Why a row cannot be sent as it is.
struct RowProblem
{
    enum class Kind
    {
        Input, ///< `input`: the rule of the field that is broken
        LookAlike, ///< a letter of the address only looks like another. `subject`: that letter
        Doubled, ///< the same address is in another row. `number`: that row's
        UnknownChoice, ///< the cell has none of the words that are known for this column
        NotAllowed, ///< `refusal`: why this account may not invite that account type
        MoreCells, ///< InvitationRow::Flaw
        OpenQuote, ///< the same
        Refused ///< by the portal, when it was sent. `failure`
    };

    Kind kind = Kind::Input;
    InvitationField field = InvitationField::FirstName; ///< the first, where it is about the row as a whole
    InputProblem input = InputProblem::Missing;
    QString subject{};
    int number = 0;
    Refusal refusal = Refusal::UserAccount;
    std::optional<Failure> failure{};

    bool operator==(const RowProblem &) const = default;
};

/// What has become of a row that was to be sent.
struct RowResult
{
    enum class State
    {
        UnderWay,
        Sent, ///< the portal has it
        SavedHere, ///< it is on this computer, and sent as soon as that can be
        Refused, ///< by the portal, for a reason that lies in the row. `failure`
        NotSent ///< nothing has come of it, and nothing is kept. `failure`
    };

    State state = State::UnderWay;
    std::optional<Failure> failure{};

    bool isFinished() const { return state == State::Sent || state == State::SavedHere; }
    bool operator==(const RowResult &) const = default;
};

/// Refused or NotSent.
RowResult resultOf(const Failure &failure);

/// Why nothing can be read from a table at all.
struct TableProblem
{
    enum class Kind
    {
        Unreadable, ///< the file cannot be opened or read
        TooLarge, ///< `number`: how many megabytes (10^6 bytes) are read at most
        TooManyRows, ///< `number`: how many rows are read at most
        Empty, ///< no row but blank ones
        NoHeadings, ///< the first row has no name of a column that is needed
        HeadingTwice ///< `field`: two columns are called so
    };

    Kind kind = Kind::Unreadable;
    int number = 0;
    InvitationField field = InvitationField::FirstName;

    bool operator==(const TableProblem &) const = default;
};

} // namespace canolfan
