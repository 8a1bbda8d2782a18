#pragma once

#include "cognito/account.h"
#include "cognito/passwordreset.h"
#include "cognito/step.h"

/// What signing in asks for, and what an account is, under session's name: whoever uses a session need not
/// know whose protocol it speaks.
namespace canolfan::session {

using cognito::Account;
using cognito::AccountDetails;
using cognito::Attribute;
using cognito::Attributes;
using cognito::CodeDelivery;
using cognito::CodeWanted;
using cognito::Factor;
using cognito::FactorChoice;
using cognito::FactorSetupWanted;
using cognito::FactorWanted;
using cognito::NewPasswordWanted;
using cognito::PasswordReset;
using cognito::Preference;
using cognito::Step;
using cognito::Tokens;

} // namespace canolfan::session
