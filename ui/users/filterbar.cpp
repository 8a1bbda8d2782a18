#include "users/filterbar.h"

#include "models/userlistmodel.h"
#include "widgets/menu.h"
#include "widgets/pillbutton.h"
#include "words/finding.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace canolfan::ui {

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_clearButton(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    addPart({Facet::AccountType});
    addPart({Facet::Access});
    addPart({Facet::State, Facet::Waiting});
    addPart({Facet::Language});
    m_clearButton->setProperty("kind", QStringLiteral("link"));
    layout->addWidget(m_clearButton);
    layout->addStretch(1);
    connect(m_clearButton, &QPushButton::clicked, this, [this] {
        clear();
        m_parts.constFirst().button->setFocus(); // this one is gone
    });
}

void FilterBar::addPart(const QList<Facet> &facets)
{
    auto *button = new PillButton(this);
    const Part part{facets, button};
    connect(button, &PillButton::clicked, this, [this, part] { openMenu(part); });
    layout()->addWidget(button);
    m_parts << part;
}

void FilterBar::setUsers(models::UserListModel *model)
{
    m_users = model;
    connect(model, &models::UserListModel::arrangementChanged, this, &FilterBar::retranslate);
    retranslate();
}

QList<QWidget *> FilterBar::buttons() const
{
    QList<QWidget *> buttons;
    for (const Part &part : m_parts)
        buttons << part.button;
    return buttons << m_clearButton;
}

void FilterBar::clear()
{
    m_users->setFilter({});
}

void FilterBar::openMenu(const Part &part)
{
    auto *menu = new Menu(part.button);
    menu->setAccessibleName(words::label(part.facets.constFirst()));
    for (const Facet facet : part.facets) {
        if (!menu->isEmpty())
            menu->addSeparator();
        addConditions(menu, facet);
    }
    part.button->openBelow(menu);
}

void FilterBar::addConditions(Menu *menu, Facet facet)
{
    for (const Condition &condition : conditionsOf(facet)) {
        QAction *action = menu->addAction(tr("%1 (%2)", "a choice (how many people)")
                                              .arg(words::label(condition))
                                              .arg(m_users->countOf(condition)));
        action->setCheckable(true);
        action->setChecked(m_users->filter().has(condition));
        connect(action, &QAction::toggled, this, [this, condition](bool chosen) {
            UserFilter filter = m_users->filter();
            filter.set(condition, chosen);
            m_users->setFilter(filter);
        });
    }
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FilterBar::retranslate()
{
    if (!m_users)
        return;
    const UserFilter &filter = m_users->filter();
    for (const Part &part : m_parts) {
        const QString inFull = words::chosenOf(filter, part.facets);
        const bool chosen = inFull != words::label(part.facets.constFirst());
        part.button->say(words::shortlyChosenOf(filter, part.facets), inFull, chosen);
        part.button->setToolTip(tr("Show only some: %1", "by what they are filtered").arg(inFull));
    }
    m_clearButton->setText(tr("Clear filters"));
    m_clearButton->setVisible(!filter.isEmpty());
}

} // namespace canolfan::ui
