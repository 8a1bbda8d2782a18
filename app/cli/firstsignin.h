#pragma once

#include "factorsetup.h"

#include "startup/services.h"

namespace canolfan::cli {

/// The first sign-in of somebody invited (cognito.md 2.2): from the temporary password to a password of their
/// own and, where the pool wants it within the sign-in, an authenticator app. Somebody who has got half-way
/// before goes on from there, with the password that was chosen then.
class FirstSignIn
{
public:
    FirstSignIn(startup::PortalServices &portal, Questions &questions, QString email);
    ~FirstSignIn();
    FirstSignIn(const FirstSignIn &) = delete;
    FirstSignIn &operator=(const FirstSignIn &) = delete;

    /// Until there are tokens. Failures: of Session; Cancelled at the end of the input.
    QCoro::Task<Result<void>> signIn();
    /// What the portal wants of somebody who is signed in without a factor (S21): whichever of the three is
    /// chosen. `refused`: the risk of codes by email was not confirmed.
    QCoro::Task<Result<void>> setUpFactor(bool *refused);

private:
    using Step = session::Step;

    QCoro::Task<Result<Step>> begin();
    QCoro::Task<Result<Step>> answer(Step step);
    QCoro::Task<Result<Step>> answerStep(Step step);
    QCoro::Task<Result<Step>> choosePassword(QList<session::Attribute> missing);
    QCoro::Task<Result<Step>> setUpApp();
    QCoro::Task<Result<Step>> giveCode(session::CodeWanted wanted);
    QCoro::Task<Result<Step>> chooseFactor(QList<session::Factor> factors);

    startup::PortalServices &m_portal;
    Questions &m_questions;
    QString m_email;
    QString m_password; ///< what the sign-in begins with: the temporary one, then the chosen one
};

} // namespace canolfan::cli
