#include "widgets/passwordfield.h"

#include "domain/inputrules.h"
#include "look/glyphs.h"
#include "look/metrics.h"

#include <QToolButton>

namespace canolfan::ui {

PasswordField::PasswordField(QWidget *parent) : QLineEdit(parent)
{
    setShown(false);
    setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    connect(this, &QLineEdit::textEdited, this, &PasswordField::tidyPasted);
    // textEdited comes first, so this is still the length before while that runs.
    connect(this, &QLineEdit::textChanged, this, [this] { m_lengthBefore = text().size(); });
}

void PasswordField::setShown(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
}

void PasswordField::showBy(QToolButton *button)
{
    const auto show = [this, button](bool shown) {
        setShown(shown);
        button->setIcon(glyphIcon(shown ? Glyph::EyeClosed : Glyph::Eye));
    };
    button->setIconSize({scaled(20), scaled(20)});
    connect(button, &QToolButton::toggled, this, show);
    show(button->isChecked());
}

void PasswordField::forget()
{
    setText(QString()); // which also empties the history
    setShown(false);
}

void PasswordField::tidyPasted(const QString &text)
{
    // Several characters at once were pasted or dropped, by whichever way; a single blank was typed and
    // stays.
    const bool pasted = text.size() - m_lengthBefore != 1;
    const QString tidy = tidiedPassword(text);
    if (!pasted || tidy == text)
        return;
    setText(tidy);
    // After those who clear their hints when the text is edited.
    QMetaObject::invokeMethod(this, &PasswordField::tidied, Qt::QueuedConnection);
}

} // namespace canolfan::ui
