#include "widgets/pagestack.h"

#include <QAccessibleWidget>

namespace canolfan::ui {

namespace {

class AccessiblePages : public QAccessibleWidget
{
public:
    explicit AccessiblePages(PageStack *stack) : QAccessibleWidget(stack, QAccessible::LayeredPane) { }

    int childCount() const override { return page() ? 1 : 0; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 && page() ? QAccessible::queryAccessibleInterface(page()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child->object() == page() ? 0 : -1;
    }

private:
    QWidget *page() const { return static_cast<PageStack *>(object())->currentWidget(); }
};

QAccessibleInterface *accessiblePages(const QString &, QObject *object)
{
    auto *stack = qobject_cast<PageStack *>(object);
    return stack ? new AccessiblePages(stack) : nullptr;
}

} // namespace

PageStack::PageStack(QWidget *parent) : QStackedWidget(parent)
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(accessiblePages), true);
}

} // namespace canolfan::ui
