#pragma once

#include "outcome.h"

#include "directory/directory.h"
#include "words/commandline.h"
#include "words/waitingcommands.h"
#include "words/words.h"

#include <tl/expected.hpp>

namespace canolfan::cli {

using Right = Verdict (directory::Directory::*)(const CentreUser &) const;

/// Whom a command names, if `may` allows it of them; else what to answer.
inline tl::expected<CentreUser, Outcome> personFor(
    const directory::Directory &directory, const QString &email, Right may)
{
    const CentreUser *found = directory.findByEmail(email);
    if (!found)
        return tl::unexpected(failure(Refused, words::nobodyHasAddress(email)));
    if (const Verdict verdict = (directory.*may)(*found))
        return tl::unexpected(failure(Refused, words::sentence(*verdict)));
    return *found;
}

/// `done`: what to say where the portal has it already.
inline Outcome outcomeOf(const directory::Saved &saved, const QString &done)
{
    QJsonObject document = documentOf(saved.user);
    document.insert(QStringLiteral("sent"), saved.atThePortal);
    return {Done, saved.atThePortal ? done : words::savedHere(), document};
}

} // namespace canolfan::cli
