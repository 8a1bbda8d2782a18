#pragma once

#include <QStackedWidget>

namespace canolfan::ui {

/// Pages, one of which is shown. Qt's own stack gives all of them to screen readers, with everything on them;
/// this one gives out only the page that is there.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(QWidget *parent = nullptr);
};

} // namespace canolfan::ui
