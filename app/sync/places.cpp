#include "sync/places.h"

namespace canolfan::sync {

Places::Places(const QList<CentreUser> &people)
{
    m_places.reserve(people.size());
    for (qsizetype place = 0; place < people.size(); ++place)
        m_places.insert(people.at(place).id, place);
}

void Places::put(QList<CentreUser> &people, const CentreUser &user)
{
    const qsizetype place = find(user.id);
    if (place >= 0) {
        people[place] = user;
        return;
    }
    m_places.insert(user.id, people.size());
    people.append(user);
}

bool Places::remove(QList<CentreUser> &people, const QString &id)
{
    const qsizetype place = find(id);
    if (place < 0)
        return false;
    m_places.remove(id);
    const CentreUser last = people.takeLast();
    if (last.id != id) {
        people[place] = last;
        m_places.insert(last.id, place);
    }
    return true;
}

} // namespace canolfan::sync
