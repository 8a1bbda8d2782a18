#pragma once

#include "domain/userfilter.h"

#include <QList>
#include <QWidget>

class QPushButton;

namespace canolfan::models {
class UserListModel;
}

namespace canolfan::ui {

class PillButton;
class Menu;

/// Above the list: a button for each thing by which it can be narrowed, with what is chosen of it. Its menu
/// has the choices, each with how many people it is true of, and stays open while several are ticked.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setUsers(models::UserListModel *model);
    /// In the order of the Tab key.
    QList<QWidget *> buttons() const;
    /// Everybody again, as far as this narrows it.
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Part
    {
        QList<Facet> facets;
        PillButton *button;
    };

    void addPart(const QList<Facet> &facets);
    void openMenu(const Part &part);
    void addConditions(Menu *menu, Facet facet);
    void retranslate();

    models::UserListModel *m_users = nullptr;
    QList<Part> m_parts;
    QPushButton *m_clearButton;
};

} // namespace canolfan::ui
