#pragma once

#include <QHash>
#include <QStringList>

namespace canolfan::cli {

/// Which words a verb takes: bare arguments, options with a value, options with several, and flags.
struct Shape
{
    QStringList bare{}; ///< their names, as the help has them
    qsizetype least = 0; ///< how many of the bare ones must be there
    QStringList single{};
    QStringList several{};
    QStringList flags{};
};

/// The words of a command, sorted by what they belong to.
struct SortedWords
{
    QStringList bare{};
    QHash<QString, QStringList> values{};
    QStringList flags{};
    QString problem{}; ///< in words, where one has no place
};

SortedWords sorted(const QStringList &words, const Shape &shape);

/// The value of an option that may stand there once; false and a problem in words where it does not.
bool readText(
    const SortedWords &sorted, const QString &verb, const QString &option, QString &into, QString &problem);

} // namespace canolfan::cli
