#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace canolfan {

/// UTC, as QDateTime takes it: Qt 6.4 knows no QTimeZone::UTC, and later ones want Qt::UTC no more.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
inline constexpr QTimeZone::Initialization utc = QTimeZone::UTC;
#else
inline constexpr Qt::TimeSpec utc = Qt::UTC;
#endif

} // namespace canolfan
