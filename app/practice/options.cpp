#include "practice/options.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Serves a practice exam centre, or two, on this computer: a user pool and a portal, over HTTPS on "
        "loopback.\n"
        "accounts lists the practice sign-ins of a data folder; reset-mfa turns somebody's second factors "
        "off, "
        "as the help desk does.\n"
        "Tests do more at addresses under /practice/, which the manual lists."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"command"_s, u"Nothing to serve, accounts, or reset-mfa EMAIL."_s,
        u"[accounts | reset-mfa EMAIL]"_s);
    parser.addOptions({
        {u"data"_s, u"The data folder; made on first use."_s, u"DIR"_s},
        {u"port"_s, u"The port; 0 takes any free one. Otherwise the last one is used again if it is free."_s,
            u"N"_s},
        {u"users"_s, u"How many people a new centre has (24); the second has its own 9."_s, u"N"_s},
        {u"centre"_s, u"The number of a new centre (68101)."_s, u"NUMBER"_s},
        {u"centres"_s,
            u"How many centres the portal has, 1 or 2 (1). In the second, which comes to a folder of before "
            "too, the Exams Officer is the same, and the Admin is a User."_s,
            u"N"_s},
        {u"mfa"_s, u"Whether the user pool demands a second factor: optional or on."_s, u"MODE"_s},
        {u"rotation"_s, u"Whether each use of a refresh token gives a new one: on or off."_s, u"MODE"_s},
        {u"devices"_s, u"Whether the user pool remembers the computers of those who sign in: on or off."_s,
            u"MODE"_s},
        {u"mobile"_s,
            u"Whether the user pool demands a mobile number at a first sign-in: optional or required."_s,
            u"MODE"_s},
        {u"latency"_s, u"How long to wait before each answer."_s, u"MILLISECONDS"_s},
        {u"access-token"_s, u"How long an access token lives (900)."_s, u"SECONDS"_s},
        {u"grace"_s, u"How long a refresh token still works after it was rotated (30)."_s, u"SECONDS"_s},
        {u"no-idempotency"_s,
            u"Demand an Idempotency-Key with each write and make nothing of it: no reply is kept or given "
            "again, and the change feed does not name it. For this start alone."_s},
        {u"json"_s, u"With accounts: print JSON."_s},
    });
}

std::optional<int> number(const QCommandLineParser &parser, const QString &option, int least, int most)
{
    if (!parser.isSet(option)) {
        return std::nullopt;
    }
    bool isNumber = false;
    const int value = parser.value(option).toInt(&isNumber);
    if (!isNumber || value < least || value > most) {
        throw UsageError(
            u"--%1 must be a number from %2 to %3."_s.arg(option).arg(least).arg(most).toStdString());
    }
    return value;
}

std::optional<QString> centreNumber(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"centre"_s)) {
        return std::nullopt;
    }
    static const QRegularExpression fiveDigits(u"^[0-9]{5}$"_s);
    if (!fiveDigits.match(parser.value(u"centre"_s)).hasMatch()) {
        throw UsageError("--centre must be five digits.");
    }
    return parser.value(u"centre"_s);
}

/// Whether an option that takes one of two words has the first; null if it is not given.
std::optional<bool> isFirst(
    const QCommandLineParser &parser, const QString &option, const QString &first, const QString &second)
{
    if (!parser.isSet(option)) {
        return std::nullopt;
    }
    const QString mode = parser.value(option);
    if (mode != first && mode != second) {
        throw UsageError(u"--%1 must be %2 or %3."_s.arg(option, second, first).toStdString());
    }
    return mode == first;
}

std::optional<PoolMfa> mfaMode(const QCommandLineParser &parser)
{
    const auto on = isFirst(parser, u"mfa"_s, u"on"_s, u"optional"_s);
    return on ? std::optional(*on ? PoolMfa::On : PoolMfa::Optional) : std::nullopt;
}

/// An option that counts for this start of the server alone.
std::chrono::seconds seconds(
    const QCommandLineParser &parser, const QString &option, int least, int most, std::chrono::seconds usual)
{
    const auto given = number(parser, option, least, most);
    return given ? std::chrono::seconds(*given) : usual;
}

Options::Command command(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty()) {
        return Options::Command::Serve;
    }
    if (words == QStringList{u"accounts"_s}) {
        return Options::Command::Accounts;
    }
    if (words.size() == 2 && words.front() == "reset-mfa"_L1) {
        return Options::Command::ResetMfa;
    }
    throw UsageError(
        ("There is no command “"_L1 + words.join(u' ') + "”; there are accounts and reset-mfa EMAIL."_L1)
            .toStdString());
}

} // namespace

Options parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments)) {
        throw UsageError(parser.errorText().toStdString());
    }
    if (parser.isSet(u"help"_s)) {
        parser.showHelp(0);
    }
    if (parser.isSet(u"version"_s)) {
        parser.showVersion();
    }
    Options options;
    options.command = command(parser);
    options.email = parser.positionalArguments().value(1);
    options.folder = parser.value(u"data"_s);
    if (options.folder.isEmpty()) {
        throw UsageError("--data DIR is missing: the folder where the practice centre is kept.");
    }
    options.port = number(parser, u"port"_s, 0, 65535);
    options.people = number(parser, u"users"_s, 3, 1'000'000);
    options.centre = centreNumber(parser);
    options.centres = number(parser, u"centres"_s, 1, 2).value_or(1);
    options.mfa = mfaMode(parser);
    options.rotation = isFirst(parser, u"rotation"_s, u"on"_s, u"off"_s);
    options.devices = isFirst(parser, u"devices"_s, u"on"_s, u"off"_s);
    options.mobile = isFirst(parser, u"mobile"_s, u"required"_s, u"optional"_s);
    options.latencyMilliseconds = number(parser, u"latency"_s, 0, 60'000).value_or(0);
    options.accessToken = seconds(parser, u"access-token"_s, 1, 86'400, pool_times::accessToken);
    options.refreshGrace = seconds(parser, u"grace"_s, 0, 60, pool_times::refreshGrace);
    options.idempotency = !parser.isSet(u"no-idempotency"_s);
    options.json = parser.isSet(u"json"_s);
    return options;
}

} // namespace practice
