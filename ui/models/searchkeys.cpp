#include "models/searchkeys.h"

#include <algorithm>
#include <functional>
#include <string_view>

namespace canolfan::models {

static bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.unicode() < 0x80; });
}

QByteArray folded(const QString &text)
{
    if (isAscii(text))
        return text.toLatin1().toLower();
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        if (letter.isMark())
            continue;
        plain += letter == QChar(0x2019) ? QLatin1Char('\'') : letter;
    }
    // Qt folds letter by letter; going up first makes ß into ss.
    return plain.toUpper().toCaseFolded().toUtf8();
}

/// Ends in a line break, which nobody can type into a search field: no match reaches into the next key.
static QByteArray keyOf(const CentreUser &user)
{
    return folded(user.name()) + '\t' + folded(user.email) + '\n';
}

void SearchKeys::assign(const QList<CentreUser> &users)
{
    m_keys.clear();
    m_keys.reserve(users.size() * 64);
    m_starts.assign(1, 0);
    m_starts.reserve(users.size() + 1);
    for (const CentreUser &user : users)
        append(user);
}

void SearchKeys::append(const CentreUser &user)
{
    if (m_starts.empty())
        m_starts.push_back(0);
    m_keys += keyOf(user);
    m_starts.push_back(m_keys.size());
}

void SearchKeys::replace(int index, const CentreUser &user)
{
    splice(index, keyOf(user));
}

void SearchKeys::remove(int index)
{
    splice(index, {});
    m_starts.erase(m_starts.begin() + index);
}

void SearchKeys::splice(int index, const QByteArray &key)
{
    const qsizetype length = m_starts[index + 1] - m_starts[index];
    m_keys.replace(m_starts[index], length, key);
    for (size_t later = index + 1; later < m_starts.size(); ++later)
        m_starts[later] += key.size() - length;
}

std::vector<char> SearchKeys::matching(const QString &typed) const
{
    QList<QByteArray> words = folded(typed.simplified()).split(' ');
    words.removeAll(QByteArray());
    // The longest is in the fewest keys, and only those are looked at for the others.
    std::ranges::sort(words, std::greater(), &QByteArray::size);
    std::vector<char> matches(m_starts.empty() ? 0 : m_starts.size() - 1, 1);
    for (qsizetype word = 0; word < words.size() && !matches.empty(); ++word) {
        if (word == 0)
            findFirst(words.at(word), matches);
        else
            keepMatches(words.at(word), matches);
    }
    return matches;
}

void SearchKeys::keepMatches(const QByteArray &word, std::vector<char> &matches) const
{
    const std::string_view wanted(word.constData(), word.size());
    for (size_t index = 0; index < matches.size(); ++index) {
        if (matches[index] == 0)
            continue;
        const std::string_view key(
            m_keys.constData() + m_starts[index], m_starts[index + 1] - m_starts[index]);
        matches[index] = key.find(wanted) != std::string_view::npos;
    }
}

void SearchKeys::findFirst(const QByteArray &word, std::vector<char> &matches) const
{
    const std::string_view keys(m_keys.constData(), m_keys.size());
    const std::string_view wanted(word.constData(), word.size());
    size_t index = 0;
    size_t hit = keys.find(wanted);
    while (hit != std::string_view::npos) {
        while (size_t(m_starts[index + 1]) <= hit)
            matches[index++] = 0;
        // One hit a person is enough: on to the next key.
        hit = keys.find(wanted, m_starts[++index]);
    }
    std::fill(matches.begin() + index, matches.end(), 0);
}

} // namespace canolfan::models
