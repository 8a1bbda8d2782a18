#pragma once

#include "sync/responses.h"
#include "workbench.h"

#include <QTest>

namespace canolfan::test {

inline const QString mair = QStringLiteral("mair");
inline const QString huw = QStringLiteral("huw");

inline QList<CentreUser> two()
{
    return {somebody(huw), somebody(mair)};
}

/// One change whose answer is a failure, another person's that waits behind it.
struct Case
{
    explicit Case(FailureKind kind)
        : failure{kind, QStringLiteral("subject"), 9, {}}
        , bench(two(), {.callsAtOnce = 1})
        , number(bench.give(huw, Permission::Iamis))
        , other(bench.give(mair, Permission::Iamis))
    {
    }

    /// Sends it and loses the answer, so that it may have arrived; then up to the next time it is sent.
    sync::Call sentAgain()
    {
        bench.fail(bench.pulled().constFirst(), {FailureKind::ConnectionLost});
        bench.finish();
        return bench.pulled().constFirst();
    }

    bool isOtherSent() const { return !bench.change(other); }

    Failure failure;
    Workbench bench;
    quint64 number;
    quint64 other;
};

/// A row of reliability.md A, response rules, for a kind of failure.
struct ResponseRow
{
    FailureKind kind;
    sync::Response response;
};

const QList<ResponseRow> &responseRows();

/// The kinds with this response, one a row.
inline void addRowsOf(sync::Response response)
{
    QTest::addColumn<FailureKind>("kind");
    for (const ResponseRow &row : responseRows()) {
        if (row.response == response)
            QTest::addRow("%d", int(row.kind)) << row.kind;
    }
}

} // namespace canolfan::test
