#include "arguments.h"

#include "sortedwords.h"

#include "words/commandline.h"
#include "words/recordcommands.h"
#include "words/waitingcommands.h"

namespace canolfan::cli {

static const QString grantOption = QStringLiteral("--grant");
static const QString withdrawOption = QStringLiteral("--withdraw");
static const QString forgottenOption = QStringLiteral("--forgotten");
static const QString typeOption = QStringLiteral("--type");
static const QString csvOption = QStringLiteral("--csv");
static const QString templateOption = QStringLiteral("--template");
static const QString dryRunFlag = QStringLiteral("--dry-run");
static const QString yesFlag = QStringLiteral("--yes");
static const QString filterOption = QStringLiteral("--filter");
static const QString pdfOption = QStringLiteral("--pdf");
static const QString sinceOption = QStringLiteral("--since");
static const QString untilOption = QStringLiteral("--until");
static const QString personOption = QStringLiteral("--person");
static const QString kindOption = QStringLiteral("--kind");
static const QString emailArgument = QStringLiteral("EMAIL");
static const QString numberArgument = QStringLiteral("NUMBER");

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
        {QStringLiteral("users"), {.single = {csvOption}, .several = {filterOption}}},
        {QStringLiteral("invite"),
            {.single = {QStringLiteral("--first-name"), QStringLiteral("--last-name"),
                 QStringLiteral("--email"), typeOption, QStringLiteral("--language"), csvOption,
                 templateOption},
                .several = {grantOption},
                .flags = {dryRunFlag, yesFlag}}},
        {QStringLiteral("access"),
            {.bare = {emailArgument, QStringLiteral("FROM|NAME"), emailArgument},
                .least = 1,
                .single = {typeOption},
                .several = {grantOption, withdrawOption},
                .flags = {yesFlag}}},
        {QStringLiteral("delete"), {.bare = {emailArgument}, .least = 1, .flags = {yesFlag}}},
        {QStringLiteral("resend"), {.bare = {emailArgument}, .least = 1}},
        {QStringLiteral("cancel"), {.bare = {emailArgument}, .least = 1, .flags = {yesFlag}}},
        {QStringLiteral("centres"), {}},
        {QStringLiteral("sync"), {}},
        {QStringLiteral("waiting"), {.single = {csvOption}}},
        {QStringLiteral("conflicts"), {}},
        {QStringLiteral("resolve"),
            {.bare = {numberArgument, QStringLiteral("CHOICE")},
                .least = 2,
                .single = {typeOption},
                .several = {grantOption, withdrawOption},
                .flags = {yesFlag}}},
        {QStringLiteral("undo"), {.bare = {numberArgument}, .least = 1, .flags = {yesFlag}}},
        {QStringLiteral("doctor"), {.single = {QStringLiteral("--letter"), QStringLiteral("--language")}}},
        {QStringLiteral("review"), reviewShape()},
        {QStringLiteral("register"), {.single = {pdfOption, csvOption}}},
        {QStringLiteral("history"),
            {.single = {sinceOption, untilOption, personOption, kindOption, csvOption}}},
        {QStringLiteral("sign-out"),
            {.flags = {QStringLiteral("--everywhere"), QStringLiteral("--discard")}}},
        {QStringLiteral("batch"), {}},
    };
    return all;
}

/// For a sentence: every id that may be given.
template <typename Things>
static QString idsOfAll(const Things &things)
{
    QStringList ids;
    for (const auto &thing : things)
        ids.append(idOf(thing));
    return ids.join(QLatin1Char(' '));
}

/// What the option is given, also with commas between.
static QStringList idsOf(const SortedWords &sorted, const QString &option)
{
    return sorted.values.value(option).join(QLatin1Char(',')).split(QLatin1Char(','), Qt::SkipEmptyParts);
}

static bool readPermissions(
    const SortedWords &sorted, const QString &option, Permissions &into, QString &problem)
{
    if (!sorted.values.contains(option))
        return true;
    const QStringList ids = idsOf(sorted, option);
    for (const QString &id : ids) {
        const auto permission = permissionFromId(id);
        if (!permission) {
            problem = words::valueWanted(option, idsOfAll(assignablePermissions));
            return false;
        }
        into |= *permission;
    }
    if (ids.isEmpty())
        problem = words::valueWanted(option, idsOfAll(assignablePermissions));
    return !ids.isEmpty();
}

static std::optional<AccountType> readType(const QString &type, QString &problem)
{
    const auto accountType = accountTypeFromId(type);
    if (!accountType)
        problem = words::valueWanted(typeOption, QStringLiteral("user, admin"));
    return accountType;
}

static bool readFilter(const SortedWords &sorted, Command &command, QString &problem)
{
    if (!sorted.values.contains(filterOption))
        return true;
    const QStringList ids = idsOf(sorted, filterOption);
    for (const QString &id : ids) {
        const auto condition = conditionFromId(id);
        if (condition)
            command.filter.set(*condition, true);
        else
            problem = words::valueWanted(filterOption, idsOfAll(allConditions()));
    }
    if (ids.isEmpty())
        problem = words::valueWanted(filterOption, idsOfAll(allConditions()));
    return problem.isEmpty();
}

/// Many people from a file, or the file to write them into; with that nothing else is said.
static bool readTable(const SortedWords &sorted, Command &command, QString &problem)
{
    const bool isTemplate = sorted.values.contains(templateOption);
    const QString option = isTemplate ? templateOption : csvOption;
    for (const QString &other : sorted.values.keys()) {
        if (other != option)
            problem = words::unexpectedArgument(other);
    }
    command.dryRun = sorted.flags.contains(dryRunFlag);
    if (isTemplate && command.dryRun)
        problem = words::unexpectedArgument(dryRunFlag);
    QString &file = isTemplate ? command.templateFile : command.file;
    return problem.isEmpty() && readText(sorted, command.verb, option, file, problem);
}

static bool readInvitation(const SortedWords &sorted, Command &command, QString &problem)
{
    if (sorted.values.contains(csvOption) || sorted.values.contains(templateOption))
        return readTable(sorted, command, problem);
    if (sorted.flags.contains(dryRunFlag)) {
        problem = words::unexpectedArgument(dryRunFlag);
        return false;
    }
    Invitation &invitation = command.invitation;
    QString type;
    QString language;
    const QString &verb = command.verb;
    if (!readText(sorted, verb, QStringLiteral("--first-name"), invitation.firstName, problem)
        || !readText(sorted, verb, QStringLiteral("--last-name"), invitation.lastName, problem)
        || !readText(sorted, verb, QStringLiteral("--email"), invitation.email, problem)
        || !readText(sorted, verb, typeOption, type, problem)
        || !readText(sorted, verb, QStringLiteral("--language"), language, problem))
        return false;
    const auto accountType = readType(type, problem);
    const auto preference = languageFromId(language);
    if (!preference)
        problem = words::valueWanted(QStringLiteral("--language"), QStringLiteral("en, cy"));
    if (!accountType || !preference)
        return false;
    invitation.accountType = *accountType;
    invitation.language = *preference;
    return true;
}

static bool readAccess(const SortedWords &sorted, Command &command, QString &problem)
{
    QString type;
    if (!sorted.values.contains(typeOption))
        return true;
    if (!readText(sorted, command.verb, typeOption, type, problem))
        return false;
    command.change.accountType = readType(type, problem);
    return command.change.accountType.has_value();
}

/// Also with set, copy FROM or template NAME before the address; template alone lists them.
static bool readAccessOrder(const SortedWords &sorted, Command &command, QString &problem)
{
    static const QStringList orders{
        QStringLiteral("set"), QStringLiteral("copy"), QStringLiteral("template")};
    const bool isNamed = orders.contains(sorted.bare.value(0));
    command.accessOrder = isNamed ? sorted.bare.value(0) : orders.constFirst();
    const QStringList rest = sorted.bare.mid(isNamed ? 1 : 0);
    const bool isLike = command.accessOrder != orders.constFirst();
    const qsizetype wanted = isLike ? 2 : 1;
    if (isLike && !sorted.values.isEmpty())
        problem = words::unexpectedArgument(sorted.values.constBegin().key());
    else if (rest.size() > wanted)
        problem = words::unexpectedArgument(rest.at(wanted));
    else if (rest.size() < wanted && !(command.accessOrder == orders.constLast() && rest.isEmpty()))
        problem = words::missingArgument(command.verb, emailArgument);
    command.email = rest.isEmpty() ? QString() : rest.constLast();
    command.like = isLike ? rest.value(0) : QString();
    return problem.isEmpty() && readAccess(sorted, command, problem);
}

/// What is to become of a waiting change.
static bool readDecision(const SortedWords &sorted, Command &command, QString &problem)
{
    bool isNumber = false;
    command.number = sorted.bare.value(0).toULongLong(&isNumber);
    if (!isNumber || command.number == 0) {
        problem = words::valueWanted(numberArgument, words::numberOfAChange());
        return false;
    }
    static const QStringList choices{
        QStringLiteral("mine"), QStringLiteral("portal"), QStringLiteral("choose"), QStringLiteral("again")};
    command.choice = sorted.bare.value(1);
    if (command.verb == QLatin1String("resolve") && !choices.contains(command.choice)) {
        problem = words::valueWanted(QStringLiteral("CHOICE"), choices.join(QStringLiteral(", ")));
        return false;
    }
    return readAccess(sorted, command, problem);
}

/// The option's value, where it is there at all.
static bool readIfThere(
    const SortedWords &sorted, const Command &command, const QString &option, QString &into, QString &problem)
{
    return !sorted.values.contains(option) || readText(sorted, command.verb, option, into, problem);
}

static bool readRegister(const SortedWords &sorted, Command &command, QString &problem)
{
    if (sorted.values.isEmpty())
        problem = words::missingArgument(command.verb, QStringLiteral("--pdf FILE, --csv FILE"));
    return problem.isEmpty() && readIfThere(sorted, command, pdfOption, command.pdf, problem)
        && readIfThere(sorted, command, csvOption, command.csv, problem);
}

/// The beginning of a day here, or the one after it.
static bool readDay(const SortedWords &sorted, const Command &command, const QString &option, int daysLater,
    QDateTime &into, QString &problem)
{
    QString text;
    if (!sorted.values.contains(option))
        return true;
    if (!readText(sorted, command.verb, option, text, problem))
        return false;
    const QDate day = QDate::fromString(text, Qt::ISODate);
    into = day.isValid() ? day.addDays(daysLater).startOfDay() : QDateTime();
    if (!day.isValid())
        problem = words::valueWanted(option, words::dayOfHistory());
    return day.isValid();
}

static bool readHistory(const SortedWords &sorted, Command &command, QString &problem)
{
    QString kind;
    const bool good = readDay(sorted, command, sinceOption, 0, command.history.since, problem)
        && readDay(sorted, command, untilOption, 1, command.history.until, problem)
        && readIfThere(sorted, command, personOption, command.history.person, problem)
        && readIfThere(sorted, command, kindOption, kind, problem)
        && readIfThere(sorted, command, csvOption, command.csv, problem);
    if (!good || kind.isEmpty())
        return good;
    command.history.kind = historyKindFromId(kind);
    if (!command.history.kind)
        problem = words::valueWanted(kindOption, idsOfAll(allHistoryKinds));
    return command.history.kind.has_value();
}

/// What only one verb has.
static bool readOwn(const SortedWords &sorted, Command &command, QString &problem)
{
    if (command.verb == QLatin1String("invite"))
        return readInvitation(sorted, command, problem);
    if (command.verb == QLatin1String("users"))
        return readFilter(sorted, command, problem)
            && readIfThere(sorted, command, csvOption, command.csv, problem);
    if (command.verb == QLatin1String("register"))
        return readRegister(sorted, command, problem);
    if (command.verb == QLatin1String("history"))
        return readHistory(sorted, command, problem);
    if (command.verb == QLatin1String("access"))
        return readAccessOrder(sorted, command, problem);
    if (command.verb == QLatin1String("resolve") || command.verb == QLatin1String("undo"))
        return readDecision(sorted, command, problem);
    if (command.verb == QLatin1String("doctor")) {
        const auto order = readDoctorOrder(sorted, problem);
        command.doctor = order.value_or(DoctorOrder());
        return order.has_value();
    }
    if (command.verb == QLatin1String("review")) {
        const auto order = readReviewOrder(sorted, problem);
        command.review = order.value_or(ReviewOrder());
        return order.has_value();
    }
    if (command.verb == QLatin1String("waiting"))
        return readIfThere(sorted, command, csvOption, command.csv, problem);
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
    command.yes = sorted.flags.contains(yesFlag);
    command.discards = sorted.flags.contains(QStringLiteral("--discard"));
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
