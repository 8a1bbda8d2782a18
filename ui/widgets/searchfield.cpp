#include "widgets/searchfield.h"

#include "look/glyphs.h"
#include "look/metrics.h"

#include <QKeyEvent>

namespace canolfan::ui {

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setMinimumWidth(scaled(300));
    addAction(glyphIcon(Glyph::Search), QLineEdit::LeadingPosition);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return clear();
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT onToTheFound();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace canolfan::ui
