#include "arguments.h"

#include "sortedwords.h"

#include "words/commandline.h"

namespace canolfan::cli {

static const QString grantOption = QStringLiteral("--grant");
static const QString withdrawOption = QStringLiteral("--withdraw");
static const QString forgottenOption = QStringLiteral("--forgotten");
static const QString emailArgument = QStringLiteral("EMAIL");

static const QHash<QString, Shape> &shapes()
{
    static const QHash<QString, Shape> all{
        {QStringLiteral("sign-in"), {.bare = {emailArgument}, .least = 1}},
        {QStringLiteral("first-sign-in"), {.bare = {emailArgument}, .least = 1}},
        {QStringLiteral("mfa"),
            {.bare = {QStringLiteral("FACTOR"), QStringLiteral("NUMBER")},
                .flags = {QStringLiteral("--qr")}}},
        {QStringLiteral("password"), {.single = {forgottenOption}}},
        {QStringLiteral("profile"),
            {.single = {QStringLiteral("--first-name"), QStringLiteral("--last-name"),
                 QStringLiteral("--language")}}},
        {QStringLiteral("users"), {}},
        {QStringLiteral("invite"),
            {.single = {QStringLiteral("--first-name"), QStringLiteral("--last-name"),
                 QStringLiteral("--email"), QStringLiteral("--type"), QStringLiteral("--language")},
                .several = {grantOption}}},
        {QStringLiteral("access"),
            {.bare = {emailArgument}, .least = 1, .several = {grantOption, withdrawOption}}},
        {QStringLiteral("delete"), {.bare = {emailArgument}, .least = 1, .flags = {QStringLiteral("--yes")}}},
        {QStringLiteral("sign-out"), {.flags = {QStringLiteral("--everywhere")}}},
        {QStringLiteral("batch"), {}},
    };
    return all;
}

static QString assignableIds()
{
    QStringList ids;
    for (const Permission permission : assignablePermissions)
        ids.append(idOf(permission));
    return ids.join(QLatin1Char(' '));
}

/// Ids, also with commas between them.
static bool readPermissions(
    const SortedWords &sorted, const QString &option, Permissions &into, QString &problem)
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

static bool readInvitation(const SortedWords &sorted, Command &command, QString &problem)
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

/// What only one verb has.
static bool readOwn(const SortedWords &sorted, Command &command, QString &problem)
{
    if (command.verb == QLatin1String("invite"))
        return readInvitation(sorted, command, problem);
    if (command.verb == QLatin1String("mfa")) {
        const auto order = readMfaOrder(sorted, problem);
        command.mfa = order.value_or(MfaOrder());
        return order.has_value();
    }
    if (command.verb == QLatin1String("profile")) {
        const auto change = readProfileChange(sorted, problem);
        command.profile = change.value_or(ProfileChange());
        return change.has_value();
    }
    if (command.verb == QLatin1String("password") && sorted.values.contains(forgottenOption))
        return readText(sorted, command.verb, forgottenOption, command.email, problem);
    return true;
}

ReadCommand readCommand(const QStringList &words)
{
    Command command{.verb = words.value(0)};
    const auto shape = shapes().constFind(command.verb);
    if (shape == shapes().constEnd())
        return {.problem = words::unknownVerb(command.verb)};
    const SortedWords sorted = cli::sorted(words.mid(1), *shape);
    QString problem = sorted.problem;
    command.email = sorted.bare.value(0);
    command.yes = sorted.flags.contains(QStringLiteral("--yes"));
    command.everywhere = sorted.flags.contains(QStringLiteral("--everywhere"));
    if (problem.isEmpty() && sorted.bare.size() < shape->least)
        problem = words::missingArgument(command.verb, shape->bare.at(sorted.bare.size()));
    const bool good = problem.isEmpty() && readPermissions(sorted, grantOption, command.change.grant, problem)
        && readPermissions(sorted, withdrawOption, command.change.withdraw, problem)
        && readOwn(sorted, command, problem);
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
