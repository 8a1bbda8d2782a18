#pragma once

#include "questions.h"

#include "startup/services.h"

namespace canolfan::cli {

/// `password`: a new one in place of the current one, or of a forgotten one (S22, S30).
class PasswordCommand
{
public:
    PasswordCommand(startup::PortalServices &portal, Questions &questions)
        : m_portal(portal), m_questions(questions)
    {
    }

    /// For whoever is signed in.
    QCoro::Task<Outcome> change();
    /// For whoever is not.
    QCoro::Task<Outcome> replaceForgotten(QString email);

private:
    QCoro::Task<Result<void>> changed();
    QCoro::Task<Result<void>> replaced(QString email);

    startup::PortalServices &m_portal;
    Questions &m_questions;
};

} // namespace canolfan::cli
