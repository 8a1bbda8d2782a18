#include "http/replytable.h"

#include <algorithm>
#include <array>

namespace canolfan::http {

struct Row
{
    int first; ///< statuses, from
    int last; ///< to
    FailureKind object;
    FailureKind damaged;
    FailureKind empty;
    FailureKind page;
    FailureKind other;
};

static constexpr FailureKind broken = FailureKind::BrokenReply;
static constexpr FailureKind foreign = FailureKind::ForeignReply;
static constexpr FailureKind refused = FailureKind::PortalRefused;
static constexpr FailureKind signedOut = FailureKind::NotSignedIn;
static constexpr FailureKind busy = FailureKind::TooManyRequests;
static constexpr FailureKind trouble = FailureKind::ServerTrouble;

static constexpr std::array rows{
    //   statuses   object     damaged    empty      page     other
    Row{100, 399, broken, broken, broken, foreign, foreign},
    Row{400, 400, refused, broken, foreign, foreign, foreign},
    Row{401, 401, signedOut, signedOut, signedOut, foreign, signedOut},
    Row{402, 428, refused, broken, foreign, foreign, foreign},
    Row{429, 429, busy, busy, busy, busy, busy},
    Row{430, 499, refused, broken, foreign, foreign, foreign},
    Row{500, 599, trouble, trouble, trouble, trouble, trouble},
};

static FailureKind kindIn(const Row &row, BodyForm form)
{
    switch (form) {
    case BodyForm::Object:
        return row.object;
    case BodyForm::Damaged:
        return row.damaged;
    case BodyForm::Empty:
        return row.empty;
    case BodyForm::Page:
        return row.page;
    case BodyForm::Other:
        return row.other;
    }
    Q_UNREACHABLE();
}

Failure failureByStatus(const Reply &reply, BodyForm form)
{
    const auto row = std::find_if(rows.cbegin(), rows.cend(),
        [&reply](const Row &each) { return reply.status >= each.first && reply.status <= each.last; });
    const FailureKind kind = row == rows.cend() ? broken : kindIn(*row, form);
    if (kind == foreign)
        return {kind, reply.url.host()};
    if (kind == trouble)
        return {kind, {}, reply.status};
    return kind == busy ? Failure{kind, {}, reply.retryAfter()} : Failure{kind};
}

} // namespace canolfan::http
