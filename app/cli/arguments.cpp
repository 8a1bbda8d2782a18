#include "arguments.h"

#include "words/commandline.h"

namespace canolfan::cli {

static const QString grantOption = QStringLiteral("--grant");
static const QString withdrawOption = QStringLiteral("--withdraw");

/// Which words a verb takes: its one bare argument, options with a value, options with several, and flags.
struct Shape
{
    QString bare{};
    QStringList single{};
    QStringList several{};
    QStringList flags{};
};

static const QHash<QString, Shape> &shapes()
{
    static const QHash<QString, Shape> all{
        {QStringLiteral("sign-in"), {.bare = QStringLiteral("EMAIL")}},
        {QStringLiteral("users"), {}},
        {QStringLiteral("invite"),
            {.single = {QStringLiteral("--first-name"), QStringLiteral("--last-name"),
                 QStringLiteral("--email"), QStringLiteral("--type"), QStringLiteral("--language")},
                .several = {grantOption}}},
        {QStringLiteral("access"),
            {.bare = QStringLiteral("EMAIL"), .several = {grantOption, withdrawOption}}},
        {QStringLiteral("delete"), {.bare = QStringLiteral("EMAIL"), .flags = {QStringLiteral("--yes")}}},
        {QStringLiteral("sign-out"), {}},
        {QStringLiteral("batch"), {}},
    };
    return all;
}

/// The words of a command, sorted by what they belong to.
struct Sorted
{
    QString bare{};
    QHash<QString, QStringList> values{};
    QStringList flags{};
    QString problem{};
};

static Sorted sort(const QStringList &words, const Shape &shape)
{
    Sorted out;
    QString open; // the option whose value or values come next
    for (const QString &word : words) {
        if (shape.flags.contains(word)) {
            out.flags.append(word);
            open.clear();
        } else if (shape.single.contains(word) || shape.several.contains(word)) {
            open = word;
            out.values[open];
        } else if (word.startsWith(QLatin1String("--"))) {
            out.problem = words::unexpectedArgument(word);
            return out;
        } else if (!open.isEmpty()) {
            out.values[open].append(word);
            if (shape.single.contains(open))
                open.clear();
        } else if (!shape.bare.isEmpty() && out.bare.isEmpty()) {
            out.bare = word;
        } else {
            out.problem = words::unexpectedArgument(word);
            return out;
        }
    }
    return out;
}

static QString assignableIds()
{
    QStringList ids;
    for (const Permission permission : assignablePermissions)
        ids.append(idOf(permission));
    return ids.join(QLatin1Char(' '));
}

/// Ids, also with commas between them.
static bool readPermissions(const Sorted &sorted, const QString &option, Permissions &into, QString &problem)
{
    if (!sorted.values.contains(option))
        return true;
    const QStringList ids =
        sorted.values.value(option).join(QLatin1Char(',')).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &id : ids) {
        const auto permission = permissionFromId(id);
        if (!permission) {
            problem = words::valueWanted(option, assignableIds());
            return false;
        }
        into |= *permission;
    }
    if (ids.isEmpty())
        problem = words::valueWanted(option, assignableIds());
    return !ids.isEmpty();
}

static bool readText(
    const Sorted &sorted, const QString &verb, const QString &option, QString &into, QString &problem)
{
    const QStringList values = sorted.values.value(option);
    if (values.size() == 1) {
        into = values.constFirst();
        return true;
    }
    problem = words::missingArgument(verb, option);
    return false;
}

static bool readInvitation(const Sorted &sorted, Command &command, QString &problem)
{
    Invitation &invitation = command.invitation;
    QString type;
    QString language;
    const QString &verb = command.verb;
    if (!readText(sorted, verb, QStringLiteral("--first-name"), invitation.firstName, problem)
        || !readText(sorted, verb, QStringLiteral("--last-name"), invitation.lastName, problem)
        || !readText(sorted, verb, QStringLiteral("--email"), invitation.email, problem)
        || !readText(sorted, verb, QStringLiteral("--type"), type, problem)
        || !readText(sorted, verb, QStringLiteral("--language"), language, problem))
        return false;
    const auto accountType = accountTypeFromId(type);
    if (!accountType)
        problem = words::valueWanted(QStringLiteral("--type"), QStringLiteral("user, admin"));
    const auto preference = languageFromId(language);
    if (!preference)
        problem = words::valueWanted(QStringLiteral("--language"), QStringLiteral("en, cy"));
    if (!accountType || !preference)
        return false;
    invitation.accountType = *accountType;
    invitation.language = *preference;
    return true;
}

ReadCommand readCommand(const QStringList &words)
{
    Command command{.verb = words.value(0)};
    const auto shape = shapes().constFind(command.verb);
    if (shape == shapes().constEnd())
        return {.problem = words::unknownVerb(command.verb)};
    const Sorted sorted = sort(words.mid(1), *shape);
    QString problem = sorted.problem;
    command.email = sorted.bare;
    command.yes = sorted.flags.contains(QStringLiteral("--yes"));
    if (problem.isEmpty() && !shape->bare.isEmpty() && sorted.bare.isEmpty())
        problem = words::missingArgument(command.verb, shape->bare);
    const bool good = problem.isEmpty() && readPermissions(sorted, grantOption, command.change.grant, problem)
        && readPermissions(sorted, withdrawOption, command.change.withdraw, problem)
        && (command.verb != QLatin1String("invite") || readInvitation(sorted, command, problem));
    if (!good)
        return {.problem = problem};
    return {.command = command};
}

std::optional<QStringList> splitLine(const QString &line)
{
    QStringList words;
    QString word;
    bool inWord = false;
    QChar quote;
    for (const QChar character : line) {
        const bool isQuote = character == QLatin1Char('"') || character == QLatin1Char('\'');
        // An apostrophe inside a word is one: O'Neill.
        const bool opens = isQuote && quote.isNull() && !inWord;
        if (opens || (!quote.isNull() && character == quote)) {
            quote = opens ? character : QChar();
            inWord = true;
        } else if (character.isSpace() && quote.isNull()) {
            if (inWord)
                words.append(word);
            word.clear();
            inWord = false;
        } else {
            word.append(character);
            inWord = true;
        }
    }
    if (!quote.isNull())
        return std::nullopt;
    if (inWord)
        words.append(word);
    return words;
}

} // namespace canolfan::cli
