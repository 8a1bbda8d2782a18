#pragma once

#include "cognito/step.h"

/// What signing in asks for, under session's name: whoever uses a session need not know whose protocol it
/// speaks.
namespace canolfan::session {

using cognito::CodeWanted;
using cognito::Factor;
using cognito::FactorWanted;
using cognito::Step;
using cognito::Tokens;

} // namespace canolfan::session
