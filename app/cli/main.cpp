#include "commands.h"

#include "domain/profile.h"
#include "startup/nodumps.h"
#include "startup/opensslend.h"
#include "words/centres.h"
#include "words/commandline.h"
#include "words/translations.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace canolfan;

/// The program's own options stand before the command, the command's after it; --json may stand anywhere.
struct Invocation
{
    startup::Options options;
    QString centre; ///< empty: none is named
    QStringList words;
    bool json = false;
    bool help = false;
    QString problem;
};

/// The number of the centre that is named. On a value that cannot be, `problem` says what the option takes.
static QString readCentre(
    const QCommandLineParser &parser, const QCommandLineOption &option, QString &problem)
{
    const QString number = parser.value(option);
    if (!parser.isSet(option) || isCentreNumber(number))
        return number;
    problem = words::valueWanted(QStringLiteral("--centre"), words::numberOfACentre());
    return {};
}

static Invocation read(QStringList arguments)
{
    Invocation out;
    out.json = arguments.removeAll(QStringLiteral("--json")) > 0;
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    startup::declareOptions(parser);
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    const QCommandLineOption centre(QStringLiteral("centre"), {}, QStringLiteral("NUMBER"));
    parser.addOptions({help, centre});
    if (!parser.parse(arguments))
        out.problem = parser.errorText();
    else
        out.centre = readCentre(parser, centre, out.problem);
    out.help = parser.isSet(help);
    out.words = parser.positionalArguments();
    QString problem;
    if (const auto options = startup::readOptions(parser, problem))
        out.options = *options;
    else if (out.problem.isEmpty())
        out.problem = problem;
    return out;
}

/// At the end of the input there is no answer.
static std::optional<ProxyLogin> askForProxyLogin(cli::Console *console, const ProxyQuestion &question)
{
    if (question.wrongBefore)
        console->complain(words::proxyLoginRefused());
    const auto user = console->ask(words::proxyUserPrompt(question.proxy));
    if (!user)
        return std::nullopt;
    const auto password = console->askSecretly(words::proxyPasswordPrompt());
    if (!password)
        return std::nullopt;
    return ProxyLogin{user->trimmed(), *password};
}

static QCoro::Task<> runAndQuit(startup::Services *services, cli::Commands *commands, QStringList words)
{
    const int code = co_await commands->runAll(words);
    co_await services->settled();
    QCoreApplication::exit(code);
}

/// The letters of a PDF are Qt Gui's, which asks what they are shown on; here that need not be a screen.
/// `argc` has to outlive it.
static std::unique_ptr<QCoreApplication> application(int &argc, char **argv)
{
    const auto mayPrint = [](const char *word) {
        return qstrcmp(word, "register") == 0 || qstrcmp(word, "record") == 0 || qstrcmp(word, "batch") == 0;
    };
    if (std::none_of(argv + 1, argv + argc, mayPrint))
        return std::make_unique<QCoreApplication>(argc, argv);
#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("QT_QPA_PLATFORMTHEME"); // it would look for a desktop
#endif
    return std::make_unique<QGuiApplication>(argc, argv);
}

int main(int argc, char *argv[])
{
    startup::leaveNoDumps();
    startup::leaveOpenSslToTheSystem();
    const std::unique_ptr<QCoreApplication> app = application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("canolfan"));
    QCoreApplication::setQuitLockEnabled(false); // the command's end is the program's
    words::Translations translations;
    translations.set(startup::earlyLanguage(QCoreApplication::arguments()));
    const Invocation invocation = read(QCoreApplication::arguments());
    cli::Console console(invocation.json);
    if (!invocation.problem.isEmpty()) {
        show(console, cli::failure(cli::Usage, invocation.problem));
        return cli::Usage;
    }
    startup::Services services(invocation.options);
    translations.set(invocation.options.language.value_or(
        services.settings().language().value_or(words::Translations::systemLanguage())));
    if (invocation.help) {
        console.print(words::commandLineHelp());
        return cli::Done;
    }
    services.setProxyQuestion([&console](const ProxyQuestion &question, const auto &answer) {
        answer(askForProxyLogin(&console, question));
    });
    cli::Commands commands(services, console, translations, invocation.centre);
    QTimer::singleShot(0, app.get(),
        [&services, &commands, words = invocation.words] { runAndQuit(&services, &commands, words); });
    return QCoreApplication::exec();
}
