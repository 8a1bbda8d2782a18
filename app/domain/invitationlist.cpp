#include "domain/invitationlist.h"

#include "domain/inputrules.h"
#include "domain/lookalikes.h"
#include "domain/tablewords.h"

namespace canolfan {

using Field = InvitationField;
using Kind = RowProblem::Kind;

static bool isBlank(const QString &cell)
{
    return cell.trimmed().isEmpty();
}

void InvitationList::setRows(const QList<InvitationRow> &rows)
{
    m_entries.clear();
    m_entries.reserve(rows.size());
    for (const InvitationRow &row : rows) {
        Entry entry{row, {}};
        judgeAlone(entry);
        m_entries.append(std::move(entry));
    }
    judgeTogether();
}

void InvitationList::setSetting(const InvitationSetting &setting)
{
    const bool judgesAlike =
        m_setting.actor == setting.actor && m_setting.emailDomains == setting.emailDomains;
    m_setting = setting;
    if (!judgesAlike) {
        for (Entry &entry : m_entries) {
            if (entry.isFinished())
                continue;
            entry.result.reset();
            judgeAlone(entry);
        }
    }
    judgeTogether();
}

InvitationCounts InvitationList::counts() const
{
    InvitationCounts counts;
    counts.adminSeats = m_setting.adminSeats;
    counts.adminSeatsTaken = m_setting.adminSeatsUsed;
    for (int place = 0; place < size(); ++place) {
        switch (standing(place)) {
        case RowStanding::Ready:
            ++counts.ready;
            counts.adminSeatsTaken += accountType(place) == AccountType::Admin ? 1 : 0;
            break;
        case RowStanding::HasProblems:
            ++counts.withProblems;
            break;
        case RowStanding::AlreadyThere:
            ++counts.alreadyThere;
            break;
        case RowStanding::Finished:
            ++counts.finished;
            break;
        }
    }
    return counts;
}

QList<int> InvitationList::setCell(int place, InvitationField field, const QString &text)
{
    Entry &entry = m_entries[place];
    if (entry.isFinished())
        return {place};
    entry.row.cell(field) = text;
    entry.result.reset();
    entry.row.flaw = InvitationRow::Flaw::None; // whoever changes it has looked at it
    judgeAlone(entry);
    QList<int> others = judgeTogether();
    if (!others.contains(place))
        others.prepend(place);
    return others;
}

void InvitationList::takeOut(const QSet<int> &places)
{
    QList<Entry> left;
    left.reserve(m_entries.size());
    for (int place = 0; place < size(); ++place) {
        if (!places.contains(place))
            left.append(std::move(m_entries[place]));
    }
    m_entries = std::move(left);
    judgeTogether();
}

void InvitationList::setResult(int place, const RowResult &result)
{
    Entry &entry = m_entries[place];
    entry.result = result;
    if (result.state == RowResult::State::Refused) {
        entry.own = {{.kind = Kind::Refused, .failure = result.failure}};
        entry.problems = entry.own;
        entry.standing = RowStanding::HasProblems;
    } else if (result.isFinished()) {
        entry.problems.clear();
        entry.standing = RowStanding::Finished;
    }
}

RowResult resultOf(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::NotAllowed:
    case FailureKind::EmailTaken:
    case FailureKind::AdminSeatsTaken:
    case FailureKind::ExamsOfficerExists:
    case FailureKind::PermissionNotAssignable:
    case FailureKind::FieldsInvalid:
    case FailureKind::PortalRefused:
        return {RowResult::State::Refused, failure};
    default:
        return {RowResult::State::NotSent, failure};
    }
}

// --- What the cells mean

std::optional<Language> InvitationList::language(int place) const
{
    const QString &cell = row(place).cell(Field::Language);
    return isBlank(cell) ? m_setting.language : languageFromWord(cell);
}

std::optional<bool> InvitationList::isGranted(int place, Permission permission) const
{
    for (const Field field : allInvitationFields) {
        if (permissionOf(field) != permission)
            continue;
        const QString &cell = row(place).cell(field);
        if (!isBlank(cell))
            return answerFromWord(cell);
    }
    const std::optional<AccountType> type = accountType(place);
    return type ? std::optional(startingPermissions(*type).testFlag(permission)) : std::nullopt;
}

Invitation InvitationList::invitation(int place) const
{
    const InvitationRow &of = row(place);
    Invitation invitation;
    invitation.firstName = of.cell(Field::FirstName).trimmed();
    invitation.lastName = of.cell(Field::LastName).trimmed();
    invitation.email = of.cell(Field::Email).trimmed();
    invitation.language = language(place).value_or(m_setting.language);
    invitation.accountType = accountType(place).value_or(AccountType::User);
    for (const Permission permission : assignablePermissions)
        invitation.permissions.setFlag(permission, isGranted(place, permission).value_or(false));
    return invitation;
}

// --- Judging

static bool isUnderstood(InvitationField field, const QString &cell)
{
    if (isBlank(cell))
        return true;
    if (field == Field::Language)
        return languageFromWord(cell).has_value();
    if (field == Field::AccountType)
        return accountTypeFromWord(cell).has_value();
    return !permissionOf(field) || answerFromWord(cell);
}

void InvitationList::judgeAlone(Entry &entry) const
{
    entry.own.clear();
    entry.email = entry.row.cell(Field::Email).trimmed().toCaseFolded();
    const QString &type = entry.row.cell(Field::AccountType);
    entry.type = isBlank(type) ? AccountType::User : accountTypeFromWord(type);
    if (entry.row.flaw == InvitationRow::Flaw::MoreCells)
        entry.own.append({.kind = Kind::MoreCells});
    if (entry.row.flaw == InvitationRow::Flaw::OpenQuote)
        entry.own.append({.kind = Kind::OpenQuote});
    judgeFields(entry);
}

void InvitationList::judgeFields(Entry &entry) const
{
    for (const Field field : {Field::FirstName, Field::LastName}) {
        const QString &name = entry.row.cell(field);
        InputVerdict verdict = checkName(name);
        if (!verdict && hasInvisible(name))
            verdict = InputProblem::ControlCharacter;
        if (verdict)
            entry.own.append({.kind = Kind::Input, .field = field, .input = *verdict});
    }
    judgeEmail(entry);
    // Seats are counted with the others.
    const Verdict refused = entry.type ? mayInvite(m_setting.actor, *entry.type, 1) : std::nullopt;
    if (refused)
        entry.own.append({.kind = Kind::NotAllowed, .field = Field::AccountType, .refusal = *refused});
    for (const Field field : allInvitationFields) {
        if (!isUnderstood(field, entry.row.cell(field)))
            entry.own.append({.kind = Kind::UnknownChoice, .field = field});
    }
}

void InvitationList::judgeEmail(Entry &entry) const
{
    const QString &email = entry.row.cell(Field::Email);
    const auto broken = [&entry](InputProblem problem) {
        entry.own.append({.kind = Kind::Input, .field = Field::Email, .input = problem});
    };
    if (hasInvisible(email))
        return broken(InputProblem::ControlCharacter);
    const QString letter = lookAlikeIn(email);
    if (!letter.isEmpty())
        entry.own.append({.kind = Kind::LookAlike, .field = Field::Email, .subject = letter});
    else if (const InputVerdict verdict = checkInvitedEmail(email, m_setting.emailDomains, {}))
        broken(*verdict);
}

/// The first two rows of each address.
InvitationList::Pairs InvitationList::rowsByEmail() const
{
    Pairs rows;
    rows.reserve(m_entries.size());
    for (int place = 0; place < size(); ++place) {
        const Entry &entry = m_entries[place];
        if (entry.email.isEmpty() || entry.isFinished())
            continue;
        const auto known = rows.find(entry.email);
        if (known == rows.end())
            rows.insert(entry.email, {place, -1});
        else if (known->second < 0)
            known->second = place;
    }
    return rows;
}

void InvitationList::judgeAmong(int place, const Pairs &rows, int &seatsLeft)
{
    Entry &entry = m_entries[place];
    entry.problems = entry.own;
    entry.standing = RowStanding::AlreadyThere;
    if (m_setting.takenEmails.contains(entry.email)) {
        entry.problems.clear();
        return;
    }
    const auto [first, second] = rows.value(entry.email, {place, -1});
    if (second >= 0) {
        const int other = m_entries[place == first ? second : first].row.number;
        entry.problems.append({.kind = Kind::Doubled, .field = Field::Email, .number = other});
    }
    if (entry.problems.isEmpty() && entry.type == AccountType::Admin && --seatsLeft < 0)
        entry.problems.append(
            {.kind = Kind::NotAllowed, .field = Field::AccountType, .refusal = Refusal::NoAdminSeat});
    entry.standing = entry.problems.isEmpty() ? RowStanding::Ready : RowStanding::HasProblems;
}

QList<int> InvitationList::judgeTogether()
{
    const Pairs rows = rowsByEmail();
    int seatsLeft = m_setting.adminSeats - m_setting.adminSeatsUsed;
    QList<int> changed;
    for (int place = 0; place < size(); ++place) {
        const Entry &entry = m_entries[place];
        if (entry.isFinished())
            continue;
        const QList<RowProblem> problems = entry.problems;
        const RowStanding standing = entry.standing;
        judgeAmong(place, rows, seatsLeft);
        if (entry.standing != standing || entry.problems != problems)
            changed.append(place);
    }
    return changed;
}

} // namespace canolfan
