#pragma once

#include "domain/copynews.h"
#include "widgets/banner.h"

namespace canolfan::ui {

/// What has become of the copy on this computer, to be told once after it was opened (reliability.md B): all
/// of it, the louder the more was lost; nothing where there is nothing to say.
void tell(const CopyNews &news, Banner &banner);

} // namespace canolfan::ui
