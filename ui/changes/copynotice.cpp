#include "changes/copynotice.h"

#include "words/synchronising.h"
#include "words/words.h"

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

static Banner::Tone toneOf(const CopyNotice &notice)
{
    if (!notice.trouble)
        return Banner::Tone::Info;
    return isLoss(*notice.trouble) ? Banner::Tone::Danger : Banner::Tone::Warning;
}

static QString sentences(const CopyNotice &notice)
{
    QStringList said;
    if (notice.trouble)
        said << words::sentence(*notice.trouble);
    if (notice.recovered > 0)
        said << words::changesRecovered(notice.recovered);
    if (notice.returned > 0)
        said << words::changesReturned(notice.returned);
    return said.join(QLatin1Char('\n'));
}

void tell(const CopyNotice &notice, Banner &banner)
{
    if (!notice.isEmpty())
        banner.say(toneOf(notice), [notice] { return sentences(notice); });
}

} // namespace canolfan::ui
