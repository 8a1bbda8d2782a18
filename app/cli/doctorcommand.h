#pragma once

#include "outcome.h"
#include "sortedwords.h"

#include "domain/language.h"
#include "startup/services.h"

#include <optional>

namespace canolfan::cli {

/// What `doctor` is to do besides checking.
struct DoctorOrder
{
    QString letter{}; ///< the file that the letter to IT support goes to; "-": standard output; empty: none
    std::optional<Language> language{}; ///< the letter's; nullopt: the one that is set
};

/// nullopt and a problem in words where the words cannot be meant.
std::optional<DoctorOrder> readDoctorOrder(const SortedWords &sorted, QString &problem);

/// `doctor`: the connection check (S53). Needs neither a sign-in nor a network. What it finds is its result,
/// good or bad, so that goes to standard output either way, and to standard error where that is the letter's;
/// the exit code is Offline where anything failed.
class DoctorCommand
{
public:
    DoctorCommand(startup::Services &services, Console &console)
        : m_services(services), m_console(console) { }

    QCoro::Task<Outcome> run(DoctorOrder order);

private:
    Outcome shown(const ConnectionReport &report, const DoctorOrder &order);

    startup::Services &m_services;
    Console &m_console;
};

} // namespace canolfan::cli
