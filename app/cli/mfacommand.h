#pragma once

#include "accountarguments.h"
#include "factorsetup.h"

#include "startup/services.h"

namespace canolfan::cli {

/// `mfa`: the factors of whoever is signed in (S23–S30).
class MfaCommand
{
public:
    MfaCommand(startup::PortalServices &portal, Questions &questions);

    QCoro::Task<Outcome> run(MfaOrder order);

private:
    QCoro::Task<Outcome> setUp(MfaOrder order);
    QCoro::Task<Outcome> prefer(session::Factor factor);
    QCoro::Task<Outcome> remove(session::Factor factor);
    QCoro::Task<Outcome> shownAfter(session::Factor factor, Result<void> changed);
    /// The factors as they are now.
    QCoro::Task<Outcome> show();

    startup::PortalServices &m_portal;
    Questions &m_questions;
    FactorSetup m_setup;
};

} // namespace canolfan::cli
