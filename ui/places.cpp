#include "mainwindow.h"
#include "pages/manageuserspage.h"
#include "usermanagement.h"
#include "widgets/pagestack.h"

/// The way between the pages of the centre, for somebody who is signed in.
namespace canolfan::ui {

void MainWindow::addPlace(Place place, QWidget *page, std::function<void()> show)
{
    m_places.insert(place, {page, std::move(show)});
    addToPlace(place, page);
}

void MainWindow::addToPlace(Place place, QWidget *page)
{
    m_placeOf.insert(page, place);
    m_pages->addWidget(page);
}

void MainWindow::makePlaces()
{
    addPlace(Place::ManageUsers, m_management->page(), [this] { m_management->page()->focusList(); });
    makeWaitingChanges();
}

/// The navigation is there where somebody can go on to another page of the centre.
void MainWindow::followPage()
{
    const auto found = m_placeOf.constFind(m_pages->currentWidget());
    const std::optional<Place> place =
        found == m_placeOf.constEnd() ? std::nullopt : std::optional(found.value());
    m_frame->setNavigationShown(place.has_value());
    m_frame->navigation()->setCurrent(place);
}

void MainWindow::goTo(Place place)
{
    const auto found = m_places.constFind(place);
    const bool isClosed = place != Place::ManageUsers && !m_connection.directory->isOpen();
    if (found == m_places.constEnd() || isClosed)
        return;
    showPage(found->page);
    found->show();
}

void MainWindow::showUsers()
{
    goTo(Place::ManageUsers);
}

} // namespace canolfan::ui
