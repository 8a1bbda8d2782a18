#pragma once

namespace canolfan::startup {

/// What is in memory stays there: a crash leaves no dump with tokens and passwords in it (reliability.md C).
/// First thing in main. In release builds no other process of the same user reads the memory either; in those
/// for developers a debugger may.
void leaveNoDumps();

} // namespace canolfan::startup
