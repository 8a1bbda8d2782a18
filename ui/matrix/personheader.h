#pragma once

#include <QHeaderView>

namespace canolfan::ui {

/// The people at the left of the access matrix, which stay in sight while it is scrolled sideways: initials,
/// name, email. A click selects the person, with Ctrl or Shift several.
class PersonHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit PersonHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int row) const override;
};

/// The permissions above it, whose names may take two lines.
class PermissionHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit PermissionHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
};

} // namespace canolfan::ui
