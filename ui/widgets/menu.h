#pragma once

#include <QMenu>

namespace canolfan::ui {

/// A menu in our look, with dangerous entries in their colour and lines that only say something. Entries that
/// can be ticked leave it open, so that several are ticked in one go; not so those of an action group, of
/// which one is chosen.
class Menu : public QMenu
{
    Q_OBJECT

public:
    explicit Menu(QWidget *parent = nullptr);

    QAction *addDanger(const QString &text);
    /// A line in small print, such as why an entry above it is disabled.
    QAction *addNote(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintEntry(QPainter &painter, const QAction *action, const QRect &box) const;
    static void paintTick(QPainter &painter, const QAction *action, const QRectF &box);
};

} // namespace canolfan::ui
