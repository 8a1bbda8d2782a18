#pragma once

#include "domain/accessreview.h"
#include "domain/permissioncatalogue.h"

namespace canolfan {

/// An access review that has been signed off, with what a document of it needs.
struct ReviewRecord
{
    QString centreNumber;
    QString centreName;
    AccessReview review;
    PermissionCatalogue catalogue;
};

} // namespace canolfan
