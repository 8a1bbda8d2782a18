#include "widgets/menubutton.h"

#include <QAccessibleWidget>
#include <QMenu>

#include <algorithm>

namespace canolfan::ui {

/// Says of a MenuButton what Qt says of any button, and its open menu besides.
class AccessibleMenuButton : public QAccessibleWidget
{
public:
    explicit AccessibleMenuButton(MenuButton *button) : QAccessibleWidget(button, QAccessible::ButtonMenu) { }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = true;
        return state;
    }

    int childCount() const override { return menu() ? 1 : 0; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 && menu() ? QAccessible::queryAccessibleInterface(menu()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return menu() && child && child->object() == menu() ? 0 : -1;
    }

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (widget()->isEnabled())
            names.prepend(pressAction());
        return names;
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            button()->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    MenuButton *button() const { return static_cast<MenuButton *>(widget()); }
    QMenu *menu() const { return button()->openMenu(); }
};

static QAccessibleInterface *accessibleMenuButton(const QString &, QObject *object)
{
    auto *button = qobject_cast<MenuButton *>(object);
    return button ? new AccessibleMenuButton(button) : nullptr;
}

MenuButton::MenuButton(QWidget *parent) : QToolButton(parent)
{
    // Installing it again does nothing.
    QAccessible::installFactory(accessibleMenuButton);
}

void MenuButton::open(QMenu *menu, const QPoint &place)
{
    m_menu = menu;
    menu->popup(place);
}

void MenuButton::openBelow(QMenu *menu)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (menu->accessibleName().isEmpty())
        menu->setAccessibleName(accessibleName());
    open(menu, mapToGlobal(QPoint(0, height() + 2)));
    const QList<QAction *> actions = menu->actions();
    const auto first = std::ranges::find_if(
        actions, [](const QAction *action) { return action->isEnabled() && !action->isSeparator(); });
    if (first != actions.cend())
        menu->setActiveAction(*first);
}

QMenu *MenuButton::openMenu() const
{
    return m_menu && m_menu->isVisible() ? m_menu : nullptr;
}

} // namespace canolfan::ui
