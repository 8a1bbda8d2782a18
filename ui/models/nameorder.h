#pragma once

#include "domain/centreuser.h"

#include <QCollator>
#include <QList>

#include <vector>

namespace canolfan::models {

/// The order of people by name, as the language's dictionary has it (Welsh sorts ch, dd, ll … as letters of
/// their own). Sort keys are made once; a change moves one person.
class NameOrder
{
public:
    NameOrder();

    void setLanguage(Language language);
    void assign(const QList<CentreUser> &users);
    /// For an index that is the next one.
    void append(const CentreUser &user);
    void replace(int index, const CentreUser &user);
    /// Later indexes move down by one.
    void remove(int index);

    /// Indexes, by name.
    const std::vector<int> &indexes() const { return m_indexes; }

private:
    bool isBefore(int left, int right) const;
    void place(int index);

    QCollator m_collator;
    std::vector<QCollatorSortKey> m_keys; ///< by index
    std::vector<int> m_indexes;
};

} // namespace canolfan::models
