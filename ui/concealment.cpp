#include "concealment.h"

#include "widgets/pagestack.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QToolTip>

#include <algorithm>

namespace canolfan::ui {

Concealment::Concealment(QWidget *window, PageStack *pages, QObject *parent)
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
    Q_EMIT changed(true);
    m_keptPages = keptPages;
    m_page = m_pages->currentWidget();
    m_focus = m_window->focusWidget();
    QToolTip::hideText();
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    QWidgetList windows = windowsInSight();
    // Innermost first, so that none is taken from below another.
    for (auto window = windows.crbegin(); window != windows.crend(); ++window)
        conceal(*window);
    std::ranges::reverse(m_windows);
    m_pages->setCurrentWidget(keptPages.constFirst());
    for (int index = 0; index < m_pages->count(); ++index) {
        if (!keptPages.contains(m_pages->widget(index)))
            withdrawFromAccessibility(m_pages->widget(index));
    }
    qApp->installEventFilter(this);
}

bool Concealment::takesPage(QWidget *page)
{
    if (!m_on || m_keptPages.contains(page))
        return false;
    m_page = page;
    m_focus = nullptr;
    return true;
}

// --- Windows

bool Concealment::isToGo(const QWidget *window) const
{
    const Qt::WindowType type = window->windowType();
    return window->isWindow() && window != m_window && type != Qt::Popup && type != Qt::ToolTip
        && type != Qt::Desktop && !window->property(staysInSight).toBool();
}

static int depth(const QWidget *widget)
{
    return widget ? 1 + depth(widget->parentWidget()) : 0;
}

/// Outermost first.
QWidgetList Concealment::windowsInSight() const
{
    QWidgetList windows = QApplication::topLevelWidgets();
    windows.removeIf([this](const QWidget *window) { return !window->isVisible() || !isToGo(window); });
    std::ranges::sort(windows, {}, depth);
    return windows;
}

void Concealment::conceal(QWidget *window)
{
    // QWidget shows its destroy() to subclasses only, and any of them could be meant here.
    struct Opened : QWidget
    {
        using QWidget::destroy;
    };
    m_windows.append({window, window->isModal(), window->focusWidget()});
    window->hide();
    (window->*&Opened::destroy)(true, true);
    withdrawFromAccessibility(window);
}

void Concealment::bringBack(const Window &window)
{
    if (!window.widget)
        return;
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
    if (!window || !isToGo(window) || window->testAttribute(Qt::WA_DontShowOnScreen))
        return QObject::eventFilter(watched, event);
    // This comes before the window system hears of it.
    window->setAttribute(Qt::WA_DontShowOnScreen);
    QMetaObject::invokeMethod(
        this,
        [this, late = QPointer<QWidget>(window)] {
            if (!late)
                return;
            late->setAttribute(Qt::WA_DontShowOnScreen, false);
            conceal(late);
            if (!m_on) // unlocked in between
                bringBack(m_windows.takeLast());
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
    Q_EMIT changed(false);
    qApp->removeEventFilter(this);
    if (m_page)
        m_pages->setCurrentWidget(m_page);
    if (m_focus)
        m_focus->setFocus();
    const QList<Window> windows = std::exchange(m_windows, {});
    for (const Window &window : windows)
        bringBack(window);
}

void Concealment::discard()
{
    if (!m_on)
        return;
    m_on = false;
    Q_EMIT changed(false);
    qApp->removeEventFilter(this);
    const QList<Window> windows = std::exchange(m_windows, {});
    for (const Window &window : windows) {
        if (window.widget)
            window.widget->deleteLater();
    }
}

} // namespace canolfan::ui
