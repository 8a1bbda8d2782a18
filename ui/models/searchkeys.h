#pragma once

#include "domain/centreuser.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace canolfan::models {

/// As it is compared in searching: no case, no accents, no circumflex (ŷ is y), typographic apostrophes
/// plain.
QByteArray folded(const QString &text);

/// The folded names and emails of a list, kept as one run of bytes so that a keystroke is one pass over it.
class SearchKeys
{
public:
    void assign(const QList<CentreUser> &users);
    void append(const CentreUser &user);
    void replace(int index, const CentreUser &user);
    void remove(int index);

    /// By index: whether every word typed is somewhere in name or email.
    std::vector<char> matching(const QString &typed) const;

private:
    void splice(int index, const QByteArray &key);
    /// Of all keys, in one pass over them.
    void findFirst(const QByteArray &word, std::vector<char> &matches) const;
    /// Of those that match so far.
    void keepMatches(const QByteArray &word, std::vector<char> &matches) const;

    QByteArray m_keys;
    std::vector<qsizetype> m_starts; ///< of each key, and the end of the last
};

} // namespace canolfan::models
