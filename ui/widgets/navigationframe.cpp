#include "look/metrics.h"
#include "widgets/navigation.h"

#include <QBoxLayout>

namespace canolfan::ui {

static constexpr int drawnWidthForBoth = 1000;

NavigationFrame::NavigationFrame(QWidget *pages, QWidget *parent)
    : QWidget(parent)
    , m_navigation(new Navigation(this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_navigation);
    m_layout->addWidget(pages, 1);
    setNavigationShown(false);
}

void NavigationFrame::setNavigationShown(bool shown)
{
    m_navigation->setVisible(shown);
}

void NavigationFrame::resizeEvent(QResizeEvent *event)
{
    const bool both = width() >= scaled(drawnWidthForBoth);
    if (both != m_navigation->isInColumn()) {
        m_navigation->setInColumn(both);
        m_layout->setDirection(both ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }
    QWidget::resizeEvent(event);
}

} // namespace canolfan::ui
