#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace canolfan::ui {

/// Initials on a round ground (S33).
void paintAvatar(QPainter &painter, const QRectF &box, const QString &initials, bool onTint = false);

} // namespace canolfan::ui
