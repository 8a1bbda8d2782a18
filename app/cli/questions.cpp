#include "questions.h"

#include "accountarguments.h"
#include "console.h"

#include "domain/inputrules.h"
#include "domain/phonenumber.h"
#include "words/accountcommands.h"
#include "words/commandline.h"
#include "words/words.h"

#include <algorithm>

namespace canolfan::cli {

using session::Factor;

QString promptFor(const session::CodeWanted &wanted)
{
    switch (wanted.factor) {
    case Factor::AuthenticatorApp:
        return words::appCodePrompt();
    case Factor::TextMessage:
        return words::textCodePrompt(wanted.destination);
    case Factor::Email:
        return words::emailCodePrompt(wanted.destination);
    }
    Q_UNREACHABLE();
}

void Questions::sayProblem()
{
    if (m_problem)
        m_console.complain(m_problem->text);
    m_problem.reset();
}

std::optional<QString> Questions::line(const QString &prompt, bool hidden)
{
    // Somebody who types has to see it first. Where the input ends here, it is the command's outcome instead.
    if (m_console.someoneTypes())
        sayProblem();
    auto typed = hidden ? m_console.askSecretly(prompt) : m_console.ask(prompt);
    if (typed)
        sayProblem();
    return typed;
}

std::optional<QString> Questions::ask(const QString &prompt)
{
    return line(prompt, false);
}

std::optional<QString> Questions::askSecretly(const QString &prompt)
{
    return line(prompt, true);
}

std::optional<QString> Questions::password(const QString &prompt)
{
    const auto typed = askSecretly(prompt);
    if (!typed)
        return std::nullopt;
    QString meant = tidiedPassword(*typed);
    if (meant != *typed)
        m_console.complain(words::blankRemoved());
    return meant;
}

static bool hasBlank(const QString &password)
{
    return std::any_of(password.cbegin(), password.cend(), [](QChar letter) { return letter.isSpace(); });
}

std::optional<QString> Questions::newPassword()
{
    while (const auto first = password(words::newPasswordPrompt())) {
        const auto second = password(words::newPasswordAgainPrompt());
        if (!second)
            return std::nullopt;
        if (*first != *second)
            again(failure(Refused, words::passwordsNotAlike()));
        else if (first->isEmpty() || hasBlank(*first))
            again(failure(Refused, words::passwordWithBlanks()));
        else
            return first;
    }
    return std::nullopt;
}

std::optional<QString> Questions::code(const QString &prompt)
{
    while (const auto typed = ask(prompt)) {
        const InputVerdict problem = checkCode(*typed);
        if (!problem)
            return tidiedCode(*typed);
        again(failure(Refused, words::codeProblem(*problem)));
    }
    return std::nullopt;
}

std::optional<QString> Questions::phoneNumber()
{
    while (const auto typed = ask(words::phonePrompt())) {
        const auto number = canolfan::phoneNumber(*typed);
        if (const auto *good = std::get_if<QString>(&number))
            return *good;
        again(failure(Refused, words::sentence(std::get<PhoneProblem>(number))));
    }
    return std::nullopt;
}

std::optional<QString> Questions::name(const QString &prompt, UserField field)
{
    while (const auto typed = ask(prompt)) {
        const InputVerdict problem = checkName(*typed);
        if (!problem)
            return typed->trimmed();
        again(failure(Refused, words::sentence(*problem, field)));
    }
    return std::nullopt;
}

std::optional<QString> Questions::detail(session::Attribute attribute)
{
    switch (attribute) {
    case session::Attribute::GivenName:
        return name(words::firstNamePrompt(), UserField::FirstName);
    case session::Attribute::FamilyName:
        return name(words::lastNamePrompt(), UserField::LastName);
    case session::Attribute::PhoneNumber:
        return phoneNumber();
    }
    Q_UNREACHABLE();
}

std::optional<session::Attributes> Questions::details(const QList<session::Attribute> &missing)
{
    session::Attributes given;
    for (const session::Attribute attribute : missing) {
        const auto value = detail(attribute);
        if (!value)
            return std::nullopt;
        given.insert(attribute, *value);
    }
    return given;
}

std::optional<Factor> Questions::factor(const QString &prompt, const QList<Factor> &offered)
{
    while (const auto typed = ask(prompt)) {
        const auto named = factorNamed(*typed);
        if (named && offered.contains(*named))
            return named;
        QStringList names;
        for (const Factor each : offered)
            names.append(nameOf(each));
        again(failure(Refused, words::oneOfWanted(names.join(QStringLiteral(", ")))));
    }
    return std::nullopt;
}

std::optional<bool> Questions::awareOfRisk()
{
    m_console.complain(words::emailRisk());
    const auto typed = ask(words::emailRiskPrompt());
    if (!typed)
        return std::nullopt;
    return words::isYes(*typed);
}

Outcome Questions::outcomeOf(const Failure &what) const
{
    if (what.kind != FailureKind::Cancelled)
        return failure(what);
    return m_problem.value_or(failure(Usage, words::inputEnded()));
}

} // namespace canolfan::cli
