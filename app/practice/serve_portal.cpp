#include "practice/serve_portal.h"

#include "practice/centre/change_feed.h"
#include "practice/centre/people.h"
#include "practice/pool/administration.h"
#include "practice/seed/accounts.h"
#include "practice/site.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>

#if defined(__SANITIZE_ADDRESS__) && defined(__linux__)
#include <sanitizer/lsan_interface.h>
#endif

namespace practice {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::atomic<bool> stopAsked{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may store it");

void askToStop(int)
{
    stopAsked = true;
}

/// One line of JSON, which whoever started the server waits for.
void printReady(const Site &site)
{
    const QJsonObject ready{{"portal"_L1, site.address()}, {"ca"_L1, site.authorityFile()}};
    std::printf("%s\n", QJsonDocument(ready).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void waitUntilAskedToStop()
{
    while (!stopAsked) {
        std::this_thread::sleep_for(20ms);
    }
}

} // namespace

void servePortal(const Options &options)
{
    const DataFolder folder = DataFolder::openOrCreate(options.folder);
    const auto lock = folder.lock();
    Site site(folder, options);
    site.open();
    std::signal(SIGTERM, askToStop);
    std::signal(SIGINT, askToStop);
    printReady(site);
    waitUntilAskedToStop();
    site.close();
    lock->unlock();
    std::fflush(nullptr);
#if defined(__SANITIZE_ADDRESS__) && defined(__linux__)
    __lsan_do_leak_check(); // which _Exit passes by
#endif
    // Not by returning: threads of idle connections still wait in cpp-httplib and may look at the site.
    std::_Exit(0);
}

void printAccounts(const Options &options)
{
    Database database(DataFolder::openExisting(options.folder).database());
    const QJsonArray accounts =
        database.read([](Transaction &transaction) { return accounts::list(transaction, true); });
    if (options.json) {
        std::fputs(QJsonDocument(accounts).toJson(QJsonDocument::Indented).constData(), stdout);
        return;
    }
    for (const QJsonValue each : accounts) {
        const QJsonObject account = each.toObject();
        std::printf("%-14s %-32s %-24s %s\n", qPrintable(account.value("accountType"_L1).toString()),
            qPrintable(account.value("email"_L1).toString()),
            qPrintable(account.value("password"_L1).toString()),
            qPrintable(account.value("totpSecret"_L1).toString()));
    }
}

void resetMfa(const Options &options)
{
    Database database(DataFolder::openExisting(options.folder).database());
    database.write([&](Transaction &transaction) {
        const auto person = people::byEmail(transaction, options.email);
        if (!person) {
            throw StartError(
                u"Nobody in the practice centre has the address %1."_s.arg(options.email).toStdString());
        }
        administration::resetFactors(transaction, person->id);
        change_feed::completeRecords(transaction);
        change_feed::noteRecord(transaction, *person, Clock().milliseconds());
    });
    std::printf("The second factors of %s are off; the next sign-in asks for one to be set up.\n",
        qPrintable(options.email));
}

} // namespace practice
