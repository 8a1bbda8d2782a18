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
        if (options.command == practice::Options::Command::Accounts) {
            practice::printAccounts(options);
        } else {
            practice::servePortal(options);
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
