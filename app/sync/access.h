#pragma once

#include "domain/pendingchange.h"

namespace canolfan::sync {

/// Those that can be given and taken; A2C Keys comes with the type.
Permissions assignableOf(Permissions permissions);

/// What turns the first into an account of this type with these permissions; empty: it is one.
AccessChange difference(const CentreUser &from, AccountType type, Permissions permissions);

/// Without what `base` has already: what was set back, or set to what it was, is not changed.
AccessChange withoutEcho(AccessChange access, const CentreUser &base);

/// The one change that does what the two do one after the other.
AccessChange composed(const AccessChange &first, const AccessChange &then);

/// Whether somebody who is as `theirs` gets anything by it that they do not have.
bool widens(const AccessChange &access, const CentreUser &theirs);

/// `later.base` without the effect of `dropped`, an earlier change of the same person that will not be made.
CentreUser baseWithout(const PendingChange &dropped, const PendingChange &later);

} // namespace canolfan::sync
