#pragma once

#include <QString>

namespace canolfan {

/// Whether the address looks like one that several people read, such as exams@ or swyddfa@: an account is one
/// person's, and whoever reads its mail can take it over. By the words before the @, in English or Welsh.
bool isSharedMailbox(const QString &email);

} // namespace canolfan
