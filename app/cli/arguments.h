#pragma once

#include "domain/accounttype.h"
#include "domain/centreuser.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace canolfan::cli {

/// One command, read and checked: what follows the verb, by name.
struct Command
{
    QString verb;
    QString email{}; ///< sign-in, access, delete
    Invitation invitation{}; ///< invite
    AccessChange change{}; ///< access; invite's --grant
    bool yes = false;
};

/// A command or, in words, what is wrong with it (exit code 2).
struct ReadCommand
{
    std::optional<Command> command{};
    QString problem{};
};

/// QCommandLineParser has no options with several values ("--grant ID…") and no verbs, hence this one.
ReadCommand readCommand(const QStringList &words);

/// A line into words: blanks divide, quotation marks (' or ") hold together. nullopt: one is not closed.
std::optional<QStringList> splitLine(const QString &line);

} // namespace canolfan::cli
