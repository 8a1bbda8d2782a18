#pragma once

#include "domain/centreuser.h"

#include <QHash>
#include <QList>

namespace canolfan::sync {

/// Where in a list of people each of them is, by id. Whoever changes the list does it through here.
class Places
{
public:
    Places() = default;
    explicit Places(const QList<CentreUser> &people);

    /// -1: not there.
    qsizetype find(const QString &id) const { return m_places.value(id, -1); }
    void put(QList<CentreUser> &people, const CentreUser &user);
    /// The last takes the place of who goes: nobody else moves. false: was not there.
    bool remove(QList<CentreUser> &people, const QString &id);

private:
    QHash<QString, qsizetype> m_places;
};

} // namespace canolfan::sync
