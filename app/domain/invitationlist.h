#pragma once

#include "domain/centreuser.h"
#include "domain/invitationrow.h"

#include <QHash>
#include <QSet>

namespace canolfan {

/// Whom a table is judged for.
struct InvitationSetting
{
    AccountType actor = AccountType::User; ///< of whoever invites
    QStringList emailDomains{}; ///< Centre::emailDomains
    int adminSeats = 0; ///< S20
    int adminSeatsUsed = 0; ///< by those who are in the centre, or wait to be invited
    QSet<QString> takenEmails{}; ///< of the same, in folded case (QString::toCaseFolded)
    Language language = Language::English; ///< where a row names none

    bool operator==(const InvitationSetting &) const = default;
};

/// What is to become of a row.
enum class RowStanding
{
    Ready,
    HasProblems,
    AlreadyThere, ///< somebody in the centre, or waiting to be invited, has the address: passed over
    Finished ///< invited from here, or saved to be
};

struct InvitationCounts
{
    int ready = 0;
    int withProblems = 0;
    int alreadyThere = 0;
    int finished = 0;
    int adminSeats = 0;
    int adminSeatsTaken = 0; ///< once those that are ready have been invited

    bool operator==(const InvitationCounts &) const = default;
};

/// A table of people to invite and what the rules say of every row (S11–S13, S20, S40), judged anew whenever
/// something changes. Rows are named by their place. No I/O; the portal judges again.
///
/// A cell that is left empty: the account type is User (S11); the language is the setting's; a permission is
/// as the account type begins with it. Of two rows with the same address none is ready: somebody has to say
/// which is meant. Admin seats go to the rows in their order.
class InvitationList
{
public:
    void setRows(const QList<InvitationRow> &rows);
    void setSetting(const InvitationSetting &setting);
    const InvitationSetting &setting() const { return m_setting; }

    int size() const { return int(m_entries.size()); }
    const InvitationRow &row(int place) const { return m_entries[place].row; }
    RowStanding standing(int place) const { return m_entries[place].standing; }
    const QList<RowProblem> &problems(int place) const { return m_entries[place].problems; }
    InvitationCounts counts() const;

    /// The places whose standing or problems are others by it; always that of the cell itself. A finished row
    /// stays as it is.
    QList<int> setCell(int place, InvitationField field, const QString &text);
    void takeOut(const QSet<int> &places);
    /// A row that is refused has that as its problem until somebody changes something in it. The others are
    /// judged anew with the next setting.
    void setResult(int place, const RowResult &result);
    const std::optional<RowResult> &result(int place) const { return m_entries[place].result; }

    // What a cell means; nullopt: nothing that is known.
    std::optional<AccountType> accountType(int place) const { return m_entries[place].type; }
    std::optional<Language> language(int place) const;
    std::optional<bool> isGranted(int place, Permission permission) const;

    /// Of a row that is ready; its id is still to be chosen.
    Invitation invitation(int place) const;

private:
    struct Entry
    {
        InvitationRow row;
        QString email; ///< in folded case
        std::optional<AccountType> type{};
        QList<RowProblem> own{}; ///< without regard to the other rows
        QList<RowProblem> problems{};
        RowStanding standing = RowStanding::Ready;
        std::optional<RowResult> result{};

        bool isFinished() const { return result && result->isFinished(); }
    };

    void judgeAlone(Entry &entry) const;
    void judgeFields(Entry &entry) const;
    void judgeEmail(Entry &entry) const;
    using Pairs = QHash<QString, std::pair<int, int>>;
    Pairs rowsByEmail() const;
    void judgeAmong(int place, const Pairs &rows, int &seatsLeft);
    /// With regard to the other rows; the places whose standing or problems are others by it.
    QList<int> judgeTogether();

    InvitationSetting m_setting;
    QList<Entry> m_entries;
};

} // namespace canolfan
