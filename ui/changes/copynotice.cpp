#include "changes/copynotice.h"

#include "words/synchronising.h"

#include <algorithm>

namespace canolfan::ui {

/// Where something was lost, or nothing new can be kept.
static bool isLoss(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::CopyDamaged:
    case FailureKind::CopyKeyMissing:
        return failure.number > 0;
    case FailureKind::CopyNotWritable:
    case FailureKind::DiskFull:
    case FailureKind::DiskTrouble:
        return true;
    default:
        return false;
    }
}

static Banner::Tone toneOf(const CopyNews &news)
{
    if (std::ranges::any_of(news.troubles, isLoss))
        return Banner::Tone::Danger;
    const bool isGood = news.troubles.isEmpty() && news.doubtful == 0;
    return isGood ? Banner::Tone::Info : Banner::Tone::Warning;
}

void tell(const CopyNews &news, Banner &banner)
{
    if (!news.isEmpty())
        banner.say(toneOf(news), [news] { return words::sentence(news); });
}

} // namespace canolfan::ui
