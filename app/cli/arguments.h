#pragma once

#include "accountarguments.h"
#include "doctorcommand.h"
#include "reviewcommand.h"

#include "domain/accounttype.h"
#include "domain/centreuser.h"
#include "domain/history.h"
#include "domain/userfilter.h"
#include "exchange/invitationtable.h"

#include <QStringList>

#include <optional>

namespace canolfan::cli {

/// One command, read and checked: what follows the verb, by name.
struct Command
{
    QString verb;
    QString email{}; ///< sign-in, first-sign-in, access, delete, resend, cancel; password --forgotten
    UserFilter filter{}; ///< users
    Invitation invitation{}; ///< invite
    AccessChange change{}; ///< access, review change; invite's --grant
    QString accessOrder{}; ///< access: set, copy, template
    QString like{}; ///< access: whose is copied, or the name of the template; empty: list the templates
    bool yes = false; ///< delete, cancel; invite and access, where they make an Admin; resolve, where it
                      ///< takes an account away; undo, of what may be made
    bool everywhere = false; ///< sign-out
    bool discards = false; ///< sign-out: waiting changes too
    MfaOrder mfa{};
    ProfileChange profile{};
    quint64 number = 0; ///< resolve, undo: of a waiting change
    QString choice{}; ///< resolve
    DoctorOrder doctor{};
    ReviewOrder review{};
    QString csv{}; ///< users, waiting, register, history: the file; users: - is the standard output
    QString pdf{}; ///< register: the file
    HistoryFilter history{};
    QString file{}; ///< invite --csv
    QString templateFile{}; ///< invite --template
    bool dryRun = false; ///< invite --csv: looks, and sends nothing
    exchange::InvitationTable table{}; ///< invite --csv: what is in the file
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
