#include "words/invitations.h"

#include "domain/sharedmailbox.h"
#include "words/changes.h"
#include "words/matrix.h"
#include "words/words.h"

#include <QCoreApplication>

namespace canolfan::words {

using App = QCoreApplication;
using Field = InvitationField;

QString label(InvitationField field)
{
    switch (field) {
    case Field::FirstName:
        return App::translate("words", "First name");
    case Field::LastName:
        return App::translate("words", "Last name");
    case Field::Email:
        return App::translate("words", "Email address");
    case Field::Language:
        return App::translate("words", "Language preference");
    case Field::AccountType:
        return App::translate("words", "Account type");
    default:
        return label(*permissionOf(field));
    }
}

QString shortLabel(InvitationField field)
{
    const auto permission = permissionOf(field);
    return permission ? shortLabel(*permission) : label(field);
}

QString answer(bool granted)
{
    return granted ? App::translate("words", "Yes", "in the cell of a permission")
                   : App::translate("words", "No", "in the cell of a permission");
}

static UserField userField(InvitationField field)
{
    switch (field) {
    case Field::FirstName:
        return UserField::FirstName;
    case Field::LastName:
        return UserField::LastName;
    case Field::Email:
        return UserField::Email;
    case Field::Language:
        return UserField::Language;
    case Field::AccountType:
        return UserField::AccountType;
    default:
        return UserField::Permissions;
    }
}

static QString choicesOf(InvitationField field)
{
    if (field == Field::Language)
        return App::translate("words", "Write %1 or %2, or leave the cell empty for your own language.")
            .arg(label(Language::English), label(Language::Welsh));
    if (field == Field::AccountType)
        return App::translate("words", "Write %1 or %2, or leave the cell empty for %1.", "account types")
            .arg(label(AccountType::User), label(AccountType::Admin));
    return App::translate(
        "words", "Write %1 or %2, or leave the cell empty for what the account type begins with.")
        .arg(answer(true), answer(false));
}

static QString refusalOf(const Failure &failure)
{
    QStringList sentences;
    for (const FieldProblem &problem : failure.fields)
        sentences << sentence(problem.problem, problem.field);
    return sentences.isEmpty() ? sentence(failure) : sentences.join(QLatin1Char(' '));
}

QString sentence(const RowProblem &problem)
{
    switch (problem.kind) {
    case RowProblem::Kind::Input:
        return sentence(problem.input, userField(problem.field));
    case RowProblem::Kind::LookAlike:
        return App::translate("words",
            "“%1” in this address is not the letter that it looks like, so mail would go elsewhere. Type the "
            "address again.")
            .arg(problem.subject);
    case RowProblem::Kind::Doubled:
        return App::translate("words", "Row %1 has the same address. Remove one of the two.")
            .arg(problem.number);
    case RowProblem::Kind::UnknownChoice:
        return choicesOf(problem.field);
    case RowProblem::Kind::NotAllowed:
        return sentence(problem.refusal);
    case RowProblem::Kind::MoreCells:
        return App::translate("words",
            "This row has more cells than there are headings, so some may be in the wrong column. Check them, "
            "then edit any one of them.");
    case RowProblem::Kind::OpenQuote:
        return App::translate("words",
            "A quotation mark in this row is never closed. Check its cells, then edit any one of them.");
    case RowProblem::Kind::Refused:
        return refusalOf(problem.failure.value_or(Failure{FailureKind::PortalRefused}));
    }
    Q_UNREACHABLE();
}

static bool isOfWholeRow(const RowProblem &problem)
{
    return problem.kind == RowProblem::Kind::MoreCells || problem.kind == RowProblem::Kind::OpenQuote
        || problem.kind == RowProblem::Kind::Refused;
}

QString sentenceWithField(const RowProblem &problem)
{
    return isOfWholeRow(problem) ? sentence(problem)
                                 : App::translate("words", "%1: %2", "field: what is wrong")
                                       .arg(label(problem.field), sentence(problem));
}

QString sentenceWithRow(const InvitationRow &row, const RowProblem &problem)
{
    return App::translate("words", "Row %1, %2", "number, field: what is wrong")
        .arg(row.number)
        .arg(sentenceWithField(problem));
}

QString sentence(const TableProblem &problem)
{
    switch (problem.kind) {
    case TableProblem::Kind::Unreadable:
        return App::translate("words",
            "The file cannot be read. See whether it is still there, and whether another program has it open.");
    case TableProblem::Kind::TooLarge:
        return App::translate("words",
            "This is larger than %1 MB, so it was not read. Choose a table with nothing in it but the people to "
            "invite.")
            .arg(problem.number);
    case TableProblem::Kind::TooManyRows:
        return App::translate(
            "words", "This table has more than %1 rows, so none was read. Divide it into several.")
            .arg(problem.number);
    case TableProblem::Kind::Empty:
        return App::translate("words",
            "There is nothing in this table. Choose one with a row of headings and a row for each person.");
    case TableProblem::Kind::NoHeadings:
        return App::translate("words",
            "The first row has to name the columns, such as “%1”, “%2” and “%3”. Add such a row, or begin with "
            "the template.")
            .arg(label(Field::FirstName), label(Field::LastName), label(Field::Email));
    case TableProblem::Kind::HeadingTwice:
        return App::translate("words", "Two columns are for “%1”. Remove or rename one of them.")
            .arg(label(problem.field));
    }
    Q_UNREACHABLE();
}

QString sentence(const InvitationCounts &counts)
{
    QStringList parts{App::translate("words", "%1 ready", "rows of a table").arg(counts.ready)};
    if (counts.withProblems > 0)
        parts << App::translate("words", "%1 with problems", "rows of a table").arg(counts.withProblems);
    if (counts.alreadyThere > 0)
        parts << App::translate("words", "%1 already in the centre", "rows of a table")
                     .arg(counts.alreadyThere);
    if (counts.finished > 0)
        parts << App::translate("words", "%1 done", "rows of a table").arg(counts.finished);
    return parts.join(QStringLiteral(", "));
}

QString seatsSentence(const InvitationCounts &counts)
{
    return App::translate("words", "Admin accounts: %1 of %2 will be in use.")
        .arg(counts.adminSeatsTaken)
        .arg(counts.adminSeats);
}

static QString resultLabel(const RowResult &result)
{
    switch (result.state) {
    case RowResult::State::UnderWay:
        return App::translate("words", "Being sent");
    case RowResult::State::Sent:
        return App::translate("words", "Sent");
    case RowResult::State::SavedHere:
        return App::translate("words", "Saved on this computer");
    case RowResult::State::Refused:
        return App::translate("words", "Not accepted");
    case RowResult::State::NotSent:
        return App::translate("words", "Not sent");
    }
    Q_UNREACHABLE();
}

QString standing(const InvitationList &list, int place)
{
    if (const auto &result = list.result(place))
        return resultLabel(*result);
    switch (list.standing(place)) {
    case RowStanding::Ready:
        return App::translate("words", "Ready", "a row of a table");
    case RowStanding::HasProblems:
        return App::translate("words", "Cannot be sent", "a row of a table");
    case RowStanding::AlreadyThere:
        return App::translate("words", "Already in the centre");
    case RowStanding::Finished:
        break;
    }
    return resultLabel({RowResult::State::Sent, {}});
}

QString explanation(const InvitationList &list, int place)
{
    if (list.standing(place) == RowStanding::AlreadyThere)
        return App::translate(
            "words", "Passed over: somebody with this address is there, or waits to be invited.");
    const auto &result = list.result(place);
    if (result && result->state == RowResult::State::SavedHere)
        return App::translate("words", "It is sent as soon as the portal can be reached.");
    if (result && result->state == RowResult::State::NotSent && result->failure)
        return sentence(*result->failure);
    const bool isReady = list.standing(place) == RowStanding::Ready;
    if (isReady && isSharedMailbox(list.row(place).cell(Field::Email)))
        return sharedMailbox();
    QStringList sentences;
    for (const RowProblem &problem : list.problems(place))
        sentences << sentenceWithField(problem);
    return sentences.join(QLatin1Char(' '));
}

static QString someOf(const QStringList &names)
{
    constexpr qsizetype most = 5;
    const QString listed = names.first(std::min(names.size(), most)).join(QStringLiteral(", "));
    const int others = int(names.size() - most);
    return others <= 0 ? listed : App::translate("words", "%1 and %n more", nullptr, others).arg(listed);
}

QString remarks(const QStringList &unknownColumns, const QList<InvitationField> &missing, int leftOut)
{
    QStringList sentences;
    QStringList labels;
    for (const InvitationField field : missing)
        labels << label(field);
    if (!labels.isEmpty())
        sentences
            << App::translate("words", "There is no column for: %1.").arg(labels.join(QStringLiteral(", ")));
    if (!unknownColumns.isEmpty())
        sentences << App::translate(
            "words", "Columns that were not read, because nothing here is called so: %1.")
                         .arg(someOf(unknownColumns));
    if (leftOut > 0)
        sentences << App::translate(
            "words", "Rows left out, because they begin with #: %n.", nullptr, leftOut);
    return sentences.join(QLatin1Char(' '));
}

QList<QStringList> resultsTable(const InvitationList &list)
{
    QList<QStringList> rows{{App::translate("words", "Row", "of a table"), label(Field::FirstName),
        label(Field::LastName), label(Field::Email), App::translate("words", "Result"),
        App::translate("words", "Why", "a row has not been sent")}};
    for (int place = 0; place < list.size(); ++place) {
        const InvitationRow &row = list.row(place);
        rows << QStringList{QString::number(row.number), row.cell(Field::FirstName),
            row.cell(Field::LastName), row.cell(Field::Email), standing(list, place),
            explanation(list, place)};
    }
    return rows;
}

QList<QStringList> invitationTemplate()
{
    QStringList headings;
    for (const Field field : allInvitationFields)
        headings << label(field);
    QStringList example{QStringLiteral("# Elin"), QStringLiteral("Morgan"),
        QStringLiteral("elin.morgan@school.example"),
        App::translate("words", "English", "in the template: the language of whoever fills it in"),
        label(AccountType::User)};
    for (const Permission permission : assignablePermissions)
        example << answer(permission == Permission::PastPapers);
    const QString note = App::translate(
        "words", "# An example. Rows that begin with # are left out; write yours below, without it.");
    return {headings, {note}, example};
}

} // namespace canolfan::words
