#pragma once

#include <QPointer>
#include <QToolButton>

class QMenu;

namespace canolfan::ui {

/// A button that opens a menu of its own. While the menu is open, assistive tools find it below the button:
/// Qt leaves popups out of the tree that they read from the window down (QAccessibleApplication), so the menu
/// could only be heard of, not found.
class MenuButton : public QToolButton
{
    Q_OBJECT

public:
    explicit MenuButton(QWidget *parent = nullptr);

    /// Opens it with this corner at `place`, on the screen.
    void open(QMenu *menu, const QPoint &place);
    /// Opens it below the button, at its first entry that can be chosen; the menu deletes itself when it
    /// closes. Called as the button is, unless it has a name.
    void openBelow(QMenu *menu);

    /// The menu while it is open, else null.
    QMenu *openMenu() const;

private:
    QPointer<QMenu> m_menu;
};

} // namespace canolfan::ui
