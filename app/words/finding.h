#pragma once

#include "domain/userfilter.h"

#include <QString>

namespace canolfan::words {

/// What people find the facet under: "Account type".
QString label(Facet facet);
/// As it is ticked in a filter's menu: "Never signed in".
QString label(const Condition &condition);
/// What is chosen of these, under the name of the first: "Account type: Admin, User"; the name alone where
/// nothing is.
QString chosenOf(const UserFilter &filter, const QList<Facet> &facets);
/// The same with the number of what is chosen in place of it where there is more than one: "Account type: 2".
QString shortlyChosenOf(const UserFilter &filter, const QList<Facet> &facets);

} // namespace canolfan::words
