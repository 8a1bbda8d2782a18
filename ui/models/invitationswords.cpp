#include "models/invitationsmodel.h"

#include "words/invitations.h"
#include "words/words.h"

namespace canolfan::models {

/// A tick, or a dash in its place: there is no one word for yes in Welsh.
static QString mark(bool granted)
{
    return granted ? QString(QChar(0x2713)) : QString(QChar(0x2013));
}

/// What the cell means; where that is not known, what was written.
QString InvitationsModel::shownText(int place, InvitationField field) const
{
    const QString &typed = m_list.row(place).cell(field);
    if (field == InvitationField::Language) {
        const auto language = m_list.language(place);
        return language ? words::label(*language) : typed;
    }
    if (field == InvitationField::AccountType) {
        const auto type = m_list.accountType(place);
        return type ? words::label(*type) : typed;
    }
    const auto permission = permissionOf(field);
    const auto granted = permission ? m_list.isGranted(place, *permission) : std::nullopt;
    return granted ? mark(*granted) : typed;
}

QString InvitationsModel::problemOf(int place, InvitationField field) const
{
    QStringList sentences;
    for (const RowProblem &problem : m_list.problems(place)) {
        if (problem.field == field)
            sentences << words::sentence(problem);
    }
    return sentences.join(QLatin1Char('\n'));
}

QString InvitationsModel::spoken(int place, int column) const
{
    const auto field = fieldAt(column);
    if (column == NumberColumn)
        return tr("Row %1").arg(m_list.row(place).number);
    if (!field) {
        const QString why = words::explanation(m_list, place);
        const QString standing = words::standing(m_list, place);
        return why.isEmpty() ? standing : tr("%1. %2", "how a row stands. why").arg(standing, why);
    }
    QString said = shownText(place, *field);
    if (const auto permission = permissionOf(*field)) {
        if (const auto granted = m_list.isGranted(place, *permission))
            said = words::answer(*granted);
    }
    const QString label = words::label(*field);
    const QString text = said.isEmpty() ? label : tr("%1: %2", "field: what is in it").arg(label, said);
    const QString problem = problemOf(place, *field);
    return problem.isEmpty() ? text : tr("%1. %2", "field. what is wrong with it").arg(text, problem);
}

QVariant InvitationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int place = m_shown[index.row()];
    const auto field = fieldAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == NumberColumn)
            return m_list.row(place).number;
        return field ? shownText(place, *field) : words::standing(m_list, place);
    case Qt::EditRole:
        return field ? m_list.row(place).cell(*field) : QVariant();
    case Qt::AccessibleTextRole:
        return spoken(place, index.column());
    case Qt::ToolTipRole:
        return field ? problemOf(place, *field) : words::explanation(m_list, place);
    case HasProblemRole:
        return field && !problemOf(place, *field).isEmpty();
    case IsLeftEmptyRole:
        return field && m_list.row(place).cell(*field).trimmed().isEmpty();
    case ExplanationRole:
        return words::explanation(m_list, place);
    case RowStandingRole:
        return int(m_list.standing(place));
    default:
        return {};
    }
}

QVariant InvitationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto field = fieldAt(section);
    const bool isSaid = role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !isSaid)
        return {};
    if (section == NumberColumn)
        return tr("Row");
    if (section == StandingColumn)
        return tr("State");
    const auto permission = permissionOf(*field);
    if (isSaid)
        return words::label(*field);
    if (*field == InvitationField::Language)
        return tr("Language");
    return permission ? words::letter(*permission) : words::label(*field);
}

} // namespace canolfan::models
