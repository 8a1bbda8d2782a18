#pragma once

#include "outcome.h"

#include "session/step.h"

namespace canolfan::cli {

class Console;

/// What a command asks for on its way. An answer that cannot be used is asked for again, after a sentence
/// that says why; at the end of the input, what was wrong last is how the command ends. nullopt: the input
/// has ended.
class Questions
{
public:
    explicit Questions(Console &console) : m_console(console) { }

    Console &console() { return m_console; }

    std::optional<QString> ask(const QString &prompt);
    std::optional<QString> askSecretly(const QString &prompt);

    /// As it was meant: without the blanks that come along from a mail; says so.
    std::optional<QString> password(const QString &prompt);
    /// Twice the same, without blanks in it.
    std::optional<QString> newPassword();
    /// Six digits.
    std::optional<QString> code(const QString &prompt);
    /// In E.164.
    std::optional<QString> phoneNumber();
    /// What the portal wants to know of a person.
    std::optional<session::Attributes> details(const QList<session::Attribute> &missing);
    std::optional<session::Factor> factor(const QString &prompt, const QList<session::Factor> &offered);
    /// S29
    std::optional<bool> awareOfRisk();

    /// The last answer cannot be used: said before the next is asked for.
    void again(Outcome why) { m_problem = std::move(why); }

    /// How a command ends that has failed so. Cancelled is the end of the input.
    Outcome outcomeOf(const Failure &failure) const;

private:
    std::optional<QString> detail(session::Attribute attribute);
    std::optional<QString> name(const QString &prompt, UserField field);
    std::optional<QString> line(const QString &prompt, bool hidden);
    void sayProblem();

    Console &m_console;
    std::optional<Outcome> m_problem;
};

/// The session's prompt for a code of this factor.
QString promptFor(const session::CodeWanted &wanted);

} // namespace canolfan::cli
