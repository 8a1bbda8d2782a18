#pragma once

#include "workbench.h"

/// Two people, and what is sent about them.
namespace canolfan::test {

using sync::Call;
using P = Permission;

inline const QString mair = QStringLiteral("mair");
inline const QString huw = QStringLiteral("huw");

inline QList<CentreUser> two()
{
    return {somebody(huw), somebody(mair, AccountType::User, P::PastPapers | P::Iamis)};
}

/// What the sends of the next round are, and that round to its end.
inline QList<PendingChange> sentNext(Workbench &bench)
{
    QList<PendingChange> sent;
    for (const Call &call : bench.pulled()) {
        sent.append(call.change);
        bench.succeed(call);
    }
    bench.finish();
    return sent;
}

} // namespace canolfan::test
