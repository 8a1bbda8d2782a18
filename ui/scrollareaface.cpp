#include "scrollareaface.h"

#include <QAccessibleWidget>
#include <QScrollArea>

namespace canolfan::ui {

static QAccessibleInterface *makeFace(const QString &, QObject *object)
{
    auto *area = qobject_cast<QScrollArea *>(object);
    return area ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

void installScrollAreaFace()
{
    QAccessible::installFactory(makeFace);
}

} // namespace canolfan::ui
