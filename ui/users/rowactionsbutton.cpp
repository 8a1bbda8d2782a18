#include "users/rowactionsbutton.h"

#include "look/glyphs.h"
#include "look/metrics.h"

#include <QEvent>

namespace canolfan::ui {

RowActionsButton::RowActionsButton(QWidget *parent) : MenuButton(parent)
{
    setObjectName(QStringLiteral("rowActions"));
    setIcon(glyphIcon(Glyph::Kebab));
    setIconSize({scaled(18), scaled(18)});
    setFixedSize(scaled(34), scaled(34));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    retranslate();
}

void RowActionsButton::setPerson(const QString &name)
{
    m_name = name;
    retranslate();
}

void RowActionsButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    MenuButton::changeEvent(event);
}

void RowActionsButton::retranslate()
{
    const QString text = tr("Actions for %1").arg(m_name);
    setAccessibleName(text);
    setToolTip(text);
}

} // namespace canolfan::ui
