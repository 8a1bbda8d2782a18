#pragma once

#include <QHeaderView>

namespace canolfan::ui {

/// The column titles. A click sorts; so do Space and Enter once the keyboard is here, Left and Right going
/// from title to title.
class ListHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit ListHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void sortWanted(int column);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool isSortable(int column) const;
    void moveFocus(int step);

    int m_focused = 0;
};

} // namespace canolfan::ui
