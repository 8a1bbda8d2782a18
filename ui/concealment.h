#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace canolfan::ui {

class PageStack;

/// Takes everything of the centre off the screen, out of the window system and out of reach of accessibility,
/// and brings it back as it was: dialogs with what has been typed into them, the page, the focus.
///
/// Hiding a window is not enough: Qt lists hidden ones to screen readers, with all their texts, and the
/// window system keeps their titles. So the window system's part of them is given up, and what screen readers
/// were given of them and of the pages is withdrawn. A dialog that opens meanwhile, because of something that
/// was under way, goes the same way before it is seen.
class Concealment : public QObject
{
    Q_OBJECT

public:
    /// Of a window: it stays where it is, for it shows nothing of the centre and is needed to unlock.
    static constexpr auto staysInSight = "staysInSight";

    Concealment(QWidget *window, PageStack *pages, QObject *parent = nullptr);

    bool isOn() const { return m_on; }
    /// Everything but these pages, one of which is then to be shown.
    void begin(const QList<QWidget *> &keptPages);
    /// Brings all back.
    void end();
    /// Lets the dialogs go, with what is in them.
    void discard();

    /// Whether this page is not to be seen now; if so, it is the one to come back to.
    bool takesPage(QWidget *page);

Q_SIGNALS:
    void changed(bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Window
    {
        QPointer<QWidget> widget;
        bool modal;
        QPointer<QWidget> focus;
    };

    QWidgetList windowsInSight() const;
    bool isToGo(const QWidget *window) const;
    void conceal(QWidget *window);
    static void bringBack(const Window &window);

    QWidget *m_window;
    PageStack *m_pages;
    bool m_on = false;
    QList<QWidget *> m_keptPages;
    QPointer<QWidget> m_page;
    QPointer<QWidget> m_focus;
    QList<Window> m_windows; ///< in the order in which they come back
};

} // namespace canolfan::ui
