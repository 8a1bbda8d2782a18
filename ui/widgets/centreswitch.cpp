#include "widgets/centreswitch.h"

#include "widgets/menu.h"
#include "words/centres.h"

#include <QActionGroup>
#include <QEvent>

#include <algorithm>

namespace canolfan::ui {

CentreSwitch::CentreSwitch(QWidget *parent) : PillButton(parent)
{
    setObjectName(QStringLiteral("centreSwitch"));
    connect(this, &CentreSwitch::clicked, this, &CentreSwitch::showCentres);
}

void CentreSwitch::setCentres(const QList<Centre> &centres)
{
    m_centres = centres;
    if (QMenu *menu = openMenu(); menu && centres.isEmpty())
        menu->close(); // locked meanwhile, or signed out
    retranslate();
}

void CentreSwitch::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    PillButton::changeEvent(event);
}

void CentreSwitch::retranslate()
{
    const Centre open = m_centres.value(0);
    const QString text = open.number.isEmpty() ? QString() : words::centreLabel(open.number);
    say(text, text, false);
    setAccessibleDescription(open.name);
    setToolTip(open.name);
}

static int waitingIn(const QString &number, const QList<KeptCentre> &kept)
{
    const auto found = std::ranges::find(kept, number, &KeptCentre::number);
    return found == kept.cend() ? 0 : found->unsent.value_or(0);
}

void CentreSwitch::showCentres()
{
    if (m_centres.isEmpty())
        return;
    const QString open = m_centres.constFirst().number;
    QList<Centre> centres = m_centres;
    std::ranges::sort(centres, {}, &Centre::number);
    const QList<KeptCentre> kept = m_kept ? m_kept() : QList<KeptCentre>();
    auto *menu = new Menu(this);
    auto *group = new QActionGroup(menu);
    QAction *current = nullptr;
    for (const Centre &centre : centres) {
        QString entry = words::centreEntry(centre, waitingIn(centre.number, kept));
        QAction *action = menu->addAction(entry.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(centre.number == open);
        group->addAction(action);
        if (centre.number == open)
            current = action;
        else
            connect(
                action, &QAction::triggered, this, [this, number = centre.number] { Q_EMIT chosen(number); });
    }
    openBelow(menu);
    menu->setActiveAction(current);
}

} // namespace canolfan::ui
