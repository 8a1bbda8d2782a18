#pragma once

#include "domain/invitationlist.h"

#include <QAbstractTableModel>

namespace canolfan::models {

/// A table of people to invite, as it is judged (InvitationList): a row each, with how it stands and why, and
/// a cell for every field, to be changed in place. Rows can be narrowed to those with problems; a row that is
/// put right then stays in sight until the rows are narrowed anew.
class InvitationsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NumberColumn,
        StandingColumn,
        FirstField, ///< then the others, by InvitationField
        ColumnCount = FirstField + invitationFieldCount
    };
    enum Role
    {
        HasProblemRole = Qt::UserRole, ///< of a field: this cell has one
        IsLeftEmptyRole, ///< of a field: nothing was written, and what is shown follows from that
        ExplanationRole, ///< why the row stands as it does, in words; empty where nothing is to be said
        RowStandingRole ///< RowStanding as a number
    };

    explicit InvitationsModel(QObject *parent = nullptr);

    void setRows(const QList<InvitationRow> &rows);
    /// The centre has changed, or another account is signed in.
    void setSetting(const InvitationSetting &setting);
    void setOnlyProblems(bool only);
    bool showsOnlyProblems() const { return m_onlyProblems; }
    /// Rows of this model.
    void takeOut(const QSet<int> &rows);
    /// By the place in list(). The counts are told of with the next edit, setting, or setSending(false): so
    /// many results come at once that each would be told of too often.
    void setResult(int place, const RowResult &result);
    /// Nothing can be changed while rows are being sent.
    void setSending(bool sending);
    void retranslate();

    const InvitationList &list() const { return m_list; }
    /// In list(), of a row of this model.
    int placeAt(int row) const { return m_shown[row]; }

    static std::optional<InvitationField> fieldAt(int column);
    static int columnOf(InvitationField field) { return FirstField + int(field); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void countsChanged();

private:
    bool isToBeShown(int place) const;
    void arrange();
    void tellOf(const QList<int> &places);
    int rowOf(int place) const;
    // invitationswords.cpp
    QString shownText(int place, InvitationField field) const;
    QString spoken(int place, int column) const;
    QString problemOf(int place, InvitationField field) const;

    InvitationList m_list;
    QList<int> m_shown; ///< places in m_list, ascending
    bool m_onlyProblems = false;
    bool m_isSending = false;
};

} // namespace canolfan::models
