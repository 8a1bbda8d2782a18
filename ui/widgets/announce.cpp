#include "widgets/announce.h"

#include <QAccessible>
#include <QWidget>

namespace canolfan::ui {

void announce(QWidget *widget)
{
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace canolfan::ui
