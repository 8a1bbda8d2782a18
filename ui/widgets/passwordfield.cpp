#include "widgets/passwordfield.h"

#include "domain/inputrules.h"

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

void PasswordField::tidyPasted(const QString &text)
{
    // Several characters at once were pasted or dropped, by whichever way; a single blank was typed and
    // stays.
    const bool pasted = text.size() - m_lengthBefore != 1;
    const QString tidy = tidiedPassword(text);
    if (!pasted || tidy == text)
        return;
    setText(tidy);
    Q_EMIT tidied();
}

} // namespace canolfan::ui
