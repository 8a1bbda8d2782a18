#include "practice/data_folder.h"
#include "practice/serve_portal.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("canolfan-practice"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CANOLFAN_VERSION));
    try {
        const auto options = practice::parseOptions(QCoreApplication::arguments());
        switch (options.command) {
        case practice::Options::Command::Accounts:
            practice::printAccounts(options);
            break;
        case practice::Options::Command::ResetMfa:
            practice::resetMfa(options);
            break;
        case practice::Options::Command::Serve:
            practice::servePortal(options);
            break;
        }
        return 0;
    } catch (const practice::UsageError &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
