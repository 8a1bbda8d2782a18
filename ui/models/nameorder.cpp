#include "models/nameorder.h"

#include <algorithm>
#include <numeric>

namespace canolfan::models {

static QLocale localeOf(Language language)
{
    return QLocale(language == Language::Welsh ? QLocale::Welsh : QLocale::English, QLocale::UnitedKingdom);
}

NameOrder::NameOrder()
{
    setLanguage(Language::English);
}

void NameOrder::setLanguage(Language language)
{
    m_collator = QCollator(localeOf(language));
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void NameOrder::assign(const QList<CentreUser> &users)
{
    m_keys.clear();
    m_keys.reserve(users.size());
    for (const CentreUser &user : users)
        m_keys.push_back(m_collator.sortKey(user.name()));
    m_indexes.resize(users.size());
    std::iota(m_indexes.begin(), m_indexes.end(), 0);
    std::sort(
        m_indexes.begin(), m_indexes.end(), [this](int left, int right) { return isBefore(left, right); });
}

void NameOrder::append(const CentreUser &user)
{
    m_keys.push_back(m_collator.sortKey(user.name()));
    place(int(m_keys.size()) - 1);
}

void NameOrder::replace(int index, const CentreUser &user)
{
    m_indexes.erase(std::find(m_indexes.begin(), m_indexes.end(), index));
    m_keys[index] = m_collator.sortKey(user.name());
    place(index);
}

void NameOrder::remove(int index)
{
    m_indexes.erase(std::find(m_indexes.begin(), m_indexes.end(), index));
    m_keys.erase(m_keys.begin() + index);
    for (int &later : m_indexes)
        later -= later > index ? 1 : 0;
}

bool NameOrder::isBefore(int left, int right) const
{
    const int order = m_keys[left].compare(m_keys[right]);
    return order != 0 ? order < 0 : left < right;
}

void NameOrder::place(int index)
{
    const auto less = [this](int left, int right) { return isBefore(left, right); };
    m_indexes.insert(std::upper_bound(m_indexes.begin(), m_indexes.end(), index, less), index);
}

} // namespace canolfan::models
