#include "startup/endsignals.h"
#include "startup/nodumps.h"
#include "startup/opensslend.h"
#include "startup/services.h"
#include "words/commandline.h"
#include "words/options.h"
#include "words/translations.h"

#include "mainwindow.h"
#include "program.h"
#include "scrollareaface.h"
#include "unlogged.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QHash>
#include <QIcon>
#include <QTextStream>

using namespace canolfan;

static const QHash<QString, ui::Theme::Scheme> &schemes()
{
    static const QHash<QString, ui::Theme::Scheme> byName{{QStringLiteral("light"), ui::Theme::Scheme::Light},
        {QStringLiteral("dark"), ui::Theme::Scheme::Dark},
        {QStringLiteral("system"), ui::Theme::Scheme::System}};
    return byName;
}

/// What this program takes besides what both take.
struct WindowOptions
{
    startup::Options shared;
    std::optional<ui::Theme::Scheme> scheme; ///< nullopt: as the settings have it
    std::optional<std::chrono::seconds> idleLimit;
};

/// The options, or nothing after saying what is wrong with them.
static std::optional<WindowOptions> optionsFromCommandLine()
{
    const QCommandLineOption theme(QStringLiteral("theme"), words::themeOption(), QStringLiteral("THEME"));
    // Not addHelpOption(): its --help-all has sentences of Qt's that no translation reaches.
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, words::helpOption());
    // For the tests, which cannot wait for a minute. It only ever locks earlier than the setting says, so it
    // weakens nothing, and help says nothing of it.
    QCommandLineOption idleLimit(QStringLiteral("idle-lock-seconds"), {}, QStringLiteral("SECONDS"));
    idleLimit.setFlags(QCommandLineOption::HiddenFromHelp);
    QCommandLineParser parser;
    parser.setApplicationDescription(words::programPurpose());
    parser.addOption(help);
    parser.addVersionOption();
    startup::declareOptions(parser);
    parser.addOption(theme);
    parser.addOption(idleLimit);
    parser.process(QCoreApplication::arguments());
    if (parser.isSet(help))
        parser.showHelp(); // ends the program
    QString problem;
    const auto shared = startup::readOptions(parser, problem);
    const bool isTheme = schemes().contains(parser.value(theme));
    if (shared && parser.isSet(theme) && !isTheme)
        problem = words::valueWanted(QStringLiteral("--theme"), QStringLiteral("light, dark, system"));
    std::optional<std::chrono::seconds> limit;
    if (const int seconds = parser.value(idleLimit).toInt(); seconds > 0)
        limit = std::chrono::seconds(seconds);
    if (problem.isEmpty())
        return WindowOptions{
            *shared, isTheme ? std::optional(schemes().value(parser.value(theme))) : std::nullopt, limit};
    QTextStream(stderr) << "canolfan: " << problem << Qt::endl;
    return std::nullopt;
}

static QCoro::Task<Result<ui::Connection>> connectTo(startup::Services *services, std::stop_token stop)
{
    const Result<startup::PortalServices *> connected =
        co_await services->connect(startup::Services::Discovery::Beside, stop);
    if (!connected)
        co_return failed(connected.error());
    startup::PortalServices *portal = *connected;
    portal->watchNetwork();
    co_return ui::Connection{portal->wellKnown.name, &portal->session, &portal->directory, &portal->reviews,
        portal->practice ? &*portal->practice : nullptr, portal->wellKnown.passwordPolicy,
        [portal] { portal->connectEarly(); },
        [portal](QString sub, QString centre) {
            return portal->copies.keep(&portal->directory, {sub, centre}, portal->session.staysSignedIn());
        },
        [portal] { return portal->copies.reopen(&portal->directory); },
        [portal](QString sub, quint64 lastToDiscard) {
            return portal->copies.wipe(&portal->directory, {sub, {}}, lastToDiscard);
        },
        [portal](QString sub) { return portal->copies.keptCentres(sub); },
        [services, portal] { return services->settings().centre(portal->wellKnown.identity.userPoolId); },
        [services, portal](QString centre) {
            services->settings().setCentre(portal->wellKnown.identity.userPoolId, centre);
        },
        [portal](QString account, QString centre, bool isToBegin) {
            return portal->reviewFiles.open(&portal->reviews,
                {account, centre, portal->session.staysSignedIn() || portal->directory.keepsChanges(),
                    isToBegin});
        }};
}

int main(int argc, char *argv[])
{
    startup::leaveNoDumps();
    startup::leaveOpenSslToTheSystem();
    ui::keepScreenUnlogged();
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("canolfan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CANOLFAN_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Canolfan"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.canolfan.Canolfan"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/canolfan-128.png")));
    words::Translations translations;
    translations.set(startup::earlyLanguage(QCoreApplication::arguments()));
    const auto options = optionsFromCommandLine();
    if (!options)
        return 2;
    startup::Services services(options->shared);
    translations.set(options->shared.language.value_or(
        services.settings().language().value_or(words::Translations::systemLanguage())));
    ui::installScrollAreaFace();
    ui::MainWindow window(ui::Program{services.settings(), translations,
        [&services](std::stop_token stop) { return connectTo(&services, stop); },
        services.portalAddress().toString(), options->scheme, options->idleLimit,
        [&services] { return services.neededAddresses(); },
        [&services](std::function<void(const ConnectionReport &)> progressed, std::stop_token stop) {
            return services.checkConnection(std::move(progressed), std::move(stop));
        }});
    services.setProxyQuestion([&window](const ProxyQuestion &question, const auto &answer) {
        window.askForProxyLogin(question, answer);
    });
    const startup::EndSignals endSignals;
    QObject::connect(&endSignals, &startup::EndSignals::received, &window, &ui::MainWindow::closeUnasked);
    window.show();
    return QApplication::exec();
}
