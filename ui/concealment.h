#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace canolfan::ui {

/// Takes everything of the centre off the screen, out of the window system and out of reach of accessibility,
/// and brings it back as it was: dialogs with what has been typed into them, the page, the focus.
///
/// Hiding is not enough: Qt lists hidden pages and hidden windows to screen readers, with all their texts. So
/// pages and dialogs move to a shelf that is never shown and has no window of its own, and what screen
/// readers were given of them before is withdrawn. A dialog that opens meanwhile, because of something that
/// was under way, goes there before it is seen.
class Concealment : public QObject
{
    Q_OBJECT

public:
    /// Of a window: it stays where it is, for it shows nothing of the centre and is needed to unlock.
    static constexpr auto staysInSight = "staysInSight";

    Concealment(QWidget *window, QStackedWidget *pages, QObject *parent = nullptr);

    bool isOn() const { return m_on; }
    /// Everything but these pages.
    void begin(const QList<QWidget *> &keptPages);
    /// Brings all back; `pageAfter`, where one was wanted meanwhile, in place of the page that was there.
    void end();
    /// Brings the pages back, and lets the dialogs go with what is in them.
    void discard();

    /// Whether this page is out of sight now; if so, it is the one to come back to.
    bool takesPage(QWidget *page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Window
    {
        QPointer<QWidget> widget;
        QPointer<QWidget> parent;
        Qt::WindowFlags flags;
        bool modal;
        QPointer<QWidget> focus;
    };

    void shelvePages(const QList<QWidget *> &keptPages);
    void returnPages();
    void shelveWindows();
    void shelve(QWidget *window);
    static void bringBack(const Window &window);

    QWidget *m_window;
    QStackedWidget *m_pages;
    QWidget m_shelf; ///< never shown
    bool m_on = false;
    QList<QWidget *> m_order; ///< of all pages
    QPointer<QWidget> m_page;
    QPointer<QWidget> m_focus;
    QList<Window> m_windows;
};

} // namespace canolfan::ui
