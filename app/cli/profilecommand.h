#pragma once

#include "accountarguments.h"
#include "outcome.h"

#include "startup/services.h"

namespace canolfan::cli {

/// `profile`: shows, or changes, the names and the language of whoever is signed in (S51). The address cannot
/// be changed (S36).
class ProfileCommand
{
public:
    explicit ProfileCommand(startup::PortalServices &portal) : m_portal(portal) { }

    QCoro::Task<Outcome> run(ProfileChange change);

private:
    startup::PortalServices &m_portal;
};

} // namespace canolfan::cli
