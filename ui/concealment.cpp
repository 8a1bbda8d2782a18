#include "concealment.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QStackedWidget>
#include <QToolTip>

#include <algorithm>

namespace canolfan::ui {

Concealment::Concealment(QWidget *window, QStackedWidget *pages, QObject *parent)
    : QObject(parent), m_window(window), m_pages(pages)
{
}

/// Whoever has kept a reference to one of these gets an error for it from now on.
static void withdrawFromAccessibility(QWidget *root)
{
    if (!QAccessible::isActive())
        return;
    QList<QWidget *> all = root->findChildren<QWidget *>();
    all.append(root);
    for (QWidget *widget : std::as_const(all)) {
        if (QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget))
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(interface));
    }
}

void Concealment::begin(const QList<QWidget *> &keptPages)
{
    if (m_on)
        return;
    m_on = true;
    m_focus = m_window->focusWidget();
    QToolTip::hideText();
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    shelveWindows();
    shelvePages(keptPages);
    qApp->installEventFilter(this);
}

// --- Pages

void Concealment::shelvePages(const QList<QWidget *> &keptPages)
{
    m_page = m_pages->currentWidget();
    m_order.clear();
    for (int index = 0; index < m_pages->count(); ++index)
        m_order.append(m_pages->widget(index));
    for (QWidget *page : std::as_const(m_order)) {
        if (keptPages.contains(page))
            continue;
        m_pages->removeWidget(page);
        page->setParent(&m_shelf);
        withdrawFromAccessibility(page);
    }
}

void Concealment::returnPages()
{
    for (qsizetype index = 0; index < m_order.size(); ++index) {
        if (m_order[index]->parentWidget() == &m_shelf)
            m_pages->insertWidget(int(index), m_order[index]);
    }
}

bool Concealment::takesPage(QWidget *page)
{
    if (!m_on || page->parentWidget() != &m_shelf)
        return false;
    m_page = page;
    m_focus = nullptr;
    return true;
}

// --- Windows

static bool isOfTheWindowSystem(const QWidget *window)
{
    return window->windowType() == Qt::Popup || window->windowType() == Qt::ToolTip
        || window->windowType() == Qt::Desktop;
}

static int depth(const QWidget *widget)
{
    return widget ? 1 + depth(widget->parentWidget()) : 0;
}

void Concealment::shelveWindows()
{
    QWidgetList windows = QApplication::topLevelWidgets();
    windows.removeIf([this](const QWidget *window) {
        return window == m_window || !window->isVisible() || isOfTheWindowSystem(window)
            || window->property(staysInSight).toBool();
    });
    std::ranges::sort(windows, {}, depth);
    // Innermost first, so that none is taken from below another.
    std::ranges::reverse(windows);
    for (QWidget *window : std::as_const(windows))
        shelve(window);
    std::ranges::reverse(m_windows);
}

void Concealment::shelve(QWidget *window)
{
    m_windows.append(
        {window, window->parentWidget(), window->windowFlags(), window->isModal(), window->focusWidget()});
    window->hide();
    // No longer a window: the window system's, with its title, is gone by that.
    window->setParent(&m_shelf);
    withdrawFromAccessibility(window);
}

void Concealment::bringBack(const Window &window)
{
    if (!window.widget)
        return;
    window.widget->setParent(window.parent, window.flags);
    auto *dialog = qobject_cast<QDialog *>(window.widget.data());
    if (dialog && window.modal)
        dialog->open();
    else
        window.widget->show();
    if (window.focus)
        window.focus->setFocus();
}

bool Concealment::eventFilter(QObject *watched, QEvent *event)
{
    auto *window = event->type() == QEvent::Show ? qobject_cast<QWidget *>(watched) : nullptr;
    const bool late = window && m_on && window->isWindow() && window != m_window
        && !isOfTheWindowSystem(window) && !window->property(staysInSight).toBool();
    if (!late || window->testAttribute(Qt::WA_DontShowOnScreen))
        return QObject::eventFilter(watched, event);
    // This comes before the window system hears of it.
    window->setAttribute(Qt::WA_DontShowOnScreen);
    QMetaObject::invokeMethod(
        this,
        [this, late = QPointer<QWidget>(window)] {
            if (!late)
                return;
            if (m_on)
                shelve(late);
            late->setAttribute(Qt::WA_DontShowOnScreen, false);
        },
        Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

// --- Back

void Concealment::end()
{
    if (!m_on)
        return;
    m_on = false;
    qApp->removeEventFilter(this);
    returnPages();
    if (m_page)
        m_pages->setCurrentWidget(m_page);
    if (m_focus)
        m_focus->setFocus();
    for (const Window &window : std::exchange(m_windows, {}))
        bringBack(window);
}

void Concealment::discard()
{
    if (!m_on)
        return;
    m_on = false;
    qApp->removeEventFilter(this);
    for (const Window &window : std::exchange(m_windows, {})) {
        if (window.widget)
            window.widget->deleteLater();
    }
    returnPages();
}

} // namespace canolfan::ui
