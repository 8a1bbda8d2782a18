#include "startup/services.h"
#include "words/translations.h"

#include "mainwindow.h"
#include "program.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>

using namespace canolfan;

/// The options, or nothing after saying what is wrong with them.
static std::optional<startup::Options> optionsFromCommandLine()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Manages who may use the exam portal in your centre."));
    parser.addHelpOption();
    parser.addVersionOption();
    startup::declareOptions(parser);
    parser.process(QCoreApplication::arguments());
    QString problem;
    auto options = startup::readOptions(parser, problem);
    if (!options)
        QTextStream(stderr) << "canolfan: " << problem << Qt::endl;
    return options;
}

static QCoro::Task<Result<ui::Connection>> connectTo(startup::Services *services)
{
    const Result<startup::PortalServices *> connected = co_await services->connect();
    if (!connected)
        co_return failed(connected.error());
    startup::PortalServices *portal = *connected;
    co_return ui::Connection{portal->wellKnown.name, &portal->session, &portal->directory,
        portal->practice ? &*portal->practice : nullptr};
}

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("canolfan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CANOLFAN_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Canolfan"));
    const auto options = optionsFromCommandLine();
    if (!options)
        return 2;
    words::Translations translations;
    startup::Services services(*options);
    translations.set(options->language.value_or(
        services.settings().language().value_or(words::Translations::systemLanguage())));
    ui::MainWindow window(ui::Program{services.settings(), translations,
        [&services] { return connectTo(&services); }, services.portalAddress().toString()});
    window.show();
    return QApplication::exec();
}
